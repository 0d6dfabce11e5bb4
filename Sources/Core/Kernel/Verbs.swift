/// What people type for each command of a root: an answer offers its lines in the words of whoever reads it.
package struct Verbs: Hashable, Sendable {
  /// The root that they stand under: `inc`.
  package let root: String
  private let english: [String: String]
  private let french: [String: String]

  /// One verb per command and language; without any, commands are offered by their own names.
  package init(root: String = "", english: [String: String] = [:], french: [String: String] = [:]) {
    self.root = root
    self.english = english
    self.french = french
  }

  /// The verb that is offered for a command: `resolve` is `résolu` in French.
  package subscript(_ command: String, in language: Language) -> String {
    language.pick(en: english[command], fr: french[command]) ?? command
  }

  /// The line of a button, which has no command mark: `inc résolu INC-12 …`.
  package func line(_ command: String, _ rest: String, in language: Language) -> String {
    "\(root) \(self[command, in: language]) \(rest)"
  }
}
