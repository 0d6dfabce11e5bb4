import Kernel

/// What is known of the journal outside the journal, in `state/head.json`: how far it went, and what the snapshots are.
struct Head: Hashable, Sendable {
  /// The version of the journal's files that this program reads and writes.
  static let format: Int64 = 1

  /// When this was written; for people only.
  var at: Timestamp
  /// The last record that was durable then; a journal that does not reach it has lost something.
  var sequence: Int64
  var chain: Chain
  /// The segment that it is in.
  var segment: Int
  /// Its line without the end, so that a tail torn since then can be made whole.
  var line: String?
  var snapshot: SnapshotIndex?
  var previous: SnapshotIndex?

  /// Why a head file says nothing.
  enum Problem: Error, Hashable {
    case damaged
    case newer(Int64)
  }

  func write(hash: LineHash) -> [UInt8] {
    let json = JSON.fields([
      "at": .string(at.description), "chain": .string(chain.description), "format": .int(Head.format),
      "line": line.map(JSON.string), "previous": previous?.json, "segment": .int(Int64(segment)),
      "sequence": .int(sequence), "snapshot": snapshot?.json,
    ])
    return CheckedJSON.write(json, hash: hash)
  }

  init(at: Timestamp, end: Place, line: String?) {
    self.at = at
    sequence = end.sequence
    chain = end.chain
    segment = end.segment
    self.line = line
  }

  init(_ bytes: [UInt8], hash: LineHash) throws(Problem) {
    let checked = CheckedJSON.read(bytes, hash: hash)
    // A later version may protect its file in another way, and must still be recognized.
    let json = checked ?? (try? JSONReader.read(bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes))
    if let format = json?["format"]?.int, format > Head.format { throw .newer(format) }
    guard let json = checked, json["format"]?.int == Head.format,
      let at = json["at"]?.string.flatMap({ Timestamp($0) }),
      let sequence = json["sequence"]?.int, let chain = json["chain"]?.string.flatMap({ Chain($0.utf8) }),
      let segment = json["segment"]?.int
    else { throw .damaged }
    self.at = at
    self.sequence = sequence
    self.chain = chain
    self.segment = Int(segment)
    line = json["line"]?.string
    snapshot = json["snapshot"].flatMap { SnapshotIndex($0) }
    previous = json["previous"].flatMap { SnapshotIndex($0) }
  }
}
