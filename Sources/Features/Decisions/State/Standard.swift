package import Kernel

/// Who decides what: a rule that anybody can look up.
package struct Standard: Sendable, Hashable {
  /// What it is about: `discount > 15 %`.
  package var rule: String
  /// Who decides: a person, a role or a team, as it was typed.
  package var decider: String
  package var since: Mark

  /// Two rules that differ in case, accents and blanks only are one.
  var key: String { Standard.key(rule) }

  static func key(_ rule: String) -> String {
    Folding.fold(rule).split { $0.isWhitespace }.joined(separator: " ")
  }
}
