import Kernel

/// Decodes the lines of a history that was verified, one record after another.
///
/// The decoding runs on a thread of its own, a few batches ahead of whoever applies the records: both take about as
/// long.
struct RecordStream<Step: Sendable>: Sendable {
  let folder: JournalFolder
  let upcasts: Upcasts
  /// What a record says, as whoever applies it wants it.
  let read: @Sendable (Record) throws -> Step

  /// How many records go from one thread to the other at once.
  private var batchSize: Int { 512 }
  /// How many batches may wait.
  private var batchesAhead: Int { 4 }

  /// Steps of one segment, and where their lines are.
  private struct Batch {
    /// After the line before the first one.
    var place: Place
    var steps: [Step] = []
    var kinds: [String] = []
    /// Of their lines, with the ends.
    var lengths: [Int] = []

    mutating func append(_ step: (read: Step, kind: String), length: Int) {
      steps.append(step.read)
      kinds.append(step.kind)
      lengths.append(length)
    }

    /// After the record before `index`.
    func place(before index: Int) -> Place {
      var place = place
      place.sequence += Int64(index)
      place.line += index
      place.offset += lengths[..<index].reduce(0, +)
      return place
    }
  }

  /// Hands over the records behind `start` up to number `last`, in order; returns how many.
  ///
  /// - Throws: what a line makes impossible, as the `JournalError` that names it; an error of `body` is told as damage.
  func run(
    after start: Place, to last: Int64, segments: Int, _ body: (Step) throws -> Void
  ) throws(JournalError) -> Int {
    let belt = Belt<Batch>(room: batchesAhead)
    let (decoded, applied) = concurrently(
      {
        defer { belt.end() }
        return Result { () throws(JournalError) in try decode(after: start, to: last, segments: segments, onto: belt) }
      },
      {
        defer { belt.end() }
        return Result { () throws(JournalError) in
          while let batch = belt.take() {
            for index in batch.steps.indices {
              try apply(batch.steps[index], batch.kinds[index], after: { batch.place(before: index) }, body)
            }
          }
        }
      })
    // What could not be applied stands before what could not be decoded.
    try applied.get()
    try decoded.get()
    return Int(last - start.sequence)
  }

  /// Decodes one line and hands its record over.
  func hand(
    over line: UnsafeRawBufferPointer, after place: Place, to body: (Step) throws -> Void
  ) throws(JournalError) {
    let step = try decode(line, after: place)
    try apply(step.read, step.kind, after: { place }, body)
  }

  private func decode(
    after start: Place, to last: Int64, segments: Int, onto belt: Belt<Batch>
  ) throws(JournalError) {
    var place = start
    while place.sequence < last, place.segment <= segments {
      if place.segment > 0, try !decodeSegment(from: &place, to: last, onto: belt) { return }
      place.segment += 1
      place.line = 0
      place.offset = 0
    }
    guard place.sequence == last else {
      throw .damaged(Damage.message(after: place, "the file changed while it was read"))
    }
  }

  /// False when nobody takes any more.
  private func decodeSegment(from place: inout Place, to last: Int64, onto belt: Belt<Batch>) throws(JournalError)
    -> Bool
  {
    let name = JournalFolder.segment(place.segment)
    let file: Descriptor
    do { file = try folder.open(name, .read).file } catch { throw JournalFolder.unusable(name, error) }
    defer { folder.files.close(file) }
    var reader = LineReader(files: folder.files, file: file, from: place.offset)
    var batch = Batch(place: place)
    // What was decoded is handed over before an error that follows it.
    func flush() -> Bool {
      defer { batch = Batch(place: place) }
      return batch.steps.isEmpty || belt.put(batch)
    }
    while place.sequence < last {
      let next: LineReader.Next
      do { next = try reader.next() } catch { throw JournalFolder.unusable(name, error) }
      guard case .line(let line) = next else { break }
      do throws(JournalError) { batch.append(try decode(line, after: place), length: line.count + 1) } catch {
        _ = flush()
        throw error
      }
      place.sequence += 1
      place.line += 1
      place.offset = reader.offset
      if batch.steps.count == batchSize, !flush() { return false }
    }
    return flush()
  }

  private func decode(
    _ line: UnsafeRawBufferPointer, after place: Place
  ) throws(JournalError) -> (read: Step, kind: String) {
    let record: Record
    do {
      record = upcasts(try LineCodec.decode(line.bindMemory(to: UInt8.self)))
    } catch {
      let message = Damage.message(after: place, error.description)
      throw error.isNewer ? .newer(message) : .damaged(message)
    }
    do { return (try read(record), record.kind) } catch { throw impossible(record.kind, after: place, error) }
  }

  private func apply(
    _ step: Step, _ kind: String, after place: () -> Place, _ body: (Step) throws -> Void
  ) throws(JournalError) {
    do { try body(step) } catch { throw impossible(kind, after: place(), error) }
  }

  private func impossible(_ kind: String, after place: Place, _ error: any Error) -> JournalError {
    .damaged(Damage.message(after: place, "\(kind) cannot be replayed: \(error)"))
  }
}
