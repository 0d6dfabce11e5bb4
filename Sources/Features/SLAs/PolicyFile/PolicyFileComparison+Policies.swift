import BusinessTime
import Commands
import Kernel

/// The policies of a file beside what is promised already.
extension PolicyFileComparison {
  mutating func take(_ placed: PolicyFile.Placed<PolicyFile.PolicyEntry>) {
    let entry = placed.value
    noteTeams(entry)
    let policy = state.policies[entry.match]
    let match = policy?.match ?? entry.match
    let name = match.name
    var calendar: String?
    if let typed = entry.calendar {
      calendar = state.calendars.name(of: typed.value)
      if calendar == nil { return noteCalendar(typed) }
    }
    let zone = zone(of: calendar ?? policy?.terms(at: now)?.calendar, match, on: entry.start?.value)
    let from = entry.start.map { midnight($0.value, zone) } ?? now
    let before = policy?.terms(at: max(from, now))
    let after = entry.applied(to: before ?? .blank(match), calendar: calendar)
    guard before != after else { return changes.lines.append("policy \(name): unchanged") }
    if policy == nil, entry.targets == nil { return note(placed.line, "the policy \(name) is new: give it targets") }
    let line = entry.start?.line ?? placed.line
    guard from >= now else {
      return note(line, "the policy \(name): \(moment(from, zone)) is past, and a change never rewrites the past")
    }
    if let last = policy?.versions.last, last.from > from {
      return note(
        line, "the policy \(name): there is a version from \(moment(last.from, zone)) on already; choose a later date")
    }
    guard checkReach(entry, after, match, from) else { return }
    let start = from > now || policy != nil ? " from \(moment(from, zone)) on" : ""
    make(
      [.policyChanged(match, after, from: from)], "policy \(name): \(policy == nil ? "new" : "changed")\(start)",
      audience(zone).differences(before, after))
  }

  /// A promise that its calendar can never keep would be no promise.
  private mutating func checkReach(_ entry: PolicyFile.PolicyEntry, _ terms: Terms, _ match: Match, _ from: Timestamp)
    -> Bool
  {
    let name = terms.calendar ?? match.to.map { state.calendar(of: $0, at: now, teams) } ?? CalendarBook.office
    guard let calendar = state.calendars[name] else { return true }
    let before = problems.count
    for (metric, target) in (entry.targets ?? [:]).sorted(by: { $0.key < $1.key }) {
      do throws(ClockProblem) {
        _ = try calendar.due(from: from, target: try target.value.seconds(from: from, in: calendar))
      } catch {
        note(target.line, "\(metric.rawValue): \(error.sentence(.english))")
      }
    }
    return problems.count == before
  }

  mutating func noteCalendar(_ typed: PolicyFile.Placed<String>) {
    let names = state.calendars.names
    let help =
      Nearest.name(to: typed.value, among: names).map { "did you mean \($0)?" }
      ?? "the calendars are \(names.joined(separator: ", "))"
    note(typed.line, "there is no calendar \(typed.value); \(help)")
  }

  /// A policy may come before the team that it is about.
  private mutating func noteTeams(_ entry: PolicyFile.PolicyEntry) {
    for team in entry.teams where teams[team.value] == nil {
      let near = Nearest.name(to: team.value, among: teams.names).map { "; did you mean \($0)?" } ?? ""
      changes.notes.append("\(file):\(team.line): there is no team \(team.value) yet\(near)")
    }
  }

  /// The zone of the calendar that a policy counts on, as it is on a date or now.
  private func zone(of calendar: String?, _ match: Match, on date: CivilDate?) -> Zone {
    let name = calendar ?? match.to.map { state.calendar(of: $0, at: now, teams) } ?? CalendarBook.office
    guard let history = state.calendars[name] else { return .utc }
    return (date.map(history.calendar(on:)) ?? history.calendar(at: now)).zone
  }
}

extension PolicyFile.PolicyEntry {
  func applied(to terms: Terms, calendar: String?) -> Terms {
    var terms = terms
    if let targets {
      terms.targets = targets.mapValues(\.value)
      // The file says the whole of it: what it does not name, the next policy that fits may promise.
      terms.unpromised = []
    }
    if let calendar { terms.calendar = calendar }
    if let pausedBy { terms.pausedBy = pausedBy }
    if let reopening { terms.reopening = reopening }
    if let ladder { terms.ladder = ladder }
    if let warnings { terms.warnings = warnings }
    if let goal { terms.goal = goal }
    return terms
  }
}
