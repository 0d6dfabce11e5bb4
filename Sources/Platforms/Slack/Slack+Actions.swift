import Chat
import Kernel

extension Slack {
  /// A pressed button; whatever else people can do with blocks and forms is acknowledged and ignored.
  func receiveAction(_ payload: SlackAction) throws(SlackRefusal) -> Reception {
    if let team = payload.teamID { try check(team: team) }
    switch payload.type {
    case "block_actions": return try receiveButtons(payload)
    // An empty body would show an error under a menu whose choices come from the app.
    case "block_suggestion": return .answered(.json(Array(#"{"options":[]}"#.utf8)))
    default: return .answered(.empty)
    }
  }

  private func receiveButtons(_ payload: SlackAction) throws(SlackRefusal) -> Reception {
    guard let user = payload.user, let userID = user.id, SlackID.isValid(userID),
      let team = payload.team?.id ?? onlyTeam ?? user.team
    else { throw .field }
    // Buttons of forms and home tabs have no channel to answer in.
    guard let channel = payload.container?.channel ?? payload.channel?.id else { return .answered(.empty) }
    guard SlackID.isValid(channel) else { throw .field }
    let place = Place(platform: name, team: team, channel: channel, thread: thread(of: payload.container))
    // A payload that names no workspace of its own cannot vouch for the person's: only the configuration can.
    let home = payload.team?.id.map { [$0] } ?? []
    let person = identity(of: userID, own: user.team, home: home, in: team, isShared: home.isEmpty)
    let responseURL = payload.responseURL.flatMap { $0.isEmpty ? nil : $0 }
    let handle = Handle(place: place, onlyFor: person.id, responseURL: responseURL)
    var lines: [Inbound] = []
    for (index, action) in (payload.actions ?? []).enumerated() where action.type == "button" {
      guard let line = SlackLine(buttonValue: action.value ?? "") else { continue }
      var inbound = Inbound(
        person: person.id, personName: user.name ?? user.username ?? userID, place: place, root: line.root,
        text: line.text, delivery: delivery(of: action, at: index, in: payload, user: userID), road: .later(handle),
        responseURL: responseURL, highestRole: person.highestRole)
      inbound.canReplaceOriginal =
        settings.botToken == nil && responseURL != nil && payload.container?.isEphemeral == false
      lines.append(inbound)
    }
    return lines.isEmpty ? .answered(.empty) : .lines(lines, acknowledgement: .empty)
  }

  /// The workspace of the card where the payload does not tell, when there is but one that it can be.
  private var onlyTeam: String? { settings.teams.count == 1 ? settings.teams.first : nil }

  /// Answers go below the message with the button; one that only its reader sees cannot start a thread.
  private func thread(of container: SlackAction.Container?) -> String? {
    guard let container else { return nil }
    let thread = container.threadTime ?? (container.isEphemeral == true ? nil : container.messageTime)
    return thread.flatMap { SlackID.isToken($0) ? $0 : nil }
  }

  private func delivery(
    of action: SlackAction.Action, at index: Int, in payload: SlackAction, user: String
  ) -> String {
    let suffix = index == 0 ? "" : ":\(index)"
    if let trigger = payload.trigger, SlackID.isToken(trigger) { return "slack:action:\(trigger)\(suffix)" }
    let times = [payload.container?.messageTime, action.time].map { time in
      time.flatMap { SlackID.isToken($0) ? $0 : nil } ?? "-"
    }
    return "slack:action:\(times[0]):\(times[1]):\(user)\(suffix)"
  }
}
