extension Audience {
  /// The same reader by another clock.
  package func on(_ zone: Zone) -> Audience { Audience(language: language, zone: zone) }

  /// A full date, as every resolved date is echoed: `Thu 26 Mar 2026 14:00 (Europe/Paris)`, `jeu. 26 mars 2026 14:00`.
  package func full(_ instant: Timestamp) -> String {
    let local = zone.civil(at: instant)
    return "\(day(local.date)) \(clock(local)) (\(zone.name))"
  }

  /// The hour alone, with its zone: `14:05 (Europe/Paris)`.
  package func hour(_ instant: Timestamp) -> String { "\(clock(zone.civil(at: instant))) (\(zone.name))" }

  /// The hour alone, where its zone is printed nearby: `14:05`.
  package func clock(at instant: Timestamp) -> String { clock(zone.civil(at: instant)) }

  /// Weekday and date: `Thu 26 Mar 2026`, `jeu. 26 mars 2026`, `mer. 1er avr. 2026`.
  package func day(_ date: CivilDate) -> String {
    let weekday = language.pick(
      en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      fr: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])[date.weekday.rawValue]
    let month = language.pick(
      en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])[
        date.month - 1]
    // French counts the first day of a month, and only that one, in ordinals.
    let day = language == .french && date.day == 1 ? "1er" : "\(date.day)"
    return "\(weekday) \(day) \(month) \(date.year)"
  }

  /// The wall clock to the minute: `14:05`.
  package func clock(_ time: CivilTime) -> String { "\(twoDigits(time.hour)):\(twoDigits(time.minute))" }

  /// A duration in its two largest units: `2 h 05 min`.
  package func duration(milliseconds: Int64) -> String { language.duration(milliseconds: milliseconds) }
}

extension Language {
  /// A duration in its two largest units, never rounding a day away: `45 s`, `6 min`, `2 h 05 min`, `3 d 4 h`, `1 d 57 min`.
  package func duration(milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds / 1000)
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
    let dayUnit = pick(en: "d", fr: "j")
    if days > 0 {
      let rest = hours > 0 ? " \(hours) h" : minutes > 0 ? " \(minutes) min" : ""
      return "\(days) \(dayUnit)\(rest)"
    }
    if hours > 0 { return minutes > 0 ? "\(hours) h \(twoDigits(Int(minutes))) min" : "\(hours) h" }
    return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
  }
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
