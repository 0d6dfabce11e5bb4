import ArgumentParser
import EventLog
import Foundation
import Kernel
import Signatures

/// `railhead journal …`: looks after the files.
struct JournalTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Verifies or repairs the journal.", subcommands: [Verify.self, Repair.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads the whole journal and checks every line; safe beside a running server.")

    @OptionGroup var options: CommonOptions

    func run() async throws {
      let folder = try options.existingFolder()
      try await Startup.reporting {
        let report = try FileJournal.verify(folder: folder, hash: .crypto)
        if let damage = report.damage { throw damage }
        Output.say("\(folder): \(report.lastSequence) records in \(report.segments) segments, all intact")
        if report.tornBytes > 0 {
          Output.say(
            "\(report.tornBytes) bytes of a torn group at the end: never acknowledged, cut off at the next start")
        }
        Output.say("last link of the chain: \(report.chain)")
      }
    }
  }

  struct Repair: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cuts a damaged journal back to the last good record; keeps the old files.")

    @OptionGroup var options: CommonOptions

    @Option(help: "The last record to keep; `journal verify` names it.")
    var to: Int64

    func run() async throws {
      let folder = try options.existingFolder()
      try await Startup.reporting {
        let kept = try FileJournal.repair(folder: folder, to: to, hash: .crypto)
        Output.say("\(folder): kept records 1 to \(to); the files as they were are in \(kept)")
      }
    }
  }
}
