package import EventLog
package import Kernel

extension BotState {
  /// Makes events true that nobody in a chat caused, all or none of them, and returns the records to be appended at once.
  ///
  /// - Throws: `Fault` when one contradicts the state, which is then as it was.
  package mutating func record(_ events: [BotEvent], at instant: Timestamp) throws(Fault) -> [Record] {
    var copy = self
    var records: [Record] = []
    for (index, event) in events.enumerated() {
      let sequence = copy.sequence + 1
      try copy.apply(event, sequence: sequence, at: instant, by: BotState.itself)
      records.append(
        Record(
          sequence: sequence, at: instant, by: BotState.itself, kind: event.kind, version: event.version,
          data: event.data, more: events.count - 1 - index))
    }
    self = copy
    return records
  }

  /// Who caused what no person in a chat did.
  private static let itself = "railhead"
}
