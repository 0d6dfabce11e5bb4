import ArgumentParser
import Bot
import EventLog
import Foundation
import Kernel
import Operations
import SLAs
import Signatures

/// `railhead apply policies.yaml`: makes calendars, teams and policies what a file says.
struct Apply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes calendars, teams and policies what a file says; shows the difference, and asks.")

  @Argument(help: "The file; docs/policies.yaml is an example with everything in it.", completion: .file())
  var file: String

  @Flag(help: "Shows the difference, and writes nothing; also beside a running server.")
  var dryRun = false

  @Flag(help: "Does not ask.")
  var yes = false

  @OptionGroup var options: CommonOptions

  func run() async throws {
    Startup.prepare()
    let settings = try options.settings()
    let policies = try policyFile()
    try await Startup.reporting {
      var (state, journal) = try Server.open(settings, isDryRun: dryRun)
      defer { journal?.close() }
      let changes = try changes(policies, state)
      show(changes)
      guard let journal, !changes.isEmpty else { return }
      try confirm()
      // Whoever was asked has thought it over: it counts from now on, not from then.
      let now = Timestamp.wallClock
      let agreed = try self.changes(policies, state, now)
      let events = agreed.events.map(BotEvent.sla) + agreed.teams.map { .operations(.teamChanged($0)) }
      try journal.append(try state.record(events, at: now))
      do throws(JournalError) { try journal.save(state.snapshotParts) } catch {
        Output.note("railhead: no snapshot, so the next start takes longer: \(error.message)")
      }
      Output.say("applied: \(events.count) change(s) recorded")
    }
  }

  private func show(_ changes: PolicyFileChanges) {
    for note in changes.notes { Output.note("railhead: \(note)") }
    for line in changes.lines { Output.say(line) }
    if changes.isEmpty {
      Output.say("nothing to change: all of \(file) is so already")
    } else if dryRun {
      Output.say("dry run, nothing was written: \(changes.events.count + changes.teams.count) change(s)")
    }
  }

  /// - Throws: 64 where nobody can be asked, 1 when the answer is not yes.
  private func confirm() throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      complain("nothing was changed: nobody can be asked here; --yes applies it without asking")
      throw ExitCode(64)
    }
    Output.say("Apply this? [y/N] ", terminator: "")
    guard ["y", "yes", "o", "oui"].contains(readLine()?.trimmed.lowercased()) else {
      Output.say("nothing was changed")
      throw ExitCode.failure
    }
  }

  /// - Throws: 78, after printing every problem.
  private func policyFile() throws -> PolicyFile {
    let url = URL(filePath: file)
    guard let bytes = FileManager.default.contents(atPath: url.path) else {
      complain("\(file) cannot be read")
      throw ExitCode.configuration
    }
    let lastYear = Zone.utc.civil(at: .wallClock).date.year + 5
    return try refusing { () throws(PolicyFileProblems) in
      try PolicyFile(name: url.lastPathComponent, bytes: Array(bytes), lastYear: lastYear) { path in
        // Beside the file, wherever the command is run.
        FileManager.default.contents(atPath: URL(filePath: path, relativeTo: url).path).map { Array($0) }
      }
    }
  }

  private func changes(
    _ policies: PolicyFile, _ state: BotState, _ now: Timestamp = .wallClock
  ) throws -> PolicyFileChanges {
    try refusing { () throws(PolicyFileProblems) in
      try policies.changes(of: state.slas, teams: state.operations.teams, now: now)
    }
  }

  private func refusing<T>(_ body: () throws(PolicyFileProblems) -> T) throws -> T {
    do throws(PolicyFileProblems) { return try body() } catch {
      complain("\(file) has \(error.descriptions.count) problem(s), nothing was changed:", error.descriptions)
      throw ExitCode.configuration
    }
  }
}
