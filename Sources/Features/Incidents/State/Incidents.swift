import Commands
package import HashTreeCollections
package import Kernel

/// The state of the incident desk: one value made of persistent collections, so that a copy costs nothing.
///
/// Every index here exists so that a command costs the same whatever the history: no write ever scans.
package struct Incidents: Sendable, Equatable {
  /// Every incident ever declared, by number: for the bot itself; what a person asks for goes through the subscripts.
  package private(set) var byNumber: TreeDictionary<Int, Incident> = [:]
  /// Who reads; nil for the bot itself.
  private(set) var viewer: PersonID?
  /// The number that the next incident gets.
  package private(set) var nextNumber = 1
  /// Those that still need somebody: everywhere, by the room of their declaration, and by who has a part in them.
  private(set) var shelf = Shelf()
  private(set) var rooms: TreeDictionary<Place, Shelf> = [:]
  private(set) var people: TreeDictionary<PersonID, Shelf> = [:]
  /// Those that are going on, by area, the oldest first; what was brought in is left out.
  private(set) var areas: TreeDictionary<String, [Int]> = [:]
  /// Those that were brought in, by what they are elsewhere: a second import finds them.
  private var origins: TreeDictionary<Origin, Int> = [:]
  /// The newest incident of each alert.
  private var alerts: TreeDictionary<Origin, Int> = [:]
  /// Those that point to an incident, by its number: links, duplicates, mergers and recurrences seen from the other end.
  private(set) var pointers: TreeDictionary<Int, [Int]> = [:]
  /// The words that people wrote about them.
  private(set) var words = WordIndex()
  private(set) var undo = UndoMemory<Facts>()
  /// Whose task or follow-up it is, by the number in its id.
  private(set) var actions: TreeDictionary<Int, Int> = [:]
  /// Those that are left to do.
  private(set) var openActions: TreeSet<Int> = []
  /// Those that not everybody may read of.
  private(set) var restricted: TreeSet<Int> = []
  /// Those whose post-mortem is still to be held.
  private(set) var postMortems: TreeSet<Int> = []
  /// The number that the next task or follow-up gets.
  private(set) var nextAction = 1
  /// When the earliest one was declared, which may be long before the bot was told; nil without any.
  package private(set) var firstDeclared: Timestamp?

  /// Numbers have at most nine digits, as in `ItemID`.
  static let numbers = 1...999_999_999

  /// What the replies say is promised.
  package var promises = Promises.usual

  package init() {}

  /// The same incidents as somebody may read of them.
  package func seen(by viewer: PersonID) -> Incidents {
    var incidents = self
    incidents.viewer = viewer
    return incidents
  }

  /// An incident by the number in its id; nil for one that the viewer may not read of.
  package subscript(_ number: Int) -> Incident? {
    byNumber[number].flatMap { $0.facts.visibility.admits(viewer) ? $0 : nil }
  }

  /// An incident that was brought in.
  package subscript(_ origin: Origin) -> Incident? { origins[origin].flatMap { self[$0] } }

  /// The newest incident that an alert declared.
  package func newest(of alert: Origin) -> Incident? { alerts[alert].flatMap { byNumber[$0] } }

  /// Makes an event true.
  ///
  /// Total: an event that cannot be true is reported and changes nothing.
  ///
  /// - Throws: `Fault` for an incident that was never declared, was declared twice, or has an impossible number.
  package mutating func apply(_ event: IncidentEvent, at: Timestamp, by: PersonID) throws(Fault) {
    let entry = TimelineEntry(recorded: at, by: by, event: event)
    if let facts = Facts(beginning: event, at: at, by: by) {
      guard Incidents.numbers.contains(event.incident) else {
        throw Fault("impossible incident number in \(event.kind)")
      }
      guard byNumber[event.incident] == nil else { throw Fault("INC-\(event.incident) is declared twice") }
      if let origin = facts.origin, let number = origins[origin] {
        throw Fault("INC-\(event.incident) is imported already, as INC-\(number)")
      }
      var timeline = Timeline()
      timeline.append(entry)
      insert(Incident(number: event.incident, facts: facts, timeline: timeline))
      words.add(event.change.words, of: event.incident)
      if facts.origin == nil { remember(entry, index: 0, before: facts, after: facts) }
      return
    }
    guard let incident = byNumber[event.incident] else {
      throw Fault("\(event.kind) for INC-\(event.incident), which was never declared")
    }
    let before = incident.facts
    var (after, timeline) = (before, incident.timeline)
    after.apply(event.change, at: at, by: event.author(by))
    timeline.append(entry)
    words.insert(event.change.words, of: event.incident)
    byNumber[event.incident] = Incident(number: event.incident, facts: after, timeline: timeline)
    if after.owesPostMortem != before.owesPostMortem {
      if after.owesPostMortem { postMortems.insert(event.incident) } else { postMortems.remove(event.incident) }
    }
    if before.actions != after.actions { file(after.actions, of: event.incident, insteadOf: before.actions) }
    if before.phase != after.phase || before.people != after.people {
      reshelve(event.incident, from: before, to: after)
    }
    if before.currentArea != after.currentArea { rezone(event.incident, from: before, to: after) }
    if before.isPrivate != after.isPrivate {
      if after.isPrivate { restricted.insert(event.incident) } else { restricted.remove(event.incident) }
    }
    if before.relations.ties != after.relations.ties { repoint(event.incident, from: before, to: after) }
    // What the bot itself did is nobody's to take back.
    if case .nudged = event.change { return }
    remember(entry, index: timeline.count - 1, before: before, after: after)
  }

  /// Adds an incident that is not there yet, and its place in every index.
  mutating func insert(_ incident: Incident) {
    let (number, facts) = (incident.number, incident.facts)
    byNumber[number] = incident
    firstDeclared = [firstDeclared, facts.clocks[.declared]?.at].compactMap(\.self).min()
    nextNumber = max(nextNumber, number + 1)
    if facts.phase.isOpen || facts.phase == .resolved { reshelve(number, from: facts, to: facts) }
    if let origin = facts.origin { origins[origin] = number }
    if facts.owesPostMortem { postMortems.insert(number) }
    if facts.visibility.isRestricted { restricted.insert(number) }
    if !facts.actions.isEmpty { file(facts.actions, of: number, insteadOf: []) }
    if let alert = facts.alert { alerts[alert.key] = max(alerts[alert.key] ?? number, number) }
    if !facts.relations.ties.isEmpty { repoint(number, from: nil, to: facts) }
    rezone(number, from: nil, to: facts)
  }

  /// What a snapshot knows besides the incidents.
  mutating func restore(nextNumber: Int, nextAction: Int, undo: [UndoMemory<Facts>.Step]) {
    self.nextNumber = max(self.nextNumber, nextNumber)
    self.nextAction = max(self.nextAction, nextAction)
    for step in undo { self.undo.remember(step) }
  }

  /// What was taken back keeps its number: nobody else's item ever gets it.
  private mutating func file(_ items: [ActionItem], of incident: Int, insteadOf before: [ActionItem]) {
    for item in before {
      actions[item.number] = nil
      openActions.remove(item.number)
    }
    for item in items {
      actions[item.number] = incident
      if item.done == nil { openActions.insert(item.number) }
      nextAction = max(nextAction, item.number + 1)
    }
  }

  /// Names the same people otherwise, and nothing else.
  mutating func replace(_ incident: Incident, with facts: Facts) {
    byNumber[incident.number] = Incident(number: incident.number, facts: facts, timeline: incident.timeline)
    // What is over for good stands on no shelf.
    if incident.facts.phase.isOpen || incident.facts.phase == .resolved {
      reshelve(incident.number, from: incident.facts, to: facts)
    }
  }

  /// What may still be taken back, where it is named otherwise.
  mutating func remember(_ undo: UndoMemory<Facts>) { self.undo = undo }

  /// The words of all incidents, where they were read at once.
  mutating func remember(_ words: WordIndex) { self.words = words }

  private mutating func reshelve(_ number: Int, from before: Facts, to after: Facts) {
    shelf.put(number, phase: after.phase)
    Incidents.put(number, after.phase, in: &rooms[after.room])
    for person in before.people where !after.people.contains(person) {
      people[person]?.take(number)
      if people[person]?.isEmpty == true { people[person] = nil }
    }
    for person in after.people { Incidents.put(number, after.phase, in: &people[person]) }
  }

  private mutating func rezone(_ number: Int, from before: Facts?, to after: Facts) {
    if let area = before?.currentArea {
      areas[area]?.removeAll { $0 == number }
      if areas[area]?.isEmpty == true { areas[area] = nil }
    }
    if let area = after.currentArea {
      let newer = areas[area]?.lastIndex { $0 < number }.map { $0 + 1 } ?? 0
      areas[area, default: []].insert(number, at: newer)
    }
  }

  private mutating func repoint(_ number: Int, from before: Facts?, to after: Facts) {
    for tie in before?.relations.ties ?? [] {
      let others = (pointers[tie.number] ?? []).filter { $0 != number }
      pointers[tie.number] = others.isEmpty ? nil : others
    }
    for tie in after.relations.ties {
      let others = pointers[tie.number] ?? []
      if !others.contains(number) { pointers[tie.number] = (others + [number]).sorted() }
    }
  }

  private static func put(_ number: Int, _ phase: Phase, in shelf: inout Shelf?) {
    var changed = shelf ?? Shelf()
    // Let go of the old value first, so that the sets are changed in place where nobody else holds them.
    shelf = nil
    changed.put(number, phase: phase)
    shelf = changed.isEmpty ? nil : changed
  }

  private mutating func remember(_ entry: TimelineEntry, index: Int, before: Facts, after: Facts) {
    if entry.event.isAlert { return }
    undo.remember(
      UndoMemory<Facts>.Step(
        by: entry.by, at: entry.recorded, record: entry.event.incident, entry: index,
        command: entry.event.change.command, before: entry.event.change.isUndo ? nil : before, revision: after.revision)
    )
  }
}

extension Facts {
  /// The area of one that is going on, and was declared here.
  fileprivate var currentArea: String? { phase.isOpen && origin == nil ? area : nil }
}
