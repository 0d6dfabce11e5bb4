/// How a line was understood, for whoever checks words instead of carrying them out.
package struct Parse: Sendable {
  package enum Outcome: Sendable {
    /// The command of this handler, and what it read.
    case command(handler: String, Arguments)
    /// An answer that carries nothing out: its code, and the handlers that it suggests.
    case answer(code: String, suggested: [String])
  }

  /// The canonical root; nil for a line of nobody's.
  package var root: String?
  package var outcome: Outcome
  /// The verb as it was misspelt, and as it was read.
  package var correction: Correction?
}

/// A misspelt verb that could be only one.
package struct Correction: Sendable, Hashable {
  package let typed: String
  /// In the language of whoever typed.
  package let meant: String
}
