/// The lines of one `append`.
struct RecordGroup {
  private(set) var bytes: [UInt8] = []
  private var chain: Chain
  private var sequence: Int64
  private var count = 0
  private var lastLine = 0

  /// Encodes the records and reads every line back: what could not be read at the next start must not get in.
  init(_ records: [Record], after end: Place, hash: LineHash, limit: Int) throws(JournalError) {
    chain = end.chain
    sequence = end.sequence
    bytes.reserveCapacity(records.count * 512)
    var open = 0
    for record in records {
      guard record.sequence == sequence + 1 else {
        throw .unwritable("record \(record.sequence) was handed in after record \(sequence)")
      }
      guard open == 0 || record.more == open - 1, record.more >= 0 else {
        throw .unwritable("record \(sequence + 1) says that \(record.more) more follow, the one before said \(open)")
      }
      open = record.more
      try append(record, hash: hash)
    }
    guard open == 0 else { throw .unwritable("\(open) records of the last command are missing") }
    guard bytes.count <= limit else { throw .unwritable("\(bytes.count) bytes at once are more than \(limit)") }
  }

  private mutating func append(_ record: Record, hash: LineHash) throws(JournalError) {
    lastLine = bytes.count
    chain = LineCodec.encode(record, after: chain, hash: hash, to: &bytes)
    sequence = record.sequence
    count += 1
    let line = bytes[lastLine..<bytes.count - 1]
    guard line.count <= LineCodec.maximumLength else {
      throw .unwritable("record \(sequence) (\(record.kind)) is longer than \(LineCodec.maximumLength) bytes")
    }
    do throws(LineCodec.Problem) {
      _ = try line.withUnsafeBufferPointer { line throws(LineCodec.Problem) in try LineCodec.decode(line) }
    } catch {
      throw .unwritable("record \(sequence) (\(record.kind)) could not be read again: \(error)")
    }
  }

  /// The place after the group once it is the end of `segment`.
  func end(in segment: OpenSegment) -> Place {
    Place(
      segment: segment.number, line: 0, lineStart: segment.length - bytes.count + lastLine, offset: segment.length,
      sequence: sequence, chain: chain)
  }
}
