package import Chat
package import Kernel

/// A direct message needs no more than to be sent.
extension Zulip: Confidant {
  package func conversation(with person: PersonID) -> String? {
    guard settings.apiKey != nil else { return nil }
    return ZulipConversation.id(person.user[...]).flatMap { ZulipConversation.direct([$0]).channel }
  }

  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? { nil }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    outcome(of: result).forOpening
  }
}
