import ArgumentParser
import Bot
import Decisions
import EventLog
import Foundation
import Incidents
import Kernel
import Operations
import Priorities
import Requests
import Signatures

/// `railhead export incidents`: everything about every record, from the journal; safe beside a running server.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a feature's records as JSON or CSV; safe beside a running server.")

  enum Feature: String, ExpressibleByArgument, CaseIterable { case incidents, requests, decisions, priorities }

  @Argument(help: "What to export: incidents, requests, decisions or priorities.")
  var feature: Feature

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

  @Option(help: "json has everything; csv is a table without the timelines, for spreadsheets.")
  var format = Format.json

  @Flag(help: "Private incidents too; without it they are left out, and how many there are is said.")
  var includePrivate = false

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let settings = try options.settings()
    let folder = try options.existingFolder()
    try await Startup.reporting {
      var state = BotState(operations: Operations(configuration: settings.people))
      try FileJournal.read(folder: folder, hash: .crypto, read: BotState.Step.init) { step in try state.replay(step) }
      if !includePrivate, case .incidents = feature {
        let hidden = state.incidents.restrictedCount
        state.incidents = state.incidents.seen(by: PersonID(""))
        if hidden > 0 { complain("\(hidden) private left out; --include-private has them too") }
      }
      let bytes =
        switch (feature, format) {
        case (.incidents, .json): state.incidents.export()
        case (.incidents, .csv): state.incidents.exportTable()
        case (.requests, .json): state.requests.export()
        case (.requests, .csv): state.requests.exportTable()
        case (.decisions, .json): state.decisions.export()
        case (.decisions, .csv): state.decisions.exportTable()
        case (.priorities, .json): state.priorities.export(hiding: hides(state))
        case (.priorities, .csv): state.priorities.exportTable(hiding: hides(state))
        }
      try FileHandle.standardOutput.write(contentsOf: bytes)
    }
  }

  /// What a priority is tied to, and is private: left out like the incident itself.
  private func hides(_ state: BotState) -> (ItemID) -> Bool {
    { id in
      id.prefix == Incident.prefix && !includePrivate
        && state.incidents[id.number]?.facts.visibility.isRestricted == true
    }
  }
}
