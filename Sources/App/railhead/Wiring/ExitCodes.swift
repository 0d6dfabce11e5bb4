import ArgumentParser
import EventLog
import Listener

/// How the process ends; documented in the README, and what the systemd unit goes by.
extension ExitCode {
  static let damagedData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotListen = ExitCode(69)
  /// The same number: something that is not ours is not there.
  static let unreachable = ExitCode(69)
  static let cannotWrite = ExitCode(73)
  static let locked = ExitCode(75)
  static let configuration = ExitCode(78)

  init(_ error: JournalError) {
    self =
      switch error {
      case .damaged, .newer: .damagedData
      case .locked: .locked
      case .full, .unwritable, .broken, .unusable: .cannotWrite
      }
  }

  init(_ problem: ListenerProblem) {
    self =
      switch problem {
      case .address: .cannotListen
      case .certificate: .configuration
      }
  }
}
