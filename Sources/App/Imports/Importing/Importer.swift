package import Bot
package import EventLog
import Incidents
package import Kernel
import Requests

/// Brings records in: each is one event of its own, and a record that is there is left alone.
///
/// Records are appended in groups; between two of them it can stop, and a later import of the same file does the rest.
package struct Importer {
  /// At most this many records share one append.
  package static let groupLimit = 1000
  /// No further record joins an append of roughly this many bytes; escapes make a text longer than it looks here.
  static let groupBytes = 1 << 20

  package private(set) var state: BotState
  package private(set) var summary = ImportSummary()
  /// Nil to see what would happen.
  private let journal: (any Journal)?
  private let now: () -> Timestamp
  /// The numbers of records that this file spoke of.
  private var met: Set<Int> = []

  package init(state: BotState, journal: (any Journal)?, now: @escaping () -> Timestamp) {
    (self.state, self.journal, self.now) = (state, journal, now)
  }

  /// Brings a batch in; returns all its rejects, by line.
  ///
  /// - Parameter shouldStop: Asked between two appends.
  /// - Throws: `JournalError` when nothing more can be saved, `Fault` when there are no numbers left: what was appended
  ///   before is there.
  package mutating func take(
    _ batch: RecordStream.Batch, shouldStop: () -> Bool = { false }
  ) throws -> [Reject] {
    var rejects = batch.rejects
    var group = ImportGroup(state, at: now())
    records: for record in batch.records {
      switch Importer.verdict(on: record, in: group.state, met: met) {
      case .new:
        if group.isFull {
          try save(&group)
          if shouldStop() { break records }
        }
        guard let number = try group.add(record) else {
          rejects.append(Reject(line: record.line, id: record.origin.id, .tooLarge))
          continue
        }
        met.insert(number)
      case .same(let number):
        met.insert(number)
        summary.same += 1
      case .differs(let number):
        met.insert(number)
        summary.differing += 1
        if summary.differingIDs.count < ImportSummary.shownIDs { summary.differingIDs.append(record.origin.id) }
      case .duplicate: rejects.append(Reject(line: record.line, id: record.origin.id, .duplicate(record.origin.id)))
      }
    }
    try save(&group)
    summary.skipped += batch.skipped
    for reject in rejects { summary.rejected[reject.reason.kind, default: 0] += 1 }
    return rejects.sorted { $0.line < $1.line }
  }

  private mutating func save(_ group: inout ImportGroup) throws(JournalError) {
    if group.records.isEmpty { return }
    try journal?.append(group.records)
    state = group.state
    summary.add(group)
    group = ImportGroup(state, at: now())
  }

  private enum Verdict {
    case new
    case same(Int)
    case differs(Int)
    /// Another line of this file said it first.
    case duplicate
  }

  private static func verdict(on record: FoldedRecord, in state: BotState, met: Set<Int>) -> Verdict {
    let known: (number: Int, isSame: Bool)? =
      switch record.content {
      case .incident(let imported): state.incidents[record.origin].map { ($0.number, $0.isImport(of: imported)) }
      case .request(let imported): state.requests[record.origin].map { ($0.number, $0.isImport(of: imported)) }
      }
    guard let known else { return .new }
    if met.contains(known.number) { return .duplicate }
    return known.isSame ? .same(known.number) : .differs(known.number)
  }
}
