import ArgumentParser
import Cases
import Foundation

/// `railhead cases …`: holds what Railhead counts against expectations that another program computed.
struct CaseRunner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Evaluates a file of cases and prints every difference.", subcommands: [SLA.self])

  struct SLA: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Evaluates business-time clocks, schedules and reports; ends with 1 when any case differs.")

    @Argument(help: "A JSON file with calendars and cases.", completion: .file(extensions: ["json"]))
    var file: String

    func run() throws {
      let result: SLACaseFile.Result
      do {
        result = try SLACaseFile(Data(contentsOf: URL(filePath: file))).evaluate()
      } catch let unreadable as SLACaseFile.Unreadable {
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
}
