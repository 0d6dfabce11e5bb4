/// People who answer for something together, under a name that others can type.
package struct Team: Sendable, Hashable {
  /// Where a team is written to.
  package struct Channel: Sendable, Hashable {
    package var place: Place
    /// Without its mark; for display only.
    package var name: String

    package init(place: Place, name: String) {
      self.place = place
      self.name = name
    }
  }

  /// A calendar that a team had, and the instant at which it got another.
  package struct CalendarBefore: Sendable, Hashable {
    package var calendar: String?
    package var until: Timestamp

    package init(_ calendar: String?, until: Timestamp) { (self.calendar, self.until) = (calendar, until) }
  }

  /// As it was first typed, without `@`.
  package var name: String
  /// In the order in which they were named.
  package var members: [Participant]
  /// One of the members.
  package var lead: Participant?
  /// The name of the calendar that its hours are counted in.
  package var calendar: String?
  /// What its calendar was before, oldest first: what has been counted stays as it was.
  package var calendarsBefore: [CalendarBefore] = []
  package var channel: Channel?

  package init(
    name: String, members: [Participant] = [], lead: Participant? = nil, calendar: String? = nil,
    channel: Channel? = nil
  ) {
    self.name = name
    self.members = members
    self.lead = lead
    self.calendar = calendar
    self.channel = channel
  }

  /// The calendar that its hours were counted in at an instant.
  package func calendar(at instant: Timestamp) -> String? {
    calendarsBefore.first { instant < $0.until }.map(\.calendar) ?? calendar
  }

  /// True for whoever is one of the members.
  package func includes(_ person: Participant) -> Bool { members.contains { $0.isSame(as: person) } }

  /// `@finance`, in a person's words: a name that somebody made up.
  package var handle: RichText { "\("@" + name)" }
}

/// Every team, by a name that is compared without case and accents.
package struct Teams: Sendable, Hashable {
  private var byKey: [String: Team] = [:]
  /// Those that are no more: what was counted in their hours stays as it was.
  private var former: [String: Team] = [:]

  package init() {}

  package subscript(name: String) -> Team? { byKey[Folding.fold(name)] }

  /// The team that bears an area's name, without `#`.
  package func team(ofArea area: String?) -> Team? { area.flatMap { self[$0] } }

  /// Sorted by name.
  package var all: [Team] { byKey.sorted { $0.key < $1.key }.map(\.value) }

  /// Sorted, as they are shown.
  package var names: [String] { all.map(\.name) }

  package var isEmpty: Bool { byKey.isEmpty }

  /// The teams that somebody is a member of, sorted by name.
  package func teams(of person: Participant) -> [Team] { all.filter { $0.includes(person) } }

  /// Adds a team, or takes the place of the one that has its name.
  package mutating func put(_ team: Team) {
    let key = Folding.fold(team.name)
    byKey[key] = team
    former[key] = nil
  }

  /// Takes a team away; its calendar is still known.
  package mutating func remove(_ name: String) {
    let key = Folding.fold(name)
    if let team = byKey.removeValue(forKey: key) { former[key] = team }
  }

  /// A team of this name, also one that is no more.
  package func known(_ name: String) -> Team? { byKey[Folding.fold(name)] ?? former[Folding.fold(name)] }

  /// The calendar that a team's hours were counted in at an instant; of one that is no more, too.
  package func calendar(of name: String, at instant: Timestamp) -> String? { known(name)?.calendar(at: instant) }

  /// Those that are no more, sorted by name.
  package var allFormer: [Team] { former.sorted { $0.key < $1.key }.map(\.value) }
}
