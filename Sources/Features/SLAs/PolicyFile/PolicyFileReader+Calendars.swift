import BusinessTime
import Commands
import Kernel
import Yams

/// The calendars of a file.
extension PolicyFileReader {
  private static let keys = ["zone", "week", "holidays", "exceptions", "closures", "valid-from"]

  mutating func readCalendars(_ node: Node, _ contents: (String) -> [UInt8]?) {
    guard let map = mapping(node, "calendars") else { return }
    var seen: Set<String> = []
    for (key, node) in map {
      guard let name = text(key, "the name of a calendar") else { continue }
      if !CalendarName.isValid(name) {
        note(key, "“\(name)” is no name: one word of up to 32 letters, digits and hyphens, no day and no hour")
      }
      if !seen.insert(Folding.fold(name)).inserted { note(key, "the calendar \(name) stands twice") }
      if let entry = calendar(name, node, contents) {
        file.calendars.append(PolicyFile.Placed(value: entry, line: key.line))
      }
    }
  }

  private mutating func calendar(
    _ name: String, _ node: Node, _ contents: (String) -> [UInt8]?
  ) -> PolicyFile.CalendarEntry? {
    guard let map = mapping(node, "the calendar \(name)", keys: Self.keys) else { return nil }
    var entry = PolicyFile.CalendarEntry(name: name, start: start(map))
    if let node = map["zone"], let zone = text(node, "zone") {
      entry.zone = value(node) { () throws(CalendarProblem) in try Zone.named(zone) }
    }
    if let node = map["week"] { entry.week = week(node) }
    if let node = map["holidays"] { entry.holidays = holidays(node, contents) }
    if let node = map["exceptions"], let map = mapping(node, "exceptions") {
      var exceptions: [CivilDate: [Window]] = [:]
      for (key, node) in map {
        guard let date = date(key, "the date of an exception"), let windows = windows(node) else { continue }
        exceptions[date] = windows
      }
      entry.exceptions = exceptions
    }
    if let node = map["closures"] { entry.closures = closures(node) }
    return entry
  }

  private mutating func week(_ node: Node) -> Week? {
    guard let map = mapping(node, "week") else { return nil }
    var week = Week()
    var named: Set<Weekday> = []
    for (key, node) in map {
      guard let typed = text(key, "the days of a week") else { continue }
      let words = Folding.fold(typed).split(whereSeparator: \.isWhitespace).map(String.init)
      guard let (days, count) = WeekdayReader.read(words[...]), count == words.count else {
        note(key, "“\(typed)” is no day of the week: write mon, sat, mon-fri or mon,wed")
        continue
      }
      let windows = windows(node) ?? []
      for day in days {
        if !named.insert(day).inserted { note(key, "“\(typed)” names a day that stands above already") }
        week[day] = windows
      }
    }
    return week
  }

  /// `9:00-12:30 13:30-18:00`, a list of such, or `closed`.
  private mutating func windows(_ node: Node) -> [Window]? {
    var windows: [Window] = []
    for (text, node) in texts(node, "the hours") {
      let words = Folding.fold(text).split(whereSeparator: \.isWhitespace).map(String.init)
      if words == ["closed"] { continue }
      let read = value(node) { () throws(CalendarProblem) -> [Window] in
        guard let (windows, count) = try WindowReader.read(words[...]), count == words.count else {
          throw .windowOutOfRange(text)
        }
        return windows
      }
      guard let read else { return nil }
      windows += read
    }
    return windows
  }

  /// `fr`, or `{country: fr, added: {2027-05-07: Bridge}, worked: [2027-05-17], ics: holidays.ics}`.
  private mutating func holidays(_ node: Node, _ contents: (String) -> [UInt8]?) -> Holidays? {
    if case .scalar = node { return country(node).map { Holidays(french: $0.french, added: [CivilDate: String]()) } }
    guard let map = mapping(node, "holidays", keys: ["country", "added", "worked", "ics"]) else { return nil }
    var holidays = Holidays.none
    if let node = map["country"] { holidays.french = country(node)?.french }
    if let node = map["ics"], let path = text(node, "ics") {
      for day in ics(node, path, contents) { holidays.added[day.date] = day.name }
    }
    if let node = map["added"], let days = mapping(node, "added") {
      for (key, node) in days {
        if let date = date(key, "the date of a holiday") { holidays.added[date] = node.scalar?.string ?? "" }
      }
    }
    if let node = map["worked"] {
      for (text, node) in texts(node, "worked") {
        guard let date = date(node, "worked") else { continue }
        if holidays.added[date] != nil { note(node, "\(text) is added and worked at once") }
        holidays.removed.insert(date)
      }
    }
    return holidays
  }

  private mutating func country(_ node: Node) -> CalendarSettings.Country? {
    guard let name = text(node, "holidays") else { return nil }
    let country = CalendarSettings.Country(Folding.fold(name))
    if country == nil {
      note(node, "“\(name)” has no holidays that are known: write fr, alsace-moselle, none, or ics: with a file")
    }
    return country
  }

  private mutating func ics(_ node: Node, _ path: String, _ contents: (String) -> [UInt8]?) -> [Holiday] {
    guard let bytes = contents(path) else {
      note(node, "\(path) cannot be read")
      return []
    }
    do throws(ICSProblem) {
      let holidays = try ICSHolidays(String(decoding: bytes, as: UTF8.self), through: lastYear)
      if holidays.timedEvents > 0 {
        file.notes.append(
          "\(file.name):\(node.line): \(holidays.timedEvents) event(s) of \(path) have a time of day and close no day")
      }
      // A yearly rule may have begun long ago.
      return holidays.days.filter { $0.date.year >= BusinessCalendar.years.lowerBound }
    } catch {
      note(node, "\(path): \(error.sentence(.english))")
      return []
    }
  }

  private mutating func closures(_ node: Node) -> [Closure]? {
    guard case .sequence(let items) = node else {
      note(node, "“closures” must be a list")
      return nil
    }
    var closures: [Closure] = []
    for item in items {
      guard let map = mapping(item, "a closure", keys: ["from", "to", "why"]) else { continue }
      guard let first = map["from"] else {
        note(item, "“from” is missing")
        continue
      }
      guard let from = moment(first, isEnd: false),
        let to = map["to"].map({ moment($0, isEnd: true) })
          ?? CivilTime(date: from.date.adding(days: 1), secondOfDay: 0)
      else { continue }
      let why = map["why"]?.scalar?.string ?? ""
      // The end of a date is the start of the next one, which nobody has written.
      let last = map["to"].flatMap { moment($0, isEnd: false) } ?? from
      if let closure = value(
        item,
        { () throws(CalendarProblem) in
          guard last >= from else { throw .closureEndsBeforeItStarts(from, last) }
          return try Closure(from: from, to: to, reason: why)
        })
      {
        closures.append(closure)
      }
    }
    return closures
  }

  /// `2026-12-24`, whose end is that of the day, or `2026-12-24 12:00`.
  private mutating func moment(_ node: Node, isEnd: Bool) -> CivilTime? {
    guard let text = text(node, isEnd ? "to" : "from") else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    if let date = parts.first.flatMap({ CivilDate($0) }), parts.count <= 2 {
      guard isInReach(date, node) else { return nil }
      let minutes = parts.count == 1 ? (isEnd ? 1440 : 0) : WindowReader.minutes(parts[1])
      if let minutes {
        return CivilTime(date: date.adding(days: minutes / 1440), secondOfDay: minutes % 1440 * 60)
      }
    }
    note(node, "“\(text)” is no moment: write 2026-12-24, or 2026-12-24 12:00")
    return nil
  }
}
