/// Where a history ends, after what a crash left at its end is judged against what is known of it.
struct Ending {
  /// After the last record that counts; `offset` is the length that its segment will have.
  private(set) var end: Place
  let segments: Int
  /// A line that is added with its end: the last one, torn, as it is known from the head file or for want of its end.
  private(set) var added: [UInt8]?
  /// What was at the end of the last segment and does not count.
  private(set) var cut: [UInt8] = []
  /// How much of the last segment stays.
  private(set) var kept: Int
  /// Why something was cut or added.
  private(set) var reason = ""

  var isRepair: Bool { added != nil || !cut.isEmpty }

  init(_ history: History, known: Knowledge, folder: JournalFolder, hash: LineHash) throws(JournalError) {
    segments = history.segments
    end = history.lastWhole
    kept = end.segment == segments ? end.offset : 0
    let tail = history.tail?.bytes ?? []
    if let line = Ending.line(history, known), let place = Ending.place(line, after: history, hash: hash) {
      added = line
      kept = history.last.segment == segments ? history.last.offset : 0
      end = place
      end.lineStart = kept
      end.offset = kept + line.count + 1
      cut = history.tail?.flaw == .noEnd ? [] : tail
      reason = history.tail?.flaw.reason ?? "the last line is missing"
    } else if end.sequence != history.last.sequence || !tail.isEmpty {
      cut = tail
      reason = history.tail?.flaw.reason ?? "the last command is not complete"
      if end.sequence != history.last.sequence { cut = try Ending.bytes(folder, history, from: kept) }
    }
    try compare(known, history)
  }

  /// What may be the line after the last one that fits.
  private static func line(_ history: History, _ known: Knowledge) -> [UInt8]? {
    if let tail = history.tail, tail.flaw == .noEnd { return tail.bytes }
    guard let head = known.head, head.sequence == history.last.sequence + 1, history.segments > 0 else { return nil }
    return head.line.map { Array($0.utf8) }
  }

  private static func place(_ line: [UInt8], after history: History, hash: LineHash) -> Place? {
    line.withUnsafeBytes { line in
      guard let frame = LineFrame(line), frame.more == 0, frame.sequence == history.last.sequence + 1,
        frame.chain
          == hash.chain(after: history.last.chain, UnsafeRawBufferPointer(rebasing: line[..<frame.bodyCount]))
      else { return nil }
      return Place(
        segment: history.segments, line: history.last.line + 1, sequence: frame.sequence, chain: frame.chain)
    }
  }

  private static func bytes(_ folder: JournalFolder, _ history: History, from: Int) throws(JournalError) -> [UInt8] {
    let name = JournalFolder.segment(history.segments)
    do throws(SystemError) {
      let (file, _) = try folder.open(name, .read)
      defer { folder.files.close(file) }
      return try folder.files.readAll(file, from: from, limit: .max)
    } catch {
      throw JournalFolder.unusable(name, error)
    }
  }

  /// Refuses a history that does not hold what was acknowledged.
  private func compare(_ known: Knowledge, _ history: History) throws(JournalError) {
    if end.sequence == 0, known.head == nil, known.hasTraces {
      throw .damaged(
        Damage.message(JournalFolder.segment(1), keeping: 0, "there are snapshots, but the journal holds no records"))
    }
    if let head = known.head {
      try compare(head.sequence, head.chain, history, missing: min(head.segment, history.segments + 1))
    }
    if let mark = known.mark { try compare(mark.sequence, mark.chain, history, missing: history.segments) }
  }

  private func compare(
    _ sequence: Int64, _ chain: Chain, _ history: History, missing: Int
  ) throws(JournalError) {
    guard sequence <= end.sequence else {
      let holds = end.sequence == 0 ? "no records" : "the records up to \(end.sequence)"
      let torn = reason.isEmpty ? "" : " (\(reason))"
      throw .damaged(
        Damage.message(
          JournalFolder.segment(max(1, missing)), keeping: end.sequence,
          "the journal holds \(holds), but record \(sequence) was acknowledged\(torn)"))
    }
    let place = sequence == end.sequence ? end : history.found[sequence] ?? Place()
    guard place.chain == chain else {
      throw .damaged(
        Damage.message(
          JournalFolder.segment(max(1, place.segment)), keeping: sequence - 1,
          "record \(sequence) is not the one that was acknowledged"))
    }
  }

  /// Hands over the records behind `start`, the added one too; returns how many.
  func replay<Step>(
    after start: Place, _ stream: RecordStream<Step>, _ body: (Step) throws -> Void
  ) throws(JournalError) -> Int {
    let last = added == nil ? end.sequence : end.sequence - 1
    guard start.sequence <= last else { return 0 }
    let count = try stream.run(after: start, to: last, segments: segments, body)
    guard let added else { return count }
    var before = end
    before.sequence -= 1
    before.line -= 1
    before.offset = kept
    try added.withUnsafeBufferPointer { line throws(JournalError) in
      try stream.hand(over: UnsafeRawBufferPointer(line), after: before, to: body)
    }
    return count + 1
  }
}
