import ArgumentParser
import Cases
import Foundation

/// `railhead cases …`: holds what Railhead counts against expectations that another program computed.
struct CaseRunner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Evaluates a file of cases and prints every difference.",
    subcommands: [SLA.self, Words.self])

  struct SLA: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Evaluates business-time clocks, schedules and reports; ends with 1 when any case differs.")

    @Argument(help: "A JSON file with calendars and cases.", completion: .file(extensions: ["json"]))
    var file: String

    func run() throws { try CaseRunner.report(on: file) { try SLACaseFile($0).evaluate() } }
  }

  struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads phrases as the bot does and compares what it understood; ends with 1 when any phrase differs.")

    @Argument(help: "A JSON file with a header and phrases.", completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var options: CommonOptions

    func run() throws {
      let vocabularies = try options.vocabularies(options.settings())
      try CaseRunner.report(on: file) { try WordCaseFile($0, words: vocabularies).evaluate() }
    }
  }

  /// Prints every difference and the count, and fails when there is one.
  private static func report(on file: String, _ evaluate: (Data) throws -> CaseResult) throws {
    let result: CaseResult
    do {
      result = try evaluate(Data(contentsOf: URL(filePath: file)))
    } catch let unreadable as UnreadableCaseFile {
      complain("\(file) is no file of cases: \(unreadable)")
      throw ExitCode.failure
    } catch {
      complain("\(file) cannot be read: \(error.localizedDescription)")
      throw ExitCode.failure
    }
    for difference in result.differences { Output.say("\(difference)") }
    Output.say(result.summary)
    guard result.failed == 0 else { throw ExitCode.failure }
  }
}
