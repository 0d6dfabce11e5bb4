import ArgumentParser
import Bot
import EventLog
import Foundation
import Incidents
import Operations
import Signatures

/// `railhead export incidents`: everything about every incident, from the journal; safe beside a running server.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a feature's records as JSON; safe beside a running server.")

  enum Feature: String, ExpressibleByArgument, CaseIterable { case incidents }

  @Argument(help: "What to export: incidents.")
  var feature: Feature

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let settings = try options.settings()
    let folder = try options.existingFolder()
    try await Startup.reporting {
      var state = BotState(operations: Operations(configuration: settings.people))
      try FileJournal.read(folder: folder, hash: .crypto, read: BotState.Step.init) { step in try state.replay(step) }
      try FileHandle.standardOutput.write(contentsOf: state.incidents.export())
    }
  }
}
