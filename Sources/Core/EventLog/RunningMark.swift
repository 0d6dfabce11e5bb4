import Kernel

/// The file `state/running`: there while records may be appended, and rewritten in place after every append.
///
/// It is never synced, so it costs about a microsecond, and still it outlives the process: after a kill the next start
/// knows every record that was acknowledged. Left behind, it says that the last run did not stop cleanly.
struct RunningMark: Hashable, Sendable {
  var sequence: Int64
  var chain: Chain
  /// The file that held the record.
  ///
  /// In a copy of the folder, made while it grew, files have other numbers, and what
  /// the mark says is no reason to refuse it.
  var inode: UInt64

  func write(hash: LineHash) -> [UInt8] {
    let json = JSON.fields([
      "chain": .string(chain.description), "inode": .string(String(inode)), "sequence": .int(sequence),
    ])
    return CheckedJSON.write(json, hash: hash)
  }

  init(end: Place, inode: UInt64) {
    sequence = end.sequence
    chain = end.chain
    self.inode = inode
  }

  init?(_ bytes: [UInt8], hash: LineHash) {
    guard let json = CheckedJSON.read(bytes, hash: hash), let sequence = json["sequence"]?.int,
      let chain = json["chain"]?.string.flatMap({ Chain($0.utf8) }),
      let inode = json["inode"]?.string.flatMap({ UInt64($0) })
    else { return nil }
    self.sequence = sequence
    self.chain = chain
    self.inode = inode
  }
}
