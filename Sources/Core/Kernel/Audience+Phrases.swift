extension Audience {
  /// A person's words in quotation marks.
  package func quoted(_ text: String) -> RichText { language.pick(en: "“\(text)”", fr: "« \(text) »") }

  /// `label: text`, as each language spaces its colon.
  package func labelled(_ label: RichText, _ text: RichText) -> RichText {
    label + language.pick(en: ": ", fr: " : ") + text
  }

  /// How much later `end` is: to the minute what the hours of both say, which are printed beside it; below a minute,
  /// in seconds.
  package func span(from start: Timestamp, to end: Timestamp) -> RichText {
    let exact = end.milliseconds(since: start)
    guard exact >= 60_000 else { return .plain(duration(milliseconds: exact)) }
    return .plain(duration(milliseconds: end.minuteStart.milliseconds(since: start.minuteStart)))
  }

  /// Weekday, date and hour, where the zone is printed once for many.
  package func date(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    return "\(day(local.date)) \(clock(local))"
  }
}

extension Timestamp {
  /// The instant at which its minute began, which is all that a printed hour tells of it.
  package var minuteStart: Timestamp { Timestamp(milliseconds: milliseconds.flooredDivision(by: 60_000) * 60_000) }
}
