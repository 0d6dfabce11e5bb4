import HashTreeCollections
package import Kernel

/// What each person did last to the records of a feature, for as long as it may be taken back; `Facts` is what is true
/// of one record.
///
/// A queue by age beside an index by person: each addition drops at most two that are too old, so that the memory is
/// bounded by what was done within five minutes, and no write ever scans it.
package struct UndoMemory<Facts: Sendable & Equatable>: Sendable, Equatable {
  /// One person's last command; an object, so that the trees below copy references and not facts.
  package final class Step: Sendable {
    package let by: PersonID
    package let at: Timestamp
    /// The number of the record.
    package let record: Int
    /// The place of what it recorded in the record's history, from 0.
    package let entry: Int
    /// The word of the command.
    package let command: String
    /// What was true before; nil when the command was an undo, which cannot be taken back.
    package let before: Facts?
    /// The revision that the command led to.
    package let revision: Int

    package init(
      by: PersonID, at: Timestamp, record: Int, entry: Int, command: String, before: Facts?, revision: Int
    ) {
      (self.by, self.at, self.record, self.entry) = (by, at, record, entry)
      (self.command, self.before, self.revision) = (command, before, revision)
    }

    /// Whether it may still be taken back, as far as time goes.
    package func isRecent(at now: Timestamp) -> Bool { now.milliseconds(since: at) <= 300 * 1000 }
  }

  private var steps: TreeDictionary<Int, Step> = [:]
  private var places: TreeDictionary<PersonID, Int> = [:]
  private var oldest = 0
  private var end = 0

  package init() {}

  package mutating func remember(_ step: Step) {
    if let place = places[step.by] { steps[place] = nil }
    steps[end] = step
    places[step.by] = end
    end += 1
    for _ in 0..<2 where oldest < end - 1 { dropOldest(at: step.at) }
  }

  private mutating func dropOldest(at now: Timestamp) {
    if let step = steps[oldest] {
      guard !step.isRecent(at: now) else { return }
      steps[oldest] = nil
      places[step.by] = nil
    }
    oldest += 1
  }

  /// The same memory with other words for what was true.
  package func map(_ transform: (Facts) -> Facts) -> UndoMemory {
    var memory = self
    memory.steps = steps.mapValues { step in
      Step(
        by: step.by, at: step.at, record: step.record, entry: step.entry, command: step.command,
        before: step.before.map(transform), revision: step.revision)
    }
    return memory
  }

  /// A person's last command, however old it is.
  package subscript(_ person: PersonID) -> Step? { places[person].flatMap { steps[$0] } }

  /// What could still be taken back when the newest step was done, oldest first; what is older may be kept a little
  /// longer, and is of no use.
  package var all: [Step] {
    let kept = (oldest..<end).compactMap { steps[$0] }
    return kept.last.map { newest in kept.filter { $0.isRecent(at: newest.at) } } ?? []
  }

  package static func == (a: UndoMemory, b: UndoMemory) -> Bool { a.all == b.all }
}

extension UndoMemory.Step: Equatable {
  package static func == (a: UndoMemory.Step, b: UndoMemory.Step) -> Bool {
    a === b
      || (a.by == b.by && a.at == b.at && a.record == b.record && a.entry == b.entry && a.command == b.command
        && a.before == b.before && a.revision == b.revision)
  }
}
