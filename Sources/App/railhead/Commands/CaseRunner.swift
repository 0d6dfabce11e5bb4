import ArgumentParser
import Cases
import Chat
import Foundation
import Signatures

/// `railhead cases …`: holds what Railhead counts against expectations that another program computed.
struct CaseRunner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Evaluates a file of cases and prints every difference.",
    subcommands: [SLA.self, Words.self, Signed.self])

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

  struct Signed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "signatures",
      abstract: "Verifies signed requests as the bot does; ends with 1 when any is judged otherwise than expected.")

    @Argument(help: "A JSON file with requests, one section for each chat.", completion: .file(extensions: ["json"]))
    var file: String

    func run() async throws {
      let judges = SignatureCaseFile.Judges(kinds: PlatformKind.all, check: .crypto) { BearerKeys(sender: $0).check }
      let cases = try CaseRunner.read(file) { try SignatureCaseFile($0, judges: judges) }
      try CaseRunner.report(await cases.evaluate())
    }
  }

  /// Prints every difference and the count, and fails when there is one.
  private static func report(on file: String, _ evaluate: (Data) throws -> CaseResult) throws {
    try report(try read(file, evaluate))
  }

  private static func report(_ result: CaseResult) throws {
    for difference in result.differences { Output.say("\(difference)") }
    Output.say(result.summary)
    guard result.failed == 0 else { throw ExitCode.failure }
  }

  private static func read<Cases>(_ file: String, _ read: (Data) throws -> Cases) throws -> Cases {
    do {
      return try read(Data(contentsOf: URL(filePath: file)))
    } catch let unreadable as UnreadableCaseFile {
      complain("\(file) is no file of cases: \(unreadable)")
      throw ExitCode.failure
    } catch {
      complain("\(file) cannot be read: \(error.localizedDescription)")
      throw ExitCode.failure
    }
  }
}
