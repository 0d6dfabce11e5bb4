import BusinessTime
import Kernel

/// One case, and the engine's answer to it.
struct SLACase {
  let fields: CaseFields
  let calendars: CaseCalendars

  /// The engine's refusals are answers; whatever else is thrown says that the case is malformed.
  func answer() throws(MalformedCase) -> Answer {
    do {
      return .fields(try evaluate())
    } catch let problem as CalendarProblem {
      return .refused(problem.sentence(.english))
    } catch let problem as ClockProblem {
      return .refused(problem.sentence(.english))
    } catch let malformed as MalformedCase {
      guard malformed.isImpossibleValue else { throw malformed }
      return .refused(malformed.reason)
    } catch {
      throw MalformedCase("\(error)")
    }
  }

  private func evaluate() throws -> [String: CaseValue] {
    switch try fields.required("kind").string("kind") {
    case "sla": try clock()
    case "day_length": try dayLength()
    case "business_days": try businessDays()
    case "next_open": try nextOpening()
    case "cycles": try cycles()
    case "ola": try ownership()
    case "compliance": try compliance()
    case "schedule": try schedule()
    case "catch_up", "catchup": try catchUp()
    case let kind: throw MalformedCase("unknown kind \(kind)")
    }
  }

  func calendar() throws -> CalendarHistory { try calendars.history(try fields.required("calendar")) }

  /// `{"every": …, "at": "09:00", …}` on the calendar's wall clock.
  func rule(calendar: CalendarHistory, at instant: Timestamp) throws -> Schedule {
    let rule = try CaseFields(try fields.required("rule"), "rule")
    guard let second = CivilTime.second(ofDay: try rule.required("at").string("at")), second < 86_400 else {
      throw MalformedCase.impossible("a rule without a wall time")
    }
    let holiday = try rule.string("on_holiday") ?? "anyway"
    guard let onHoliday = HolidayRule(rawValue: holiday == "run" ? "anyway" : holiday) else {
      throw MalformedCase("unknown on_holiday \(holiday)")
    }
    return Schedule(
      try recurrence(rule), at: second, onHoliday: onHoliday, zone: calendar.calendar(at: instant).zone,
      calendar: calendar)
  }

  private func recurrence(_ rule: CaseFields) throws -> Recurrence {
    switch try rule.required("every").string("every") {
    case "day": return .everyDay
    case "business_day": return .businessDays
    case "weekday":
      let keys = try rule.list("on").map { try $0.string("on") }
      let weekdays = Set(keys.compactMap(Weekday.init(key:)))
      guard weekdays.count == Set(keys).count, !keys.isEmpty else {
        throw MalformedCase.impossible("no weekdays: \(keys)")
      }
      return .weekdays(weekdays)
    case "month_day":
      let short = try rule.string("short_month") ?? "last"
      guard let shortMonth = Recurrence.ShortMonth(rawValue: short == "last_day" ? "last" : short) else {
        throw MalformedCase("unknown short_month \(short)")
      }
      let day = try rule.required("day").integer("day")
      guard (1...31).contains(day) else { throw MalformedCase.impossible("no day of a month: \(day)") }
      return .dayOfMonth(Int(day), shortMonth)
    case "first_business_day_of_month": return .firstBusinessDay(of: .month)
    case "last_business_day_of_month": return .lastBusinessDay(of: .month)
    case "first_business_day_of_quarter": return .firstBusinessDay(of: .quarter)
    case "last_business_day_of_quarter": return .lastBusinessDay(of: .quarter)
    case let every: throw MalformedCase("unknown rule: every \(every)")
    }
  }
}
