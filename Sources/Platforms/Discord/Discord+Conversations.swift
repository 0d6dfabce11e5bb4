package import Chat
package import Kernel

/// Direct messages by the bot's token; people can refuse them, and those who share no server with the bot get none.
///
/// Source: Discord developer documentation, "Create DM"; a second call answers with the same channel.
extension Discord: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    guard let token = settings.botToken, Snowflake.isValid(person.user) else { return nil }
    return call("POST", "/users/@me/channels", .fields(["recipient_id": .string(person.user)]), token)
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .delivered(let room?) = outcome(of: result) else { return outcome(of: result).forOpening }
    return .room(room)
  }
}
