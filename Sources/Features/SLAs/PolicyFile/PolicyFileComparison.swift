import BusinessTime
import Commands
import Kernel

/// A file beside what is so already.
struct PolicyFileComparison {
  let file: String
  /// With the changes so far: a policy may name a calendar that stands above it.
  private(set) var state: SLAs
  /// With those of the file, too: a policy may name a team that stands above it.
  private(set) var teams: Teams
  let now: Timestamp
  private(set) var problems: [(line: Int, text: String)] = []
  var changes = PolicyFileChanges()

  /// What the operator reads; instants on the wall clock of the calendar that they are about.
  func audience(_ zone: Zone) -> Audience { Audience(language: .english, zone: zone) }

  init(file: String, state: SLAs, teams: Teams, now: Timestamp) {
    (self.file, self.state, self.teams, self.now) = (file, state, teams, now)
  }

  mutating func note(_ line: Int, _ text: String) { problems.append((line, text)) }

  mutating func make(_ events: [SLAEvent], _ head: String, _ parts: [String]) {
    for event in events { state.apply(event) }
    changes.events += events
    changes.lines.append(head)
    changes.lines += parts.map { "  \($0)" }
  }

  mutating func make(_ team: Team, _ head: String, _ parts: [String]) {
    teams.put(team)
    changes.teams.append(team)
    changes.lines.append(head)
    changes.lines += parts.map { "  \($0)" }
  }

  mutating func take(_ placed: PolicyFile.Placed<PolicyFile.CalendarEntry>) {
    let entry = placed.value
    do throws(CalendarProblem) {
      guard let history = state.calendars[entry.name], let name = state.calendars.name(of: entry.name) else {
        return try add(entry, placed.line)
      }
      let zone = entry.zone ?? (entry.start.map { history.calendar(on: $0.value) } ?? history.calendar(at: now)).zone
      let from = entry.start.map { midnight($0.value, zone) } ?? now
      // What holds since a date that is past by now is no change any more.
      let held = history.calendar(at: max(from, now))
      let after = try entry.applied(to: held, zone: zone)
      guard held != after else { return changes.lines.append("calendar \(name): unchanged") }
      let change = try CalendarChange(
        of: history, to: try entry.applied(to: history.calendar(at: from), zone: zone), from: from, now: now)
      make(
        change.events(name), "calendar \(name): changed from \(moment(from, zone)) on",
        audience(zone).differences(held, after))
    } catch {
      note(entry.start?.line ?? placed.line, "the calendar \(entry.name): \(error.fullSentence(.english))")
    }
  }

  private mutating func add(_ entry: PolicyFile.CalendarEntry, _ line: Int) throws(CalendarProblem) {
    guard let zone = entry.zone else { return note(line, "the calendar \(entry.name) is new: give it a zone") }
    let calendar = try entry.applied(to: nil, zone: zone)
    make(
      try CalendarChange(new: calendar, now: now).events(entry.name), "calendar \(entry.name): new",
      audience(zone).differences(nil, calendar))
  }

  func midnight(_ date: CivilDate, _ zone: Zone) -> Timestamp {
    zone.instant(of: CivilTime(date: date, secondOfDay: 0))
  }

  func moment(_ instant: Timestamp, _ zone: Zone) -> String {
    instant == now ? "now" : audience(zone).full(instant)
  }
}

extension PolicyFile.CalendarEntry {
  func applied(to calendar: BusinessCalendar?, zone: Zone) throws(CalendarProblem) -> BusinessCalendar {
    guard let calendar else {
      return try BusinessCalendar(
        zone: zone, week: week ?? Week(), holidays: holidays ?? .none, exceptions: exceptions ?? [:],
        closures: closures ?? [])
    }
    return try calendar.with(
      zone: self.zone, week: week, holidays: holidays, exceptions: exceptions, closures: closures)
  }
}
