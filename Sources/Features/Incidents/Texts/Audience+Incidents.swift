import Kernel

extension Audience {
  /// A moment: the hour alone on the day it is read, the full date otherwise; always with its zone.
  func moment(_ instant: Timestamp, at now: Timestamp) -> RichText {
    .plain(zone.civil(at: instant).date == zone.civil(at: now).date ? hour(instant) : full(instant))
  }

  /// The same moment behind “by” and “avant”: a French date asks for its article, an hour does not.
  func deadline(_ instant: Timestamp, at now: Timestamp) -> RichText {
    let isToday = zone.civil(at: instant).date == zone.civil(at: now).date
    return language.pick(en: "", fr: isToday ? "" : "le ") + moment(instant, at: now)
  }

  /// The same moment in a sentence that prints the zone once for several: `at 14:05`, `le jeu. 26 mars 2026 à 14:05`.
  func when(_ instant: Timestamp, at now: Timestamp) -> RichText {
    let local = zone.civil(at: instant)
    let hour = language.pick(en: "at ", fr: "à ") + clock(local)
    guard local.date != zone.civil(at: now).date else { return .plain(hour) }
    return .plain(language.pick(en: "on ", fr: "le ") + day(local.date) + " " + hour)
  }

  /// When something was done: a typed time is echoed in full, one that was just taken as an hour.
  func moment(typed: Timestamp?, now: Timestamp) -> RichText { .plain(typed.map(full) ?? hour(now)) }

  /// A phase as people read it.
  func name(_ phase: Phase) -> RichText {
    switch phase {
    case .declared: language.pick(en: "declared", fr: "déclaré")
    case .acknowledged: language.pick(en: "acknowledged", fr: "pris en compte")
    case .mitigated: language.pick(en: "mitigated", fr: "atténué")
    case .resolved: language.pick(en: "resolved", fr: "résolu")
    case .closed: language.pick(en: "closed", fr: "clos")
    case .cancelled: language.pick(en: "cancelled", fr: "annulé")
    }
  }

  /// A clock as people read it.
  func name(_ clock: ClockName) -> RichText {
    switch clock {
    case .impactStart: language.pick(en: "impact start", fr: "début de l’impact")
    case .detected: language.pick(en: "detected", fr: "détecté")
    case .declared: language.pick(en: "declared", fr: "déclaré")
    case .acknowledged: language.pick(en: "acknowledged", fr: "pris en compte")
    case .mitigated: language.pick(en: "mitigated", fr: "atténué")
    case .resolved: language.pick(en: "resolved", fr: "résolu")
    case .closed: language.pick(en: "closed", fr: "clos")
    }
  }

  /// Where a reading comes from.
  func name(_ source: ClockReading.Source) -> RichText {
    switch source {
    case .typed: language.pick(en: "typed", fr: "saisi")
    case .derived: language.pick(en: "recorded", fr: "enregistré")
    case .alert: language.pick(en: "from the alert", fr: "d’après l’alerte")
    case .default: language.pick(en: "by default", fr: "par défaut")
    }
  }
}
