package import Chat
package import Kernel

/// The direct message that somebody has with the app; making one takes consent that an app cannot give itself.
///
/// Source: Chat API v1, `spaces.findDirectMessage` with the app's own authentication.
extension GoogleChat: Confidant {
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? {
    guard settings.account != nil, account == nil, GoogleChatID.isPerson(person.user) else { return nil }
    return call("GET", "/spaces:findDirectMessage?name=users/\(person.user)")
  }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    guard case .success(let answer) = result, answer.status == 200 else { return outcome(of: result).forOpening }
    let space = (try? JSONBody.decode(FoundSpace.self, from: answer.body))?.name
    return GoogleChatID.space(space).map(Opening.room) ?? .failed(reason: DeliveryProblem.unreadableAnswer.rawValue)
  }
}

private struct FoundSpace: Decodable { var name: String? }
