package import Chat
package import Kernel

/// Direct messages by the bot's token, which needs the scope `im:write`.
///
/// Source: api.slack.com, `conversations.open`; a second call answers with the same channel.
extension Slack: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty else { return nil }
    return call("conversations.open", ["users": .string(person.user)], token)
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .success(let answer) = result, answer.status == 200,
      let body = try? JSONBody.decode(OpenAnswer.self, from: answer.body), body.ok,
      let room = body.channel?.id, SlackID.isValid(room)
    else { return outcome(of: result).forOpening }
    return .room(room)
  }
}

private struct OpenAnswer: Decodable {
  struct Channel: Decodable { var id: String? }

  var ok: Bool
  var channel: Channel?
}
