package import Commands
package import Kernel

/// The front door of requests between teams: what the bot plugs in.
package enum RequestDesk {
  /// The root word that its words stand under.
  package static let root = "ask"

  /// The prefix of its records' ids: `REQ` of `REQ-12`.
  package static let prefix = Request.prefix

  /// Every handler that `commands/ask.yaml` gives words to.
  package static let entries: [Entry<RequestsView, RequestEvent>] = [
    .of(AskTeam.self), .of(AcknowledgeRequest.self), .of(TakeRequest.self), .of(HandRequest.self),
    .of(PauseRequest.self), .of(ResumeRequest.self), .of(FinishRequest.self), .of(ReopenRequest.self),
    .of(CancelRequest.self), .of(ChangePriority.self), .of(NoteRequest.self), .of(ListRequests.self),
    .of(ShowRequest.self), .of(UndoCommand.self),
  ]

  /// The card of a request as it stands, in the language, zone and verbs of its channel; nil for one that does not exist.
  package static func card(for id: ItemID, in state: Requests, audience: Audience, verbs: Verbs) -> Message? {
    guard id.prefix == Request.prefix else { return nil }
    return state[id.number]?.card(for: audience, verbs: verbs)
  }
}

/// What the commands read: the requests, and the teams that they go between.
package struct RequestsView: Sendable {
  package var requests: Requests
  package var teams: Teams
  /// Whether a promise about a request is broken at an instant; looked at only by whoever asks for it.
  package var isLate: @Sendable (ItemID, Timestamp) -> Bool

  package init(
    requests: Requests, teams: Teams, isLate: @escaping @Sendable (ItemID, Timestamp) -> Bool = { _, _ in false }
  ) {
    self.requests = requests
    self.teams = teams
    self.isLate = isLate
  }
}
