import BusinessTime
import Kernel

extension SLACase {
  /// Kind `day_length`: the open seconds of a date.
  func dayLength() throws -> [String: CaseValue] {
    let date = try fields.required("date").date("date")
    return ["open_seconds": .seconds(try calendar().dayLength(date))]
  }

  /// Kind `next_open`: the first open instant at or after `start`.
  func nextOpening() throws -> [String: CaseValue] {
    let calendar = try calendar()
    let start = try fields.required("start").instant("start")
    guard let opening = calendar.nextOpening(from: start) else { throw ClockProblem.unreachable }
    var answer = AnswerFields(zone: calendar.calendar(at: start).zone)
    answer.setBoth("next_open", opening)
    return answer.values
  }

  /// Kind `business_days`: the day so many business days after a date or an instant, or how many there are between two.
  func businessDays() throws -> [String: CaseValue] {
    let calendar = try calendar()
    guard let begin = fields.first("start", "from", "date") else { throw MalformedCase("the case has no start") }
    let (first, instant) = try SLACase.day(begin, calendar)
    var answer = AnswerFields(zone: calendar.calendar(on: first).zone)
    answer["is_business_day"] = .bool(calendar.isBusinessDay(first))
    if let end = fields.first("stop", "to", "end", "until") {
      let count = CaseValue.number(Double(calendar.businessDays(from: first, to: try SLACase.day(end, calendar).date)))
      for key in ["business_days", "days", "count", "n"] { answer[key] = count }
    }
    guard let days = fields.first("days", "add", "n", "count", "business_days", "target_days", "target_bd") else {
      return answer.values
    }
    let count = Int(try days.integer("days"))
    if let date = calendar.businessDay(count, after: first) {
      for key in ["date", "due_date", "day", "result", "end"] { answer[key] = .string(date.text) }
    }
    if let instant {
      let due = try calendar.adding(businessDays: count, to: instant)
      for key in ["due", "end", "at", "result"] { answer.setBoth(key, due) }
      answer["wall_s"] = .seconds(due.seconds - instant.seconds)
      answer.set("breach_after", calendar.breachAfter(due: due))
    }
    return answer.values
  }

  /// A date, or an instant and the date that the wall clock shows at it.
  private static func day(_ value: CaseValue, _ calendar: CalendarHistory) throws -> (date: CivilDate, at: Timestamp?) {
    if let date = CivilDate(try value.string("a day")) { return (date, nil) }
    let instant = try value.instant("a day")
    return (calendar.calendar(at: instant).zone.civil(at: instant).date, instant)
  }
}
