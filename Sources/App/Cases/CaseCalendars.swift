import BusinessTime
import Kernel

/// The calendars of a case file, built when a case asks: one that is refused fails only the cases that use it.
struct CaseCalendars {
  private let calendars: [String: CaseValue]

  init(_ value: CaseValue?) throws(MalformedCase) {
    guard let value else {
      calendars = [:]
      return
    }
    guard case .object(let calendars) = value else { throw MalformedCase("calendars is no object") }
    self.calendars = calendars
  }

  /// A name, a calendar written out, or a list of versions `{"effective_from": …, "calendar": …}`.
  func history(_ value: CaseValue) throws -> CalendarHistory {
    guard case .array(let entries) = value else { return CalendarHistory(try calendar(value)) }
    let versions = try entries.map { entry in
      let fields = try CaseFields(entry, "a version")
      return CalendarHistory.Version(
        from: try (try fields["from"] ?? fields.required("effective_from")).instant("effective_from"),
        calendar: try calendar(try fields.required("calendar")))
    }
    guard let first = versions.first else { throw MalformedCase("calendar is an empty list") }
    return try CalendarHistory(first, Array(versions.dropFirst()))
  }

  private func calendar(_ value: CaseValue) throws -> BusinessCalendar {
    guard case .string(let name) = value else { return try CaseCalendars.calendar(try CaseFields(value, "calendar")) }
    guard let found = calendars[name] else { throw MalformedCase("there is no calendar \(name)") }
    return try CaseCalendars.calendar(try CaseFields(found, "calendar \(name)"))
  }

  private static let known: Set<String> = [
    "tz", "week", "holidays_fr", "holidays", "holidays_removed", "exceptions", "closures", "name", "title", "why",
  ]

  private static func calendar(_ fields: CaseFields) throws -> BusinessCalendar {
    // Unlike a remark on a case, a field that is not understood here changes what is counted.
    if let unknown = fields.keys.first(where: { !known.contains($0) }) {
      throw MalformedCase("a calendar with an unknown field: \(unknown)")
    }
    let name = try fields.required("tz").string("tz")
    guard let zone = Zone(name) else { throw CalendarProblem.unknownZone(name) }
    return try BusinessCalendar(
      zone: zone, week: try week(fields["week"]), holidays: try holidays(fields),
      exceptions: try exceptions(fields["exceptions"]), closures: try fields.list("closures").map(closure))
  }

  private static func week(_ value: CaseValue?) throws -> Week {
    var week = Week()
    guard let value else { return week }
    let fields = try CaseFields(value, "week")
    for key in fields.keys {
      guard let weekday = Weekday(key: key) else { throw MalformedCase.impossible("no weekday: \(key)") }
      week[weekday] = try windows(fields[key], key)
    }
    return week
  }

  private static func windows(_ value: CaseValue?, _ name: String) throws -> [Window] {
    try value?.list(name).map { window in
      let ends = try window.list("a window")
      guard ends.count == 2 else { throw MalformedCase("a window with \(ends.count) ends") }
      return try Window(try ends[0].string("a window"), try ends[1].string("a window"))
    } ?? []
  }

  private static func holidays(_ fields: CaseFields) throws -> Holidays {
    let region = try fields.string("holidays_fr")
    let french = region.flatMap(FrenchHolidays.init(rawValue:))
    if let region, french == nil { throw MalformedCase.impossible("no French holidays for \(region)") }
    return Holidays(
      french: french, added: try fields.list("holidays").map { Holiday(try $0.date("a holiday")) },
      removed: Set(try fields.list("holidays_removed").map { try $0.date("a removed holiday") }))
  }

  private static func exceptions(_ value: CaseValue?) throws -> [CivilDate: [Window]] {
    guard let value else { return [:] }
    let fields = try CaseFields(value, "exceptions")
    return try fields.keys.reduce(into: [:]) { exceptions, key in
      exceptions[try CaseValue.string(key).date("an exception")] = try windows(fields[key], key)
    }
  }

  private static func closure(_ value: CaseValue) throws -> Closure {
    let fields = if case .object = value { try CaseFields(value, "a closure") } else { nil as CaseFields? }
    let ends = try fields.map { [try $0.required("from"), try $0.required("to")] } ?? value.list("a closure")
    guard ends.count >= 2 else { throw MalformedCase("a closure with \(ends.count) ends") }
    guard let from = CivilTime(iso: try ends[0].string("a closure")),
      let to = CivilTime(iso: try ends[1].string("a closure"))
    else { throw MalformedCase.impossible("a closure needs two local times: \(value)") }
    return try Closure(from: from, to: to)
  }
}
