package import BusinessTime
package import Kernel

extension BusinessCalendar {
  /// As events and snapshots keep it: dates as `2026-12-24`, wall times as `2026-12-24 12:00`, windows as `09:00-12:30`.
  package var json: JSON {
    var fields = Fields()
    if !closures.isEmpty { fields.add("closures", .array(closures.map(\.json))) }
    if !exceptions.isEmpty {
      let days = exceptions.sorted { $0.key < $1.key }
      fields.add("exceptions", .object(days.map { JSON.Field($0.key.text, BusinessCalendar.json($0.value)) }))
    }
    fields.add("holidays", holidays.json)
    let days = Weekday.allCases.filter { !week[$0].isEmpty }
    fields.add("week", .object(days.map { JSON.Field($0.key, BusinessCalendar.json(week[$0])) }))
    fields.add("zone", zone.name)
    return fields.json
  }

  private static func json(_ windows: [Window]) -> JSON { .array(windows.map { .string($0.description) }) }

  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "calendar")
    guard let zone = Zone(try members.string("zone")) else { throw members.problem("zone") }
    do throws(CalendarProblem) {
      var week = Week()
      for field in json["week"]?.object ?? [] {
        guard let day = Weekday(key: field.key) else { throw .windowOutOfRange(field.key) }
        week[day] = try BusinessCalendar.windows(field.value)
      }
      var exceptions: [CivilDate: [Window]] = [:]
      for field in json["exceptions"]?.object ?? [] {
        guard let date = CivilDate(field.key) else { throw .windowOutOfRange(field.key) }
        exceptions[date] = try BusinessCalendar.windows(field.value)
      }
      var closures: [Closure] = []
      for closure in json["closures"]?.array ?? [] { closures.append(try Closure(json: closure)) }
      try self.init(
        zone: zone, week: week, holidays: Holidays(json: json["holidays"] ?? .object([])), exceptions: exceptions,
        closures: closures)
    } catch {
      throw MalformedEvent(description: "calendar: \(error)")
    }
  }

  private static func windows(_ json: JSON) throws(CalendarProblem) -> [Window] {
    var windows: [Window] = []
    for text in json.array?.compactMap(\.string) ?? [] { windows.append(try Window(text)) }
    return windows
  }
}

extension Weekday {
  /// `mon`, `tue`: as files name it.
  package var key: String { ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue] }

  package init?(key: String) {
    guard let day = Weekday.allCases.first(where: { $0.key == key }) else { return nil }
    self = day
  }
}

extension Holidays {
  fileprivate var json: JSON? {
    var fields = Fields()
    if !added.isEmpty {
      fields.add(
        "added", .object(added.sorted { $0.key < $1.key }.map { JSON.Field($0.key.text, .string($0.value)) }))
    }
    fields.add("french", french?.rawValue)
    if !removed.isEmpty { fields.add("removed", .array(removed.sorted().map { .string($0.text) })) }
    return self == .none ? nil : fields.json
  }

  fileprivate init(json: JSON) {
    let added = (json["added"]?.object ?? []).compactMap { field in
      CivilDate(field.key).map { ($0, field.value.string ?? "") }
    }
    self.init(
      french: json["french"]?.string.flatMap(FrenchHolidays.init(rawValue:)),
      added: Dictionary(added) { first, _ in first },
      removed: Set(json["removed"]?.array?.compactMap { $0.string.flatMap { CivilDate($0) } } ?? []))
  }
}

extension Closure {
  fileprivate var json: JSON {
    var fields = Fields()
    fields.add("from", from.text)
    if !reason.isEmpty { fields.add("reason", reason) }
    fields.add("to", to.text)
    return fields.json
  }

  fileprivate init(json: JSON) throws(CalendarProblem) {
    guard let from = json["from"]?.string.flatMap({ CivilTime($0) }),
      let to = json["to"]?.string.flatMap({ CivilTime($0) })
    else { throw .windowOutOfRange("closure") }
    try self.init(from: from, to: to, reason: json["reason"]?.string ?? "")
  }
}
