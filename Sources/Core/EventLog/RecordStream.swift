import Kernel

/// Decodes the lines of a history that was verified, one record after another.
struct RecordStream {
  let folder: JournalFolder
  let upcasts: Upcasts

  /// Hands over the records behind `start` up to number `last`, in order; returns how many.
  ///
  /// - Throws: what a line makes impossible, as the `JournalError` that names it; an error of `body` is told as damage.
  func run(
    after start: Place, to last: Int64, segments: Int, _ body: (Record) throws -> Void
  ) throws(JournalError) -> Int {
    var place = start
    while place.sequence < last, place.segment <= segments {
      if place.segment > 0 { try run(&place, to: last, body) }
      place.segment += 1
      place.line = 0
      place.offset = 0
    }
    guard place.sequence == last else {
      throw .damaged(Damage.message(after: place, "the file changed while it was read"))
    }
    return Int(last - start.sequence)
  }

  private func run(_ place: inout Place, to last: Int64, _ body: (Record) throws -> Void) throws(JournalError) {
    let name = JournalFolder.segment(place.segment)
    let file: Descriptor
    do { file = try folder.open(name, .read).file } catch { throw JournalFolder.unusable(name, error) }
    defer { folder.files.close(file) }
    var reader = LineReader(files: folder.files, file: file, from: place.offset)
    while place.sequence < last {
      let next: LineReader.Next
      do { next = try reader.next() } catch { throw JournalFolder.unusable(name, error) }
      guard case .line(let line) = next else { return }
      try hand(over: line, after: place, to: body)
      place.sequence += 1
      place.line += 1
      place.offset = reader.offset
    }
  }

  /// Decodes one line and hands its record over.
  func hand(
    over line: UnsafeRawBufferPointer, after place: Place, to body: (Record) throws -> Void
  ) throws(JournalError) {
    let record: Record
    do {
      record = try LineCodec.decode(line.bindMemory(to: UInt8.self))
    } catch {
      let message = Damage.message(after: place, error.description)
      throw error.isNewer ? .newer(message) : .damaged(message)
    }
    do {
      try body(upcasts(record))
    } catch {
      throw .damaged(Damage.message(after: place, "\(record.kind) cannot be replayed: \(error)"))
    }
  }
}
