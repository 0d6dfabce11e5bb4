import BusinessTime
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
