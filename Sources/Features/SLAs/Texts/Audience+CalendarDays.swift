import BusinessTime
import Kernel

/// What a calendar says about dates, and how a change of it is reported.
extension Audience {
  /// What is open on a date: `09:00–12:30, 13:30–18:00 (8 h)`, `closed`.
  func opening(_ history: CalendarHistory, on date: CivilDate) -> String {
    guard let day = history.openDay(date) else { return language.pick(en: "closed", fr: "fermé") }
    return "\(day.windows.joined(separator: ", ")) (\(openTime(day.seconds)))"
  }

  /// What is open from one date to another: a day as its windows, several as business days and hours.
  func opening(_ history: CalendarHistory, on dates: ClosedRange<CivilDate>) -> String {
    guard dates.lowerBound < dates.upperBound else { return opening(history, on: dates.lowerBound) }
    let end = dates.upperBound.adding(days: 1)
    let open = history.openSeconds(from: dates.lowerBound, to: end)
    guard open > 0 else { return language.pick(en: "closed", fr: "fermé") }
    let days = language.counted(
      Int64(history.businessDays(from: dates.lowerBound, to: end)), en: ("business day", "business days"),
      fr: ("jour ouvré", "jours ouvrés"))
    return "\(days), \(openTime(open))"
  }

  /// `Thu 24 Dec 2026`, `Thu 24 Dec 2026 – Sat 2 Jan 2027`.
  func days(_ dates: ClosedRange<CivilDate>) -> String {
    dates.lowerBound == dates.upperBound
      ? day(dates.lowerBound) : "\(day(dates.lowerBound)) – \(day(dates.upperBound))"
  }

  /// What was and what is.
  func beforeAndNow(_ before: RichText, _ now: RichText) -> RichText {
    language.pick(en: "Before: \(before)\nNow: \(now)", fr: "Avant : \(before)\nMaintenant : \(now)")
  }

  /// From when a change counts, on the wall clock of its calendar.
  func counting(from instant: Timestamp, now: Timestamp, in zone: Zone) -> RichText {
    let date = RichText.plain(Audience(language: language, zone: zone).full(instant))
    return instant > now
      ? language.pick(
        en: "Counts from \(date); until then nothing changes.",
        fr: "Compte à partir du \(date) ; rien ne change d’ici là.")
      : language.pick(
        en: "Counts from now, \(date); the past stays as it was counted.",
        fr: "Compte dès maintenant, \(date) ; le passé reste compté comme il l’était.")
  }
}

extension CalendarHistory {
  /// What is open on a date, a shift of the evening before included; nil when nothing is.
  func openDay(_ date: CivilDate) -> OpenDay? {
    let zone = calendar(on: date).zone
    let (start, end) = (midnight(of: date), midnight(of: date.adding(days: 1)))
    return OpenDay.runs(of: openIntervals(from: start, to: end), in: zone).first?.day
  }

  /// Open seconds from the start of a date to the start of another.
  func openSeconds(from first: CivilDate, to end: CivilDate) -> Int64 {
    elapsed(from: midnight(of: first), to: midnight(of: end))
  }

  /// The calendar in force when a date ends: a change counts from now on, also in the middle of a day.
  func calendar(endOf date: CivilDate) -> BusinessCalendar {
    calendar(at: midnight(of: date.adding(days: 1)).adding(seconds: -1))
  }

  /// When a date begins on the calendar's own wall clock.
  func midnight(of date: CivilDate) -> Timestamp {
    calendar(on: date).zone.instant(of: CivilTime(date: date, secondOfDay: 0))
  }
}
