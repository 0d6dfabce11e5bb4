import Bot
import EventLog
import Incidents
import Kernel
import Requests

/// Records that share one append, and the state that they lead to.
struct ImportGroup {
  private(set) var state: BotState
  private(set) var records: [Record] = []
  private(set) var ids: [ItemID] = []
  /// When the first and the last of them began.
  private(set) var span: ClosedRange<Timestamp>?
  private(set) var dropped: [Field] = []
  private var roughSize = 0
  private let at: Timestamp

  init(_ state: BotState, at: Timestamp) { (self.state, self.at) = (state, at) }

  var isFull: Bool { records.count >= Importer.groupLimit || roughSize >= Importer.groupBytes }

  /// No event is longer, in bytes: even with six for each of its own it fits into a group that is nearly full.
  private static let longestEvent = 1 << 18

  /// Gives the record the next number, which it returns; nil for one that is too long for the journal.
  ///
  /// - Throws: `Fault` when there is none left.
  mutating func add(_ record: FoldedRecord) throws(Fault) -> Int? {
    let (id, event) = event(record)
    let data = event.data
    guard data.roughSize <= ImportGroup.longestEvent else { return nil }
    let sequence = state.sequence + 1
    try state.apply(event, sequence: sequence, at: at, by: ImportGroup.author)
    records.append(Record(sequence: sequence, at: at, by: ImportGroup.author, kind: event.kind, data: data))
    roughSize += data.roughSize + 256
    ids.append(id)
    dropped += record.dropped
    let began = record.began
    span = span.map { min($0.lowerBound, began)...max($0.upperBound, began) } ?? began...began
    return id.number
  }

  /// The bot itself: whoever runs the command line has no account in any chat.
  private static let author = "railhead"

  private func event(_ record: FoldedRecord) -> (ItemID, BotEvent) {
    let source = record.origin.source
    switch record.content {
    case .incident(let imported):
      let number = state.incidents.nextNumber
      let event = IncidentEvent(incident: number, byName: source, change: .imported(imported))
      return (ItemID(Incident.prefix, number), .incident(event))
    case .request(let imported):
      let number = state.requests.nextNumber
      let event = RequestEvent(request: number, byName: source, change: .imported(imported))
      return (ItemID(Request.prefix, number), .request(event))
    }
  }
}
