/// A command that is not carried out, with a sentence for the person: what was wrong and what to type instead.
///
/// A refusal is an answer, not an error of the bot: it changes nothing and is not logged as a fault.
package struct Refusal: Error, Hashable, Sendable {
  /// Stable, for tests and metrics: `incident.unknown`, `role.insufficient`.
  package var code: String
  /// In the person's language.
  package var text: RichText

  package init(_ code: String, _ text: RichText) {
    self.code = code
    self.text = text
  }
}

/// Something that only the operator can mend; the person sees the id, the log has the rest.
package struct Fault: Error, Sendable, CustomStringConvertible {
  /// What happened, for the log; may name files and errno, never secrets or people's words.
  package var description: String

  package init(_ description: String) { self.description = description }
}
