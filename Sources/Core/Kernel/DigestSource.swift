/// A feature that has something to say in digests.
package protocol DigestSource: Sendable {
  /// What a digest says of it, most urgent first within a section; nothing when nothing needs anyone.
  ///
  /// A whole channel reads it: what is private is counted, and never named.
  func digestLines(for question: DigestQuestion) -> [DigestLine]
}
