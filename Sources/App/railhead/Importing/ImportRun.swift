import EventLog
import Imports
import Kernel

/// An import on its way: reads, saves, and shows how far it came.
struct ImportRun {
  private(set) var importer: Importer
  private var stream: RecordStream
  private var bar: ProgressBar
  private(set) var rejects: RejectsOutput

  init(importer: Importer, stream: RecordStream, bar: ProgressBar, rejects: RejectsOutput) {
    (self.importer, self.stream, self.bar, self.rejects) = (importer, stream, bar, rejects)
  }

  var summary: ImportSummary {
    var summary = importer.summary
    summary.lines = stream.lines
    return summary
  }

  /// Goes on to the end of the file, or until somebody wants it to stop.
  ///
  /// - Throws: `JournalError` or `Fault`; what was saved before is there.
  mutating func finish(_ stop: StopFlag) throws {
    defer { bar.clear() }
    while !stop.isRaised {
      guard let batch = try stream.next(progress: { bar.show(lines: $0, bytes: $1) }) else { break }
      try rejects.add(try importer.take(batch) { stop.isRaised })
    }
    try rejects.finish()
  }
}
