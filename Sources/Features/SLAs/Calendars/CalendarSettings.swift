import BusinessTime
import Commands
import Kernel

/// What is set of a calendar; what is not named stays as it is.
struct CalendarSettings: Sendable, Hashable {
  var zone: Zone?
  /// The windows of the days that are named; none for a day that is closed from now on.
  var days: [Weekday: [Window]] = [:]
  /// Which country's holidays, where they are named.
  var country: Country?

  enum Country: Sendable, Hashable {
    case none
    case french(FrenchHolidays)

    /// `fr`, `alsace-moselle`, `none`, `aucun`; folded.
    init?(_ name: String) {
      switch name {
      case "none", "no", "aucun", "aucune", "sans": self = .none
      case "fr", "france", "french", "francais": self = .french(.metropole)
      case "alsace-moselle", "fr-alsace-moselle", "alsace", "moselle": self = .french(.alsaceMoselle)
      default: return nil
      }
    }

    var argument: String {
      switch self {
      case .none: "none"
      case .french(.metropole): "FR"
      case .french(let holidays): holidays.rawValue
      }
    }

    var french: FrenchHolidays? { if case .french(let french) = self { french } else { nil } }
  }

  /// When settings begin to count, on the wall clock of their calendar.
  struct Start: Sendable, Hashable {
    var date: CivilDate
    /// After midnight; nil for the start of the date, or now where that is today.
    var minute: Int?

    func instant(in zone: Zone, now: Timestamp) -> Timestamp {
      if minute == nil, date == zone.civil(at: now).date { return now }
      return zone.instant(of: CivilTime(date: date, secondOfDay: (minute ?? 0) * 60))
    }
  }

  var isEmpty: Bool { self == CalendarSettings() }

  /// What was said of it: the days that follow each other with the same windows as one, `mon-fri`.
  var arguments: Arguments {
    var week: [String: [[String]]] = [:]
    for day in Weekday.allCases {
      guard let windows = days[day], day == .monday || days[day.before] != windows else { continue }
      let last = Weekday.allCases.first { $0 >= day && ($0 == .sunday || days[$0.after] != windows) } ?? day
      week[day == last ? day.key : "\(day.key)-\(last.key)"] = windows.map(\.ends)
    }
    return [
      "tz": zone?.name, "week": days.isEmpty ? nil : Arguments(week),
      "holidays": country?.argument,
    ]
  }

  /// The calendar with these settings; a new one, with no holidays unless they are named, where there is none yet.
  func applied(to calendar: BusinessCalendar?, zone usual: Zone) throws(CalendarProblem) -> BusinessCalendar {
    var week = calendar?.week ?? Week()
    for (day, windows) in days { week[day] = windows }
    guard let calendar else {
      return try BusinessCalendar(
        zone: zone ?? usual, week: week, holidays: Holidays(french: country?.french, added: [:]))
    }
    var holidays = calendar.holidays
    if let country { holidays.french = country.french }
    return try calendar.with(zone: zone, week: week, holidays: holidays)
  }
}

extension Weekday {
  fileprivate var before: Weekday { Weekday(rawValue: (rawValue + 6) % 7) ?? self }
  fileprivate var after: Weekday { Weekday(rawValue: (rawValue + 1) % 7) ?? self }
}
