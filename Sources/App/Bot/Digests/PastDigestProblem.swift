package import Kernel

/// Why a digest of the past cannot be read, for whoever typed the command.
package enum PastDigestProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nothing was recorded by then; the journal begins later, or is empty.
  case nothingRecorded(by: Timestamp, beginning: Timestamp?, Zone)
  /// The digest is scheduled in several channels: those, as they are typed.
  case severalChannels(DigestKind, [String])
  /// It is not scheduled in the channel that was asked for, but in these.
  case noSuchChannel(DigestKind, String, [String])

  package var description: String {
    switch self {
    case .nothingRecorded(_, nil, _): return "the journal holds no records yet"
    case .nothingRecorded(let instant, let beginning?, let zone):
      let reader = Audience(language: .english, zone: zone)
      return """
        nothing was recorded by \(reader.full(instant)): the journal begins on \(reader.full(beginning)), \(beginning)
        """
    case .severalChannels(let kind, let channels):
      return "the \(kind.rawValue) digest goes to several channels; say which one: "
        + channels.map { "--channel '\($0)'" }.joined(separator: ", ")
    case .noSuchChannel(let kind, let channel, let channels):
      let others = channels.isEmpty ? "to none" : "to \(channels.joined(separator: ", "))"
      return "the \(kind.rawValue) digest did not go to “\(channel)” at that time, but \(others)"
    }
  }
}
