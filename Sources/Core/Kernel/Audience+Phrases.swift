extension Audience {
  /// A person's words in quotation marks.
  package func quoted(_ text: String) -> RichText { language.pick(en: "“\(text)”", fr: "« \(text) »") }

  /// `label: text`, as each language spaces its colon.
  package func labelled(_ label: RichText, _ text: RichText) -> RichText {
    label + language.pick(en: ": ", fr: " : ") + text
  }

  /// How much later `end` is.
  package func span(from start: Timestamp, to end: Timestamp) -> RichText {
    .plain(duration(milliseconds: end.milliseconds(since: start)))
  }

  /// Weekday, date and hour, where the zone is printed once for many.
  package func date(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    return "\(day(local.date)) \(clock(local))"
  }
}
