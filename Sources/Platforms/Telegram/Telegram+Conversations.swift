package import Chat
package import Kernel

/// A private chat has the id of its person; until they have opened it, Telegram refuses what the bot says there.
extension Telegram: Confidant {
  package func conversation(with person: PersonID) -> String? {
    ChatID.isPositive(person.user) ? person.user : nil
  }

  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? { nil }

  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    outcome(of: result).forOpening
  }
}
