import Chat
import Kernel

extension Slack {
  /// A slash command: the whole line is in the form, the answer goes into the HTTP answer.
  func receiveCommand(_ form: FormFields, _ proof: SignedRequests.Proof) throws(SlackRefusal) -> Reception {
    guard let team = form["team_id"] else { throw .field }
    try check(team: team)
    guard let user = form["user_id"], SlackID.isValid(user),
      let channel = form["channel_id"], SlackID.isValid(channel),
      let command = form["command"], command.utf8.count > 1, command.utf8.first == UInt8(ascii: "/")
    else { throw .field }
    let line = Inbound(
      person: PersonID(platform: name, team: team, user: user),
      personName: form["user_name"] ?? user,
      place: Place(platform: name, team: team, channel: channel),
      root: String(command.dropFirst()),
      text: form["text"] ?? "",
      delivery: delivery(trigger: form["trigger_id"], team: team, user: user, proof),
      road: .answer,
      responseURL: form["response_url"].flatMap { $0.isEmpty ? nil : $0 })
    return .lines([line], acknowledgement: .empty)
  }

  /// Slack never repeats a command by itself, so the trigger only guards against a replay; without one the signed
  /// instant and the start of the signature do.
  private func delivery(trigger: String?, team: String, user: String, _ proof: SignedRequests.Proof) -> String {
    if let trigger, SlackID.isToken(trigger) { return "slack:\(trigger)" }
    return "slack:\(team):\(user):\(proof.timestamp):\(lowerHex(proof.code.prefix(16)))"
  }
}
