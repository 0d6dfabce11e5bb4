package import Chat
package import Kernel

/// A chat with one person, for whom the app has to be installed; asked for again, it is the same one.
///
/// Source: Bot Connector REST API, `POST /v3/conversations`.
extension MicrosoftTeams: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    let parts = person.description.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard let bot = settings.bot, account == nil, parts.count == 3, TeamsID.isValid(person.user), parts[1] != "-" else {
      return nil
    }
    let tenant = JSON.string(String(parts[1]))
    return call(
      "POST", "/v3/conversations",
      .fields([
        "isGroup": false, "bot": .fields(["id": .string("28:\(bot.appID)")]),
        "members": [.fields(["id": .string(person.user)])], "tenantId": tenant,
        "channelData": .fields(["tenant": .fields(["id": tenant])]),
      ]))
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .delivered(let id) = outcome(of: result), let id else { return outcome(of: result).forOpening }
    return .room(id)
  }
}
