import Commands
package import HashTreeCollections
package import Kernel

/// The state of all priorities: one value made of persistent collections, so that a copy costs nothing.
package struct Priorities: Sendable, Equatable {
  /// Every priority ever proposed.
  private var shelf: TreeDictionary<Int, PriorityItem> = [:]
  /// The number that the next one gets.
  package private(set) var nextNumber = 1
  /// Those that are neither done nor dropped.
  package private(set) var open: TreeSet<Int> = []
  private(set) var meetings = Meetings()
  /// How often a person has decided on a place in the order.
  private(set) var pins = 0
  private(set) var undo = UndoMemory<Facts>()

  /// Numbers have at most nine digits, as in `ItemID`.
  private static let numbers = 1...999_999_999

  package init() {}

  /// A priority by the number in its id.
  package subscript(_ number: Int) -> PriorityItem? { shelf[number] }

  /// The order that was agreed on last.
  package var freeze: Freeze? { meetings.freeze }

  /// How many were ever proposed.
  package var count: Int { shelf.count }

  /// The numbers of all of them, smallest first.
  package var numbers: [Int] { shelf.keys.sorted() }

  /// Makes an event true.
  ///
  /// - Throws: `Fault` for a priority that was never proposed, was proposed twice, or has an impossible number.
  package mutating func apply(_ event: PriorityEvent, at: Timestamp, by: PersonID) throws(Fault) {
    switch event {
    case .changed(let number, let name, let change):
      try apply(change, to: number, Mark(at: at, by: Participant(id: by, name: name)))
    case .frozen(let name, let places):
      let mark = Mark(at: at, by: Participant(id: by, name: name))
      meetings.freeze = Freeze(mark: mark, places: places)
      remember("freeze", mark)
    case .polled(let round, let name, let change):
      apply(change, to: round, Mark(at: at, by: Participant(id: by, name: name)))
    case .reviewed(let number, let name, let change):
      let mark = Mark(at: at, by: Participant(id: by, name: name))
      try meetings.apply(change, to: number, mark)
      if !change.isNudge { remember("review", mark) }
    }
  }

  private mutating func apply(_ change: PriorityEvent.PollChange, to round: Int, _ mark: Mark) {
    switch change {
    case .voted(let sealed, let count): meetings.vote(round, sealed, count: count, mark)
    case .restarted: meetings.restartVote(round, mark)
    case .closed(let votes):
      let tally = Tally(round: round, closed: mark, votes: votes)
      meetings.close(tally)
      let totals = tally.totals
      for number in open {
        guard let item = shelf[number], item.facts.dots != totals[number] else { continue }
        var facts = item.facts
        facts.dots = totals[number]
        shelf[number] = PriorityItem(number: number, facts: facts, history: item.history)
      }
    }
    remember("vote", mark)
  }

  private mutating func apply(_ change: PriorityEvent.Change, to number: Int, _ mark: Mark) throws(Fault) {
    let entry = PriorityItem.Entry(mark: mark, change: change)
    if case .proposed(let proposal) = change {
      let facts = Facts(proposal, mark)
      try insert(PriorityItem(number: number, facts: facts, history: [entry]))
      return remember(change, number, mark, before: facts, after: facts)
    }
    guard let item = shelf[number] else {
      throw Fault("\(change.kind) for \(ItemID(PriorityItem.prefix, number)), which was never proposed")
    }
    if case .placed = change { pins += 1 }
    var facts = item.facts
    facts.apply(change, mark, serial: pins)
    shelf[number] = PriorityItem(number: number, facts: facts, history: item.history + [entry])
    if facts.stage.isOpen { open.insert(number) } else { open.remove(number) }
    meetings.note(change, of: number, mark, revision: facts.revision)
    if change != .asked { remember(change, number, mark, before: item.facts, after: facts) }
  }

  /// Adds a priority that is not there yet.
  ///
  /// - Throws: `Fault` for an impossible number, or one that is there.
  mutating func insert(_ item: PriorityItem) throws(Fault) {
    guard Priorities.numbers.contains(item.number) else { throw Fault("impossible priority number") }
    guard shelf[item.number] == nil else { throw Fault("\(item.id) is there twice") }
    shelf[item.number] = item
    nextNumber = max(nextNumber, item.number + 1)
    if item.facts.stage.isOpen { open.insert(item.number) }
  }

  /// Names the same people otherwise, and nothing else.
  mutating func replace(_ item: PriorityItem, with facts: Facts) {
    shelf[item.number] = PriorityItem(number: item.number, facts: facts, history: item.history)
  }

  /// The same of what people do together, and of what may be taken back.
  mutating func replace(_ meetings: Meetings, _ undo: UndoMemory<Facts>) {
    (self.meetings, self.undo) = (meetings, undo)
  }

  /// What a snapshot knows besides the priorities.
  mutating func restore(nextNumber: Int, pins: Int, meetings: Meetings, undo: [UndoMemory<Facts>.Step]) {
    self.nextNumber = max(self.nextNumber, nextNumber)
    (self.pins, self.meetings) = (pins, meetings)
    for step in undo { self.undo.remember(step) }
  }

  private mutating func remember(
    _ change: PriorityEvent.Change, _ number: Int, _ mark: Mark, before: Facts, after: Facts
  ) {
    guard let person = mark.by.id else { return }
    undo.remember(
      UndoMemory<Facts>.Step(
        by: person, at: mark.at, record: number, entry: after.revision - 1, command: change.command,
        before: change.isUndo ? nil : before, revision: after.revision))
  }

  /// A command about no priority alone: it is remembered so that nothing before it is taken back in its place.
  private mutating func remember(_ command: String, _ mark: Mark) {
    guard let person = mark.by.id else { return }
    undo.remember(
      UndoMemory<Facts>.Step(
        by: person, at: mark.at, record: 0, entry: 0, command: command, before: nil, revision: 1))
  }
}
