package import Kernel

/// A cursor over what was typed after the verb; each `take` removes what it recognises and says what it was.
///
/// Keywords are compared without case and accents, in both languages at once; free text keeps everything.
package struct Words: Sendable {
  /// Who types, when and where: dates are resolved against this.
  package let world: World

  package var language: Language { world.language }

  /// True when nothing is left.
  package var isEmpty: Bool { true }

  /// The record named first: `INC-12`, `inc12`, or a bare `12`; a `:` after it goes too. Nil, and nothing taken, otherwise.
  package mutating func takeID(_ prefix: String) -> ItemID? { nil }

  /// `sev1`, `sev 1`, `s1`, `gravité 2`, anywhere outside quotes: 1 to 4.
  ///
  /// - Throws: `severity.unknown` for `sev7`.
  package mutating func takeSeverity() throws(SyntaxProblem) -> Int? { nil }

  /// A bare number that stands next.
  package mutating func takeNumber(in range: ClosedRange<Int>) -> Int? { nil }

  /// `@ana`, `<@U1|ana>`, `<@U1>`, anywhere outside quotes.
  package mutating func takeMention() -> Mention? { nil }

  /// `#payments`, anywhere outside quotes: the name in lower case, without `#`. A channel mention gives the channel's name.
  package mutating func takeArea() -> String? { nil }

  /// One of these keywords when it stands next (`me`, `moi`); folded, as given.
  package mutating func takeNext(_ keywords: String...) -> String? { nil }

  /// One of these keywords anywhere as an option (`--private`), or bare as the very last word.
  package mutating func takeFlag(_ keywords: String...) -> Bool { false }

  /// A time that follows one of these keywords (`since 14:05`, `depuis 14h`, `at:10:05`, `at 14:12`), anywhere outside quotes.
  ///
  /// `.past` reads a bare hour as the last such hour, `.deadline` as the next; see `words.md` for dates.
  /// - Throws: `time.unreadable`, `time.contradiction` with both readings.
  package mutating func takeTime(after keywords: String..., reading: TimeReading) throws(SyntaxProblem) -> Moment? { nil }

  /// A duration that follows one of these keywords (`next 30m`, `last 30d`): seconds.
  package mutating func takeDuration(after keywords: String...) throws(SyntaxProblem) -> Int64? { nil }

  /// Everything left, exactly as typed but for normalisation; outer quotes removed.
  package mutating func rest() -> String { "" }
}

/// How an incomplete date is completed.
package enum TimeReading: Sendable {
  /// Something that happened: the last such moment; a day alone begins at 00:00.
  case past
  /// Something due: the next such moment; a day alone ends with the working day.
  case deadline
}

/// A moment that a person named.
package struct Moment: Hashable, Sendable {
  package var instant: Timestamp
  /// True when only a day was named.
  package var isDay: Bool

  package init(instant: Timestamp, isDay: Bool) {
    self.instant = instant
    self.isDay = isDay
  }
}
