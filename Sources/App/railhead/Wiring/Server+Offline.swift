import Bot
import EventLog
import Foundation
import Operations
import Signatures

extension Server {
  /// The state of a data folder and its journal, for a command that changes it while no server runs; without the
  /// journal, and beside a running server, for one that only says what it would do.
  ///
  /// - Throws: `JournalError.locked` with the holder's process id, and what the folder's own checks find.
  static func open(
    _ settings: Settings, isDryRun: Bool
  ) throws(JournalError) -> (state: BotState, journal: FileJournal?) {
    guard isDryRun else {
      let opened = try Server.open(
        folder: settings.data, people: settings.people, logger: Startup.logger(level: settings.logLevel))
      return (opened.state, opened.journal)
    }
    var state = BotState(operations: Operations(configuration: settings.people))
    guard FileManager.default.fileExists(atPath: settings.data + "/journal") else { return (state, nil) }
    try FileJournal.read(folder: settings.data, hash: .crypto, read: BotState.Step.init) { step in
      try state.replay(step)
    }
    return (state, nil)
  }
}
