package import Chat
package import Kernel

/// A line of each person's own, which they read in whatever channel they are.
extension Console: Confidant {
  package func conversation(with person: PersonID) -> String? { ConsoleFeed.line(of: person.user) }
  package func openingCall(for person: PersonID, as account: String?) -> HTTPCall? { nil }
  package func opening(of result: Result<HTTPResult, HTTPFailure>, as account: String?) -> Opening {
    .failed(reason: DeliveryProblem.notConfigured.rawValue)
  }
}
