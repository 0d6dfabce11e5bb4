/// Walks along the chain from the first line to the last, without decoding what the lines say.
struct HistoryScan {
  let folder: JournalFolder
  let hash: LineHash
  let groupBytes: Int
  /// What was found so far, also after `run` has thrown.
  private(set) var history: History
  /// The sequence numbers to be found, the next one last.
  private var watched: [Int64]

  /// A walk through segments 1 to `segments` that notes where the `watched` records end, if a command ends there.
  init(
    _ folder: JournalFolder, hash: LineHash, segments: Int, groupBytes: Int, watching watched: some Sequence<Int64>
  ) {
    self.folder = folder
    self.hash = hash
    self.groupBytes = groupBytes
    history = History(segments: segments)
    self.watched = Set(watched).filter { $0 > 0 }.sorted(by: >)
  }

  /// Reads everything; throws `JournalError.damaged` at the first place where more than the tail is wrong.
  mutating func run() throws(JournalError) -> History {
    for number in 1..<(history.segments + 1) {
      do throws(SystemError) {
        let (file, _) = try folder.open(JournalFolder.segment(number), .read)
        defer { folder.files.close(file) }
        guard let flaw = try walk(file, segment: number) else { continue }
        try examine(file, flaw)
      } catch {
        throw JournalFolder.unusable(JournalFolder.segment(number), error)
      }
      try refuseUnlessTorn()
    }
    return history
  }

  private mutating func walk(_ file: Descriptor, segment: Int) throws(SystemError) -> Flaw? {
    var reader = LineReader(files: folder.files, file: file, from: 0)
    history.last.segment = segment
    history.last.line = 0
    history.last.lineStart = 0
    history.last.offset = 0
    while true {
      switch try reader.next() {
      case .end: return nil
      case .line(let line): if !accept(line) { return Flaw(of: line, after: history.last) }
      case .unended(let line):
        if line.count > LineCodec.maximumLength { return .tooLong }
        // A running server may have added more by now, and that is no part of this look.
        seenBytes = line.count
        let isNext = LineFrame(line).map { fits($0, line) } ?? false
        let flaw = isNext ? .noEnd : Flaw(of: line, after: history.last)
        return flaw == .carriageReturn || flaw == .blank ? .noLine : flaw
      }
    }
  }

  private mutating func accept(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let frame = LineFrame(line), fits(frame, line) else { return false }
    history.last.line += 1
    history.last.lineStart = history.last.offset
    history.last.offset += line.count + 1
    history.last.sequence = frame.sequence
    history.last.chain = frame.chain
    if frame.more == 0 { history.lastWhole = history.last }
    if watched.last == frame.sequence {
      watched.removeLast()
      if frame.more == 0 { history.found[frame.sequence] = history.last }
    }
    return true
  }

  private func fits(_ frame: LineFrame, _ line: UnsafeRawBufferPointer) -> Bool {
    frame.sequence == history.last.sequence + 1
      && frame.chain
        == hash.chain(after: history.last.chain, UnsafeRawBufferPointer(rebasing: line[..<frame.bodyCount]))
  }

  /// Keeps what follows the last line that fits; when a line of ours stands behind the flaw, it is no torn write.
  private mutating func examine(_ file: Descriptor, _ flaw: Flaw) throws(SystemError) {
    let bytes = try folder.files.readAll(file, from: history.last.offset, limit: min(seenBytes, groupBytes + 1))
    history.tail = History.Tail(flaw: flaw, bytes: bytes)
    let others = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst()
    let isFollowed = others.contains { line in
      line.withUnsafeBytes { LineFrame($0)?.sequence ?? 0 > history.last.sequence }
    }
    if isFollowed || bytes.count > groupBytes { isTornWrite = false }
  }

  private var isTornWrite = true
  private var seenBytes = Int.max

  private func refuseUnlessTorn() throws(JournalError) {
    guard let tail = history.tail else { return }
    if case .unknownKey = tail.flaw { throw .newer(message(tail.flaw.reason)) }
    let isInLast = history.last.segment == history.segments
    guard isTornWrite, isInLast, tail.flaw.isTorn else { throw .damaged(message(tail.flaw.reason)) }
  }

  private func message(_ reason: String) -> String { Damage.message(after: history.last, reason) }
}
