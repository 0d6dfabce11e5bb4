/// Keeps ballots from being read before their vote is closed, wherever they are kept.
///
/// Whoever puts the bot together passes the real one; decisions stay pure, so the same ballot in the same context
/// always gives the same text.
package struct BallotSeal: Sendable {
  /// Seals bytes for a context: who votes, in which vote; nil where there is no key.
  package var seal: @Sendable (_ ballot: [UInt8], _ context: [UInt8]) -> String?
  /// Opens what was sealed for the same context; nil when the key is another one, or the text was changed.
  package var open: @Sendable (_ sealed: String, _ context: [UInt8]) -> [UInt8]?

  package init(
    seal: @escaping @Sendable (_ ballot: [UInt8], _ context: [UInt8]) -> String?,
    open: @escaping @Sendable (_ sealed: String, _ context: [UInt8]) -> [UInt8]?
  ) {
    (self.seal, self.open) = (seal, open)
  }

  /// For whoever has no key: nobody can vote.
  package static let none = BallotSeal(seal: { _, _ in nil }, open: { _, _ in nil })
}
