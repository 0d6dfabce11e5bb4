import Imports
import Kernel
import Testing

/// A file may have any number of lines: what is held of it has a bound.
struct ManyLinesTests {
  /// Lines that nobody ever had in memory at once.
  private static func log(lines: Int, perRecord: Int) -> ByteSource {
    var written = -1
    return {
      if written < 0 {
        written = 0
        return Array(Mapping.header.utf8)
      }
      let last = min(written + 1000, lines)
      defer { written = last }
      return (written..<last).flatMap { line in
        Array("\(line / perRecord),t,low,2026-01-01T10:00Z,,,2026-01-01T1\(line % min(perRecord, 10)):00Z\n".utf8)
      }
    }
  }

  @Test func batchesHaveABound() throws {
    let lines = 120_000
    var stream = try RecordStream(Self.log(lines: lines, perRecord: 1), mapping: try Mapping(Mapping.plain))
    var (records, largest, batches) = (0, 0, 0)
    var told: [Int] = []
    while let batch = try stream.next(progress: { lines, _ in told.append(lines) }) {
      records += batch.records.count
      largest = max(largest, batch.records.count)
      batches += 1
    }
    #expect(records == lines)
    #expect(largest == 20_000)
    #expect(batches == 7)
    #expect(told.count == lines / RecordStream.stride + batches)
    #expect(stream.lines == lines)
  }

  @Test func recordsOfManyLinesAreNotHeldTillTheEnd() throws {
    let mapping = try Mapping(Mapping.plain.replacing("fields:", with: "group: id\nfields:"))
    var stream = try RecordStream(Self.log(lines: 150_000, perRecord: 5), mapping: mapping)
    var (records, rejects) = ([Int](), 0)
    while let batch = try stream.next() {
      records.append(batch.records.count)
      rejects += batch.rejects.count
    }
    #expect(records == [10_000, 10_000, 10_000])
    #expect(rejects == 0)
  }

  @Test func oneIDCannotFillTheMemory() throws {
    let mapping = try Mapping(Mapping.plain.replacing("fields:", with: "group: id\nfields:"))
    var stream = try RecordStream(Self.log(lines: 30_000, perRecord: 30_000), mapping: mapping)
    var (records, rejects) = (0, 0)
    while let batch = try stream.next() {
      records += batch.records.count
      rejects += batch.rejects.count { $0.reason == .tooManyLines }
    }
    #expect(rejects == 20_000)
    #expect(records == 1)
  }
}
