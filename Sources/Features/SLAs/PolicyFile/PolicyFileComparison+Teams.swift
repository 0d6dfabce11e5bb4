import Kernel

/// The teams of a file beside those that there are.
extension PolicyFileComparison {
  mutating func take(_ placed: PolicyFile.Placed<PolicyFile.TeamEntry>) {
    let entry = placed.value
    var calendar: String?
    if let typed = entry.calendar {
      calendar = state.calendars.name(of: typed.value)
      if calendar == nil { return noteCalendar(typed) }
    }
    let before = teams[entry.name]
    let after = entry.applied(to: before, calendar: calendar)
    guard before != after else { return changes.lines.append("team \(after.name): unchanged") }
    make(after, "team \(after.name): \(before == nil ? "new" : "changed from now on")", differences(before, after))
  }

  private func differences(_ before: Team?, _ after: Team) -> [String] {
    let parts: [(name: String, of: (Team) -> String?)] = [
      ("members", { $0.members.isEmpty ? nil : $0.members.map(shown).joined(separator: ", ") }),
      ("lead", { $0.lead.map(shown) }), ("calendar", { $0.calendar }),
      ("channel", { $0.channel.map { "\($0.place.platform):\($0.place.team):\($0.place.channel)" } }),
    ]
    return parts.compactMap { name, of in
      let (old, new) = (before.flatMap(of), of(after))
      guard old != new else { return nil }
      return before == nil ? "\(name): \(new ?? "none")" : "\(name): \(old ?? "none") → \(new ?? "none")"
    }
  }

  /// `ana (slack:T1:U7)`.
  private func shown(_ person: Participant) -> String {
    person.id.map { "\(person.name) (\($0))" } ?? person.name
  }
}

extension PolicyFile.TeamEntry {
  /// The team with what the file names; whoever leads it is one of its members, and whoever leaves it leads it no more.
  func applied(to before: Team?, calendar: String?) -> Team {
    var team = before ?? Team(name: name)
    // A list of ids says nothing about what people are called.
    let known = { (person: Participant) in
      team.members.first { $0.id == person.id && person.name == person.id?.user } ?? person
    }
    if let members {
      let named = members.map(known)
      team.members = named
      if let lead = team.lead, !team.includes(lead) { team.lead = nil }
    }
    if let lead {
      let person = team.members.first { $0.isSame(as: lead) } ?? lead
      if !team.includes(person) { team.members.append(person) }
      team.lead = person
    }
    if let calendar { team.calendar = calendar }
    if let channel, channel.place != team.channel?.place { team.channel = channel }
    return team
  }
}
