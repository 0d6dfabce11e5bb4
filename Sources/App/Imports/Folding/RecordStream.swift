package import Kernel

/// Reads a file in batches of records, and holds no more of it than the batch that is being made.
package struct RecordStream {
  /// Records that are complete, and lines that are none.
  package struct Batch: Sendable, Hashable {
    /// By when they began, so that numbers grow with time.
    package var records: [FoldedRecord]
    package var rejects: [Reject]
    /// How many records the mapping leaves out.
    package var skipped: Int

    package init(records: [FoldedRecord] = [], rejects: [Reject] = [], skipped: Int = 0) {
      (self.records, self.rejects, self.skipped) = (records, rejects, skipped)
    }
  }

  /// After so many lines `progress` is called, with how many there were and how far they reach, in bytes.
  package static let stride = 1024
  /// A batch does not grow beyond so many rejects.
  private static let mostRejects = 5000

  private let mapping: Mapping
  private var reader: any RowReader
  private var gatherer: Gatherer
  private var isComplete = false
  /// How many lines were read, header and blank ones not counted.
  package private(set) var lines = 0

  /// Looks at the beginning of the file.
  ///
  /// - Throws: `Unreadable` when it is not of the mapping's format, `MappingProblems` when it has not what the mapping
  ///   names, `Fault` when it cannot be read.
  package init(_ source: @escaping ByteSource, mapping: Mapping) throws {
    self.mapping = mapping
    gatherer = Gatherer(mapping)
    switch mapping.format {
    case .csv:
      var csv = try CSVReader(source, separator: mapping.separator)
      csv.read(try mapping.positions(in: csv.header), none: mapping.none)
      reader = csv
    case .jsonl:
      var lines = try JSONLinesReader(source)
      lines.read(try mapping.paths(in: lines.members), none: mapping.none)
      reader = lines
    }
  }

  /// The next records; nil behind the last one.
  package mutating func next(progress: (_ lines: Int, _ bytes: Int64) -> Void = { _, _ in }) throws(Fault) -> Batch? {
    if isComplete { return nil }
    var batch = Batch()
    while batch.rejects.count < RecordStream.mostRejects, !gatherer.isFull {
      guard let result = try reader.next() else {
        isComplete = true
        break
      }
      lines += 1
      if lines.isMultiple(of: RecordStream.stride) { progress(lines, reader.bytesRead) }
      do throws(Reject) { try gatherer.add(try result.get()) } catch { batch.rejects.append(error) }
    }
    if isComplete || gatherer.isFull { fold(gatherer.release(all: isComplete), into: &batch) }
    progress(lines, reader.bytesRead)
    return batch
  }

  private func fold(_ records: [[Row]], into batch: inout Batch) {
    var lines: [Origin: Int] = [:]
    for rows in records {
      do throws(Reject) {
        guard let record = try mapping.fold(rows) else {
          batch.skipped += 1
          continue
        }
        guard lines.updateValue(record.line, forKey: record.origin) == nil else {
          throw Reject(line: record.line, id: record.origin.id, .duplicate(record.origin.id))
        }
        batch.records.append(record)
      } catch {
        batch.rejects.append(error)
      }
    }
    batch.rejects.sort { $0.line < $1.line }
    batch.records.sort { ($0.began, $0.line) < ($1.began, $1.line) }
  }
}
