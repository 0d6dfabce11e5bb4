import Decisions
import Digests
package import EventLog
import Incidents
package import Kernel
package import Operations
import Priorities
import Requests
import SLAs

/// Snapshots: one readable JSON file per feature, one record per line.
extension BotState {
  /// Grows whenever a snapshot keeps something new: an older one lacks it, and the journal is replayed instead.
  private static let shape: Int64 = 7

  package var snapshotParts: [SnapshotPart] {
    [
      SnapshotPart(name: "position", bytes: BotState.array([position])),
      SnapshotPart(name: "incidents", bytes: incidents.snapshot()),
      SnapshotPart(name: "requests", bytes: requests.snapshot()),
      SnapshotPart(name: "decisions", bytes: decisions.snapshot()),
      SnapshotPart(name: "priorities", bytes: priorities.snapshot()),
      SnapshotPart(name: "digests", bytes: digests.snapshot()),
      SnapshotPart(name: "slas", bytes: BotState.array(slas.snapshot)),
      SnapshotPart(name: "operations", bytes: BotState.array(operations.snapshot)),
      SnapshotPart(name: "outbox", bytes: BotState.array(outbox.snapshot)),
      SnapshotPart(name: "deliveries", bytes: BotState.array(deliveries.snapshot)),
    ]
  }

  private var position: JSON {
    .fields([
      "at": latest.map { .string($0.description) }, "sequence": .int(sequence), "shape": .int(BotState.shape),
      "since": beginning.map { .string($0.description) },
    ])
  }

  /// The state that a snapshot holds; what the configuration says comes from the present, not from the file.
  ///
  /// - Throws: `Fault` when a part is missing, cannot be read, or was written by a program that kept other things; then
  ///   the journal is replayed instead.
  package init(restoring parts: [SnapshotPart], operations: Operations) throws(Fault) {
    self.init(operations: operations)
    func bytes(_ name: String) throws(Fault) -> [UInt8] {
      guard let part = parts.first(where: { $0.name == name }) else { throw Fault("no snapshot of \(name)") }
      return part.bytes
    }
    func lines(_ name: String) throws(Fault) -> [JSON] {
      let bytes = try bytes(name)
      do throws(JSONReader.Problem) {
        return try JSONReader.read(bytes.filter { $0 != UInt8(ascii: "\n") }).array ?? []
      } catch {
        throw Fault("the snapshot of \(name): \(error.reason) at byte \(error.offset)")
      }
    }
    let position = try lines("position").first
    guard position?["shape"]?.int == BotState.shape else { throw Fault("a snapshot of another version") }
    incidents = try Incidents(snapshot: bytes("incidents"))
    requests = try Requests(snapshot: bytes("requests"))
    decisions = try Decisions(snapshot: bytes("decisions"))
    priorities = try Priorities(snapshot: bytes("priorities"))
    digests = try Digests(snapshot: bytes("digests"))
    slas = try SLAs(snapshot: lines("slas"))
    try self.operations.restore(snapshot: lines("operations"))
    requests.read(by: self.operations.identities)
    outbox = try OutboxState(snapshot: lines("outbox"))
    deliveries = try Deliveries(snapshot: lines("deliveries"))
    guard let sequence = position?["sequence"]?.int else { throw Fault("a snapshot of no position") }
    func instant(_ name: StaticString) -> Timestamp? { position?[name]?.string.flatMap { Timestamp($0) } }
    resume(after: sequence, at: instant("at"), since: instant("since"))
  }

  private static func array(_ lines: [JSON]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, line) in lines.enumerated() {
      bytes.append(contentsOf: index == 0 ? "\n".utf8 : ",\n".utf8)
      line.write(to: &bytes)
    }
    bytes.append(contentsOf: "\n]\n".utf8)
    return bytes
  }
}
