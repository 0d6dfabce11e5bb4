package import EventLog
package import Incidents
package import Kernel
package import Operations

/// Everything that is true, as one value of persistent collections: a copy costs nothing.
package struct BotState: Sendable {
  package var incidents = Incidents()
  package var operations: Operations
  package var outbox = OutboxState()
  package var deliveries = Deliveries()
  /// The sequence number of the last record that led here; 0 at the beginning.
  package private(set) var sequence: Int64 = 0

  /// `operations` carries what the configuration says of people: it is not in the journal.
  package init(operations: Operations) { self.operations = operations }

  /// Lets an event become true.
  ///
  /// - Throws: `Fault` when the event contradicts the state, which the journal's own checks make impossible.
  package mutating func apply(_ event: BotEvent, sequence: Int64, at: Timestamp, by: String) throws(Fault) {
    switch event {
    case .incident(let event): try incidents.apply(event, at: at, by: PersonID(by))
    case .operations(let event): operations.apply(event, at: at, by: by)
    case .outbox(let event): outbox.apply(event, sequence: sequence, at: at)
    }
    self.sequence = sequence
  }

  /// Replays a record of the journal; one of an unknown kind only moves the sequence on.
  ///
  /// - Throws: `Fault` naming the record, when its data cannot be read or contradicts the state.
  package mutating func replay(_ record: Record) throws(Fault) {
    do throws(Fault) {
      if let event = try BotEvent(kind: record.kind, version: record.version, data: record.data) {
        try apply(event, sequence: record.sequence, at: record.at, by: record.by)
      }
      if let delivery = record.delivery { deliveries.insert(delivery, answer: record.answer) }
    } catch {
      throw Fault("event \(record.sequence) (\(record.kind)): \(error)")
    }
    sequence = record.sequence
  }

  /// Goes on behind a snapshot.
  mutating func resume(after sequence: Int64) { self.sequence = sequence }
}
