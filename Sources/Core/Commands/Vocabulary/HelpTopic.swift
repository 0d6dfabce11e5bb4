package import Kernel

/// What many commands have in common, explained on a page of its own: how dates are typed, what `private` does.
package struct HelpTopic: Sendable {
  /// What it is asked for by, one to three words each; the first ones are offered.
  package var names: Localized<[String]>
  /// One to three short lines, each a whole sentence.
  package var help: Localized<String>
  /// Lines as they are typed after the root word.
  package var examples: Localized<[String]>

  /// Whether these folded words ask for it.
  func isNamed(_ folded: String) -> Bool {
    (names.english + names.french).contains { Folding.fold($0) == folded }
  }
}
