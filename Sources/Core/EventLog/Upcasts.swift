package import Kernel

/// How the data of old record versions becomes the data of today: one step per version, applied one after another.
///
/// Lines are for ever and are never rewritten; this is where their meaning is kept up to date.
package struct Upcasts: Sendable {
  /// Turns the data of one version into the data of the next.
  package typealias Step = @Sendable (JSON) -> JSON

  private struct Key: Hashable {
    var kind: String
    var version: Int
  }

  private var steps: [Key: Step] = [:]

  /// No steps: every record stays as it was written.
  package init() {}

  /// Adds the step from `version` to the next one.
  package mutating func add(_ kind: String, from version: Int, _ step: @escaping Step) {
    steps[Key(kind: kind, version: version)] = step
  }

  /// The record with the newest version that there are steps to; unknown kinds and versions are passed through.
  package func callAsFunction(_ record: Record) -> Record {
    if steps.isEmpty { return record }
    var record = record
    while let step = steps[Key(kind: record.kind, version: record.version)] {
      record.data = step(record.data)
      record.version += 1
    }
    return record
  }
}
