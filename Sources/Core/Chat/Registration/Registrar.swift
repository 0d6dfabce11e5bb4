package import Kernel

/// Makes what a chat knows of Railhead what a plan says, through the chat's own API.
///
/// A pure state machine: whoever drives it asks questions until there is none left, shows the differences of the
/// changes, and makes their requests one after another. Nothing is taken away that is not Railhead's: only what leads
/// to its address, or bears a name of its commands, is touched.
package protocol Registrar: Sendable {
  /// What the chat is asked next, with everything that it has answered so far; nil as soon as that is enough.
  ///
  /// - Throws: what the plan lacks.
  func question(for plan: RegistrationPlan, after answers: [JSON]) throws(RegistrationProblem) -> HTTPCall?

  /// What the chat says to a question or to a change.
  func answer(from result: HTTPResult) throws(RegistrationProblem) -> JSON

  /// Everything that has to be done; empty where nothing differs.
  func changes(to plan: RegistrationPlan, after answers: [JSON]) throws(RegistrationProblem) -> [RegistrationChange]

  /// What the chat will prove itself with, as far as answers to questions and changes say it; never shown.
  func secrets(for plan: RegistrationPlan, in answers: [JSON]) -> [String]

  /// What is left for people to do, from the answers to the changes.
  func remainder(after answers: [JSON]) -> [String]

  /// The setting that the secrets belong into; nil for a chat that makes none.
  var secretSetting: SettingKey? { get }
}

extension Registrar {
  package func secrets(for plan: RegistrationPlan, in answers: [JSON]) -> [String] { [] }
  package func remainder(after answers: [JSON]) -> [String] { [] }
  package var secretSetting: SettingKey? { nil }
}

/// One request, and what it makes otherwise.
package struct RegistrationChange: Sendable, Hashable {
  package var differences: [Difference]
  package var call: HTTPCall
  /// What has been done once it was answered: `made /inc`.
  package var deed: String

  package init(_ differences: [Difference], _ call: HTTPCall, deed: String) {
    (self.differences, self.call, self.deed) = (differences, call, deed)
  }
}

/// Why it goes no further, for the operator; names no secret.
package struct RegistrationProblem: Error, Hashable, Sendable {
  package var reason: String
  /// What to do about it, one line each.
  package var advice: [String]
  /// Whether waiting may help: the chat did not answer, or was asked too often.
  package var isPassing: Bool

  package init(_ reason: String, advice: [String] = [], isPassing: Bool = false) {
    (self.reason, self.advice, self.isPassing) = (reason, advice, isPassing)
  }
}
