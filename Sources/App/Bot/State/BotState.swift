package import Decisions
package import Digests
package import EventLog
package import Incidents
package import Kernel
package import Operations
package import Priorities
package import Requests
package import SLAs

/// Everything that is true, as one value of persistent collections: a copy costs nothing.
package struct BotState: Sendable {
  package var incidents = Incidents()
  package var requests = Requests()
  package var decisions = Decisions()
  package var priorities = Priorities()
  package var slas = SLAs()
  package var digests = Digests()
  package var operations: Operations
  package var outbox = OutboxState()
  package var deliveries = Deliveries()
  /// The sequence number of the last record that led here; 0 at the beginning.
  package private(set) var sequence: Int64 = 0
  /// When that was; nil at the beginning.
  package private(set) var latest: Timestamp?
  /// When the first record was written; nil at the beginning.
  package private(set) var beginning: Timestamp?
  /// The last time in which the bot did not run, as a start finds it: it is not in the journal.
  package var downtime: Downtime?

  /// `operations` carries what the configuration says of people: it is not in the journal.
  package init(operations: Operations) { self.operations = operations }

  /// Lets an event become true.
  ///
  /// - Throws: `Fault` when the event contradicts the state, which the journal's own checks make impossible.
  package mutating func apply(_ event: BotEvent, sequence: Int64, at: Timestamp, by: String) throws(Fault) {
    switch event {
    case .incident(let event): try incidents.apply(event, at: at, by: PersonID(by))
    case .request(let event): try requests.apply(event, at: at, by: PersonID(by))
    case .decision(let event): try decisions.apply(event, at: at, by: PersonID(by))
    case .priority(let event): try priorities.apply(event, at: at, by: PersonID(by))
    case .sla(let event): slas.apply(event)
    case .digest(let event): try digests.apply(event, at: at, by: PersonID(by))
    case .operations(let event):
      operations.apply(event, at: at, by: by)
      if event.isAboutIdentities { resolveIdentities() }
    case .outbox(let event): outbox.apply(event, sequence: sequence, at: at)
    }
    moveOn(to: sequence, at: at)
  }

  private mutating func moveOn(to sequence: Int64, at instant: Timestamp) {
    if self.sequence == 0 { beginning = instant }
    (self.sequence, latest) = (sequence, instant)
  }

  /// What a record of the journal says, read but not yet true.
  ///
  /// An object: a start hands a million of them from one thread to another, and copies references.
  package final class Step: Sendable {
    fileprivate let sequence: Int64
    /// When it was recorded.
    let at: Timestamp
    fileprivate let by: String
    fileprivate let kind: String
    fileprivate let delivery: String?
    fileprivate let answer: String?
    /// Nil for a kind that this version does not know.
    fileprivate let event: BotEvent?

    /// - Throws: `Fault` naming the record, when its data cannot be read.
    package init(_ record: Record) throws(Fault) {
      (sequence, at, by, kind) = (record.sequence, record.at, record.by, record.kind)
      (delivery, answer) = (record.delivery, record.answer)
      do throws(Fault) {
        event = try BotEvent(kind: record.kind, version: record.version, data: record.data)
      } catch {
        throw Fault("event \(record.sequence) (\(record.kind)): \(error)")
      }
    }
  }

  /// Replays what a record says; one of an unknown kind only moves the sequence on.
  ///
  /// - Throws: `Fault` naming the record, when it contradicts the state.
  package mutating func replay(_ step: Step) throws(Fault) {
    do throws(Fault) {
      if let event = step.event { try apply(event, sequence: step.sequence, at: step.at, by: step.by) }
    } catch {
      throw Fault("event \(step.sequence) (\(step.kind)): \(error)")
    }
    if let delivery = step.delivery { deliveries.insert(delivery, answer: step.answer) }
    moveOn(to: step.sequence, at: step.at)
  }

  /// Names everybody in every record by the account that they go by now, whatever they were recorded with.
  ///
  /// What is recorded from then on is named so already: every `World` says who its people are.
  mutating func resolveIdentities() {
    let identities = operations.identities
    incidents.resolve(by: identities)
    requests.resolve(by: identities)
    decisions.resolve(by: identities)
    priorities.resolve(by: identities)
  }

  /// Goes on behind a snapshot.
  mutating func resume(after sequence: Int64, at instant: Timestamp?, since beginning: Timestamp?) {
    (self.sequence, latest, self.beginning) = (sequence, instant, beginning)
  }
}
