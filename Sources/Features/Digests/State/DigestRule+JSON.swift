import BusinessTime
import Kernel

extension DigestRule {
  /// As events and snapshots keep it; the zone by its name, the hour in seconds after midnight.
  var json: JSON {
    var fields = Fields()
    fields.add("calendar", calendar)
    fields.add("holiday", onHoliday.rawValue)
    fields.add("on", recurrence.json)
    fields.add("quiet", isQuiet ? .bool(true) : nil)
    fields.add("second", second)
    fields.add("zone", zone.name)
    return fields.json
  }

  init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "rule")
    guard let zone = Zone(try members.string("zone")) else { throw members.problem("zone") }
    guard let onHoliday = HolidayRule(rawValue: try members.string("holiday")) else { throw members.problem("holiday") }
    let second = try members.int("second")
    guard (0..<86_400).contains(second) else { throw members.problem("second") }
    self.init(
      try members.value("on", Recurrence.init(json:)), at: second, onHoliday: onHoliday, zone: zone,
      calendar: try members.string("calendar"), isQuiet: json["quiet"]?.bool ?? false)
  }
}

extension Recurrence {
  /// `{"weekdays":["mon"]}`, `{"day":5}`, `{"business":"every"}`, `{"business":"first","of":"quarter"}`.
  fileprivate var json: JSON {
    switch self {
    case .everyDay: .fields(["weekdays": .array(Weekday.allCases.map { .string($0.key) })])
    case .weekdays(let days): .fields(["weekdays": .array(days.sorted().map { .string($0.key) })])
    case .businessDays: .fields(["business": "every"])
    case .dayOfMonth(let day, let short):
      .fields(["day": .int(Int64(day)), "short": short == .skip ? .string(short.rawValue) : nil])
    case .firstBusinessDay(let period): .fields(["business": "first", "of": .string(period.name)])
    case .lastBusinessDay(let period): .fields(["business": "last", "of": .string(period.name)])
    }
  }

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "recurrence")
    if json["weekdays"] != nil {
      self = .weekdays(Set(try members.list("weekdays") { $0.string.flatMap { Weekday(key: $0) } }))
    } else if json["day"] != nil {
      self = .dayOfMonth(try members.int("day"), json["short"]?.string == ShortMonth.skip.rawValue ? .skip : .last)
    } else {
      let period: Period = json["of"]?.string == Period.quarter.name ? .quarter : .month
      switch try members.string("business") {
      case "every": self = .businessDays
      case "first": self = .firstBusinessDay(of: period)
      case "last": self = .lastBusinessDay(of: period)
      default: return nil
      }
    }
  }
}

extension Recurrence.Period {
  fileprivate var name: String { self == .month ? "month" : "quarter" }
}
