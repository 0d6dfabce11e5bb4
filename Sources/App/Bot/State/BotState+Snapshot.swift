package import EventLog
import Incidents
package import Kernel
package import Operations
import Requests
import SLAs

/// Snapshots: one readable JSON file per feature, one record per line.
extension BotState {
  package var snapshotParts: [SnapshotPart] {
    [
      SnapshotPart(name: "position", bytes: BotState.array([.fields(["sequence": .int(sequence)])])),
      SnapshotPart(name: "incidents", bytes: incidents.snapshot()),
      SnapshotPart(name: "requests", bytes: requests.snapshot()),
      SnapshotPart(name: "slas", bytes: BotState.array(slas.snapshot)),
      SnapshotPart(name: "operations", bytes: BotState.array(operations.snapshot)),
      SnapshotPart(name: "outbox", bytes: BotState.array(outbox.snapshot)),
      SnapshotPart(name: "deliveries", bytes: BotState.array(deliveries.snapshot)),
    ]
  }

  /// The state that a snapshot holds; what the configuration says comes from the present, not from the file.
  ///
  /// - Throws: `Fault` when a part is missing or cannot be read; then the journal is replayed instead.
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
    incidents = try Incidents(snapshot: bytes("incidents"))
    requests = try Requests(snapshot: bytes("requests"))
    slas = try SLAs(snapshot: lines("slas"))
    try self.operations.restore(snapshot: lines("operations"))
    outbox = try OutboxState(snapshot: lines("outbox"))
    deliveries = try Deliveries(snapshot: lines("deliveries"))
    guard let sequence = try lines("position").first?["sequence"]?.int else { throw Fault("a snapshot of no position") }
    resume(after: sequence)
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
