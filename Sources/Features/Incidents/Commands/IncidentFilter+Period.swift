import Commands
import Kernel

extension IncidentFilter {
  /// When the incidents of a list were declared.
  enum Period: Hashable, Sendable {
    /// One of a calendar: a month, a quarter, from one date to another.
    case dates(CalendarPeriod)
    /// The last so many seconds.
    case length(Int64)
    case today, yesterday
    /// From Monday on.
    case thisWeek, lastWeek

    /// Takes a word for it when one stands next.
    init?(_ words: inout Words) {
      if words.takeNext("today", "aujourd’hui") != nil {
        self = .today
      } else if words.takeNext("yesterday", "hier") != nil {
        self = .yesterday
      } else if words.takeNext("this week", "cette semaine") != nil {
        self = .thisWeek
      } else if words.takeNext("last week", "la semaine dernière", "semaine dernière") != nil {
        self = .lastWeek
      } else {
        return nil
      }
    }

    /// The words that a list is repeated with.
    func words(in language: Language) -> String {
      switch self {
      case .dates(let period): period.words(in: language)
      case .length(let seconds): Period.length(seconds, in: language)
      case .today: language.pick(en: "today", fr: "aujourd’hui")
      case .yesterday: language.pick(en: "yesterday", fr: "hier")
      case .thisWeek: language.pick(en: "this week", fr: "cette semaine")
      case .lastWeek: language.pick(en: "last week", fr: "semaine dernière")
      }
    }

    private static func length(_ seconds: Int64, in language: Language) -> String {
      if seconds % 86_400 == 0 {
        let days = seconds / 86_400
        return language.pick(en: "last \(days)d", fr: days < 2 ? "\(days) dernier jour" : "\(days) derniers jours")
      }
      let isHours = seconds % 3600 == 0
      let count = isHours ? seconds / 3600 : seconds / 60
      let unit = isHours ? "heure" : "minute"
      return language.pick(
        en: "last \(count)\(isHours ? "h" : "m")",
        fr: count < 2 ? "\(count) dernière \(unit)" : "\(count) dernières \(unit)s")
    }

    /// What is named by its dates.
    var dates: CalendarPeriod? { if case .dates(let period) = self { period } else { nil } }

    /// From the first instant up to the one behind the last.
    ///
    /// A length ends now; one of whole days begins at midnight, like every day and week.
    func bounds(at now: Timestamp, in zone: Zone) -> Range<Timestamp> {
      let end = now.adding(seconds: 1)
      let today = zone.civil(at: now).date
      func midnight(_ date: CivilDate) -> Timestamp { zone.instant(of: CivilTime(date: date, secondOfDay: 0)) }
      func midnight(_ days: Int) -> Timestamp { midnight(today.adding(days: days)) }
      let monday = -today.weekday.rawValue
      switch self {
      case .dates(let period): return period.instants(in: zone)
      case .length(let seconds):
        let start = now.adding(seconds: -seconds)
        guard seconds % 86_400 == 0 else { return start..<end }
        return midnight(zone.civil(at: start).date)..<end
      case .today: return midnight(0)..<end
      case .yesterday: return midnight(-1)..<midnight(0)
      case .thisWeek: return midnight(monday)..<end
      case .lastWeek: return midnight(monday - 7)..<midnight(monday)
      }
    }
  }
}
