import Commands
package import HashTreeCollections
package import Kernel

/// The state of all decisions and standards: one value made of persistent collections, so that a copy costs nothing.
package struct Decisions: Sendable, Equatable {
  var records: TreeDictionary<Int, DecisionRecord> = [:]
  /// The number that the next decision gets.
  package private(set) var nextNumber = 1
  /// Those about which somebody has something to do.
  package private(set) var waiting: TreeSet<Int> = []
  /// Those of them by their title, as it is compared.
  private var titles: TreeDictionary<String, TreeSet<Int>> = [:]
  /// What each decision stands in the place of.
  private var predecessors: TreeDictionary<Int, TreeSet<Int>> = [:]
  /// Who decides what, by the alphabet: what is taken away and brought back stands where it stood.
  package private(set) var standards: [Standard] = []
  /// Grows with every change of a standard.
  private(set) var standardsRevision = 0
  var undo = UndoMemory<Undoable>()

  /// Numbers have at most nine digits, as in `ItemID`.
  private static let numbers = 1...999_999_999

  package init() {}

  /// A decision by the number in its id.
  package subscript(_ number: Int) -> DecisionRecord? { records[number] }

  /// The numbers of all of them, smallest first.
  package var numbers: [Int] { records.keys.sorted() }

  /// The numbers of those that a decision stands in the place of, smallest first.
  package func superseded(by number: Int) -> [Int] { predecessors[number]?.sorted() ?? [] }

  /// Those that wait and have that title, but for accents, case and signs, smallest number first.
  func open(called title: String) -> [DecisionRecord] {
    let key = title.compared
    // What has neither letters nor digits is like nothing else.
    return key.isEmpty ? [] : (titles[key] ?? []).sorted().compactMap { records[$0] }
  }

  /// A standard by its rule, however that is spelled.
  func standard(_ rule: String) -> Standard? {
    let key = Standard.key(rule)
    return standards.first { $0.key == key }
  }

  /// Makes an event true.
  ///
  /// Total: an event that cannot be true is reported and changes nothing.
  ///
  /// - Throws: `Fault` for a decision that was never proposed, was proposed twice, or has an impossible number.
  package mutating func apply(_ event: DecisionEvent, at: Timestamp, by: PersonID) throws(Fault) {
    // What the bot does by itself has no account that could be named.
    let mark = Mark(at: at, by: Participant(id: event.isSomebodys ? by : nil, name: event.byName))
    switch event.subject {
    case .decision(let number, let change): try apply(change, to: number, mark)
    case .standard(let rule, let change): apply(change, to: rule, mark)
    }
  }

  private mutating func apply(_ change: DecisionEvent.Change, to number: Int, _ mark: Mark) throws(Fault) {
    if case .proposed(let proposal) = change {
      let facts = Facts(proposal, mark)
      try insert(DecisionRecord(number: number, facts: facts))
      return remember(change, number, mark, before: facts, after: facts)
    }
    guard let record = records[number] else {
      throw Fault("\(change.kind) for DEC-\(number), which was never proposed")
    }
    var after = record.facts
    after.apply(change, mark)
    index(number, record.facts, isIn: false)
    records[number] = DecisionRecord(number: number, facts: after)
    index(number, after, isIn: true)
    remember(change, number, mark, before: record.facts, after: after)
  }

  private mutating func apply(_ change: DecisionEvent.StandardChange, to rule: String, _ mark: Mark) {
    let before = standard(rule)
    switch change {
    case .set(let decider): put(Standard(rule: rule, decider: decider, since: mark), for: rule)
    case .removed: put(nil, for: rule)
    case .undone(_, let standard): put(standard, for: rule)
    }
    standardsRevision += 1
    guard let person = mark.by.id else { return }
    undo.remember(
      UndoMemory<Undoable>.Step(
        by: person, at: mark.at, record: 0, entry: 0, command: change.command,
        before: change.isUndo ? nil : .standard(rule: rule, before), revision: standardsRevision))
  }

  private mutating func put(_ standard: Standard?, for rule: String) {
    let key = Standard.key(rule)
    let place = standards.firstIndex { $0.key == key }
    switch (place, standard) {
    case (let place?, let standard?): standards[place] = standard
    case (let place?, nil): standards.remove(at: place)
    case (nil, let standard?):
      standards.insert(standard, at: standards.firstIndex { $0.key > key } ?? standards.endIndex)
    case (nil, nil): break
    }
  }

  /// Adds a decision that is not there yet, and its place in every index.
  ///
  /// - Throws: `Fault` for an impossible number, or one that is there.
  mutating func insert(_ record: DecisionRecord) throws(Fault) {
    guard Decisions.numbers.contains(record.number) else { throw Fault("impossible decision number") }
    guard records[record.number] == nil else { throw Fault("\(record.id) is there twice") }
    records[record.number] = record
    nextNumber = max(nextNumber, record.number + 1)
    index(record.number, record.facts, isIn: true)
  }

  /// What a snapshot knows besides the decisions.
  mutating func restore(
    nextNumber: Int, standards: [Standard], revision: Int, undo: [UndoMemory<Undoable>.Step]
  ) {
    self.nextNumber = max(self.nextNumber, nextNumber)
    (self.standards, standardsRevision) = (standards.sorted { $0.key < $1.key }, revision)
    for step in undo { self.undo.remember(step) }
  }

  private mutating func index(_ number: Int, _ facts: Facts, isIn: Bool) {
    if isIn, facts.stage.isWaiting { waiting.insert(number) } else { waiting.remove(number) }
    if facts.stage.isWaiting { titles.change(facts.title.compared, number, isIn: isIn) }
    guard let successor = facts.end?.successor else { return }
    predecessors.change(successor, number, isIn: isIn)
  }

  private mutating func remember(
    _ change: DecisionEvent.Change, _ number: Int, _ mark: Mark, before: Facts, after: Facts
  ) {
    guard let person = mark.by.id else { return }
    undo.remember(
      UndoMemory<Undoable>.Step(
        by: person, at: mark.at, record: number, entry: after.revision - 1, command: change.command,
        before: change.isUndo ? nil : .facts(before), revision: after.revision))
  }
}

extension TreeDictionary where Value == TreeSet<Int> {
  /// Adds a number to what stands under a key, or takes it away; what is empty is left out.
  fileprivate mutating func change(_ key: Key, _ number: Int, isIn: Bool) {
    var numbers = self[key] ?? []
    if isIn { numbers.insert(number) } else { numbers.remove(number) }
    self[key] = numbers.isEmpty ? nil : numbers
  }
}

extension String {
  /// Its letters and digits, without accents and case.
  fileprivate var compared: String { Folding.fold(self).filter { $0.isLetter || $0.isNumber } }
}
