import ArgumentParser
import BuiltInWords
import Commands

/// `railhead docs`: the command reference, from the word files.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the command reference in Markdown, made from the word files.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    Output.say(CommandReference.markdown(try options.vocabularies(options.settings())), terminator: "")
  }
}
