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

  /// Reads what `json` wrote, and nothing else: what was left out in silence would be counted otherwise.
  package init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "calendar")
    guard let zone = Zone(try members.string("zone")) else { throw members.problem("zone") }
    var week = Week()
    for field in try json.fields("week") {
      guard let day = Weekday(key: field.key) else { throw members.problem("week") }
      week[day] = try BusinessCalendar.windows(field.value)
    }
    var exceptions: [CivilDate: [Window]] = [:]
    for field in try json.fields("exceptions") {
      guard let date = CivilDate(field.key) else { throw members.problem("exceptions") }
      exceptions[date] = try BusinessCalendar.windows(field.value)
    }
    let closures = json["closures"] == nil ? [] : try members.list("closures", Closure.init(json:))
    var holidays = Holidays.none
    if let json = json["holidays"] { holidays = try Holidays(json: json) }
    do throws(CalendarProblem) {
      try self.init(zone: zone, week: week, holidays: holidays, exceptions: exceptions, closures: closures)
    } catch {
      throw MalformedEvent(description: "calendar: \(error)")
    }
  }

  private static func windows(_ json: JSON) throws(MalformedEvent) -> [Window] {
    guard let items = json.array else { throw MalformedEvent(description: "calendar: hours that are no list") }
    var windows: [Window] = []
    for item in items {
      guard let window = item.string.flatMap({ try? Window($0) }) else {
        throw MalformedEvent(description: "calendar: hours that are no window")
      }
      windows.append(window)
    }
    return windows
  }
}

extension JSON {
  /// The fields of an object that is a member of this one; none when it is not there.
  fileprivate func fields(_ key: StaticString) throws(MalformedEvent) -> [Field] {
    guard let value = self[key] else { return [] }
    guard let fields = value.object else { throw MalformedEvent(description: "calendar: \(key) is no object") }
    return fields
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

  fileprivate init(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "holidays")
    self = .none
    for field in try json.fields("added") {
      guard let date = CivilDate(field.key), let name = field.value.string else { throw members.problem("added") }
      added[date] = name
    }
    if json["french"] != nil {
      french = FrenchHolidays(rawValue: try members.string("french"))
      guard french != nil else { throw members.problem("french") }
    }
    for item in json["removed"] == nil ? [] : try members.array("removed") {
      guard let date = item.string.flatMap({ CivilDate($0) }) else { throw members.problem("removed") }
      removed.insert(date)
    }
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

  fileprivate init?(json: JSON) throws(MalformedEvent) {
    let members = Members(json, of: "closure")
    guard let from = CivilTime(try members.string("from")) else { throw members.problem("from") }
    guard let to = CivilTime(try members.string("to")) else { throw members.problem("to") }
    let reason = json["reason"] == nil ? "" : try members.string("reason")
    do throws(CalendarProblem) {
      try self.init(from: from, to: to, reason: reason)
    } catch {
      throw MalformedEvent(description: "closure: \(error)")
    }
  }
}
