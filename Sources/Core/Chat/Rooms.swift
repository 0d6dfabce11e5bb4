package import Kernel

/// What an answer to a request about a room means.
package enum RoomOutcome: Sendable, Hashable {
  /// There is a room now, with this id.
  case made(room: String)
  /// It is so, or was before.
  case done
  /// Another room has that name.
  case nameTaken
  case retry(afterSeconds: Int?, reason: String)
  /// Never; reasons are as in `DeliveryOutcome`.
  case failed(reason: String)
}

/// One of the requests that make a room what it should be.
package struct RoomStep: Sendable, Hashable {
  /// What it settles: a later step of the same part takes the place of an earlier one.
  package enum Part: Sendable, Hashable {
    /// Whether anybody may write there.
    case access
    /// Who may come in by themselves.
    case entrance
    case topic
    /// The invitation of a person, by the chat's own id.
    case member(String)
  }

  package var part: Part
  package var call: HTTPCall

  package init(_ part: Part, _ call: HTTPCall) { (self.part, self.call) = (part, call) }
}

/// A chat in which the bot can make rooms for records.
package protocol RoomKeeper: Platform {
  /// How long the name of a room may be, in characters.
  var longestRoomName: Int { get }

  /// The request that makes a room; nil when the bot may not.
  ///
  /// - Parameter taken: how many names were tried before and belong to other rooms.
  func creation(of room: RoomPlan, in team: String, taken: Int) -> HTTPCall?

  /// The requests that make a room what it should be, in order; each of them may be repeated.
  func upkeep(of room: RoomPlan, at place: Place) -> [RoomStep]

  /// What an answer to one of those requests means.
  func roomOutcome(of result: Result<HTTPResult, HTTPFailure>) -> RoomOutcome

  /// Where people can go in; nil where its name is enough to find it.
  func roomLink(to place: Place) -> String?
}

extension RoomKeeper {
  package func roomLink(to place: Place) -> String? { nil }
}

extension DeliveryOutcome {
  /// As what it means for a room.
  package var forRoom: RoomOutcome {
    switch self {
    case .delivered: .done
    case .retry(let seconds, let reason): .retry(afterSeconds: seconds, reason: reason)
    case .failed(let reason): .failed(reason: reason)
    }
  }
}
