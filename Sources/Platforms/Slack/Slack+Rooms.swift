package import Chat
package import Kernel

/// Public channels by the bot's token, which needs the scope `channels:manage`.
///
/// Source: api.slack.com, `conversations.create`, `.setTopic`, `.invite`, `.archive` and `.unarchive`.
extension Slack: RoomKeeper {
  package var longestRoomName: Int { 80 }

  package func creation(of room: RoomPlan, in team: String, taken: Int) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty else { return nil }
    return call("conversations.create", ["name": .string(room.name(limit: longestRoomName, taken: taken))], token)
  }

  package func upkeep(of room: RoomPlan, at place: Place) -> [RoomStep] {
    guard let token = settings.botToken, !token.isEmpty else { return [] }
    let channel = JSON.string(place.channel)
    let back =
      room.isBack && !room.isOver
      ? [RoomStep(.access, call("conversations.unarchive", ["channel": channel], token))] : []
    let topic = RoomStep(
      .topic, call("conversations.setTopic", ["channel": channel, "topic": .string(topic(of: room))], token))
    if room.isOver { return [topic, RoomStep(.access, call("conversations.archive", ["channel": channel], token))] }
    // One by one: a single unknown person would keep the others out.
    let invitations = room.members(on: name, team: place.team).filter(SlackID.isValid).map {
      RoomStep(.member($0), call("conversations.invite", ["channel": channel, "users": .string($0)], token))
    }
    return back + [topic] + invitations
  }

  package func roomOutcome(of result: Result<HTTPResult, HTTPFailure>) -> RoomOutcome {
    guard case .success(let answer) = result, answer.status == 200,
      let body = try? JSONBody.decode(RoomAnswer.self, from: answer.body)
    else { return outcome(of: result).forRoom }
    if body.ok { return body.channel?.id.flatMap { SlackID.isValid($0) ? .made(room: $0) : nil } ?? .done }
    switch body.error {
    case "name_taken": return .nameTaken
    case "already_in_channel", "already_archived", "not_archived", "is_archived", "cant_invite_self": return .done
    default: return outcome(of: result).forRoom
    }
  }

  /// At most 250 characters as Slack counts them, which is behind its escapes.
  private func topic(of room: RoomPlan) -> String {
    Mrkdwn(room.topic.shortened(to: 250) { Mrkdwn(RichText(spans: [$0])).text.utf16.count }).text
  }
}

private struct RoomAnswer: Decodable {
  struct Channel: Decodable { var id: String? }

  var ok: Bool
  var error: String?
  var channel: Channel?
}
