package import Chat
package import Kernel

/// Direct messages by the bot's token; for a bot account they need no more than its own rights.
///
/// Source: Mattermost API v4, `GET /users/me` and `POST /channels/direct`; a second call answers with the same channel.
extension Mattermost: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    guard let token = settings.botToken else { return nil }
    if let account { return call("POST", "/channels/direct", [.string(account), .string(person.user)], token) }
    return HTTPCall(
      method: "GET", url: api("/users/me"), headers: [HTTPCall.Header("Authorization", "Bearer \(token)")])
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .delivered(let id) = outcome(of: result), let id else { return outcome(of: result).forOpening }
    return account == nil ? .account(id) : .room(id)
  }
}
