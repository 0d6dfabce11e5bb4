import Kernel

/// What a snapshot stands for and which files belong to it, as `state/head.json` keeps it.
struct SnapshotIndex: Hashable, Sendable {
  /// One file of the snapshot.
  struct Part: Hashable, Sendable {
    var name: String
    /// Length in bytes.
    var count: Int
    /// SHA-256 of the file.
    var check: Chain
  }

  /// The last record that is in it.
  var sequence: Int64
  /// That record's chain.
  var chain: Chain
  var parts: [Part]

  var json: JSON {
    .fields([
      "chain": .string(chain.description),
      "parts": .array(
        parts.map { part in
          .fields([
            "bytes": .int(Int64(part.count)), "check": .string(part.check.description), "name": .string(part.name),
          ])
        }),
      "sequence": .int(sequence),
    ])
  }

  init(end: Place, parts: [Part]) {
    sequence = end.sequence
    chain = end.chain
    self.parts = parts
  }

  init?(_ json: JSON) {
    guard let sequence = json["sequence"]?.int, let chain = json["chain"]?.string.flatMap({ Chain($0.utf8) }),
      let parts = json["parts"]?.array
    else { return nil }
    self.sequence = sequence
    self.chain = chain
    self.parts = parts.compactMap { part in
      guard let name = part["name"]?.string, let count = part["bytes"]?.int,
        let check = part["check"]?.string.flatMap({ Chain($0.utf8) })
      else { return nil }
      return Part(name: name, count: Int(count), check: check)
    }
  }
}
