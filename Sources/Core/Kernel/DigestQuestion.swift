/// What a digest asks of a feature.
package struct DigestQuestion: Sendable, Hashable {
  package var kind: DigestKind
  /// The periods that figures are told of, oldest first.
  ///
  /// The last one is what the digest is about, the one before it what it is compared with, and those before that show
  /// where it comes from. Only the last one may begin before the first record: of earlier times nobody knows anything.
  package var periods: [Range<Timestamp>]
  package var now: Timestamp
  /// When the next one is sent; where nobody knows, as far ahead as this one looks back.
  package var next: Timestamp
  /// Who reads it.
  package var audience: Audience
  /// Where it is read.
  package var room: Place

  package init(
    _ kind: DigestKind, _ periods: [Range<Timestamp>], now: Timestamp, next: Timestamp? = nil, audience: Audience,
    room: Place
  ) {
    (self.kind, self.periods, self.now, self.audience, self.room) = (kind, periods, now, audience, room)
    let length = periods.last.map { $0.upperBound.milliseconds(since: $0.lowerBound) } ?? 0
    self.next = next ?? now.adding(milliseconds: length)
  }

  /// What it is about: from the last one, or as far back as its kind goes, to the hour that it is sent at.
  package var window: Range<Timestamp> { periods.last ?? now..<now }

  /// What something is sorted into: the index of the period that an instant is in; nil for none.
  package func period(of instant: Timestamp) -> Int? { periods.lastIndex { $0.contains(instant) } }
}
