import Glibc
import TestKit
import Testing

@testable import EventLog

/// In the manner of SQLite: the n-th call fails, for n = 1, 2, 3 … and then everything must be as it was promised.
@Suite struct DiskErrorTests {
  @Test(arguments: [
    SimulatedDisk.Fault.failure(ENOSPC), .failure(EIO), .failure(EINTR), .failure(EMFILE), .failure(EACCES),
    .shortWrite,
  ])
  func everyCall(fault: SimulatedDisk.Fault) throws {
    var points = 0
    for call in 1...1_000_000 {
      var run = RandomRun(seed: 21)
      run.disk.inject(fault, at: call)
      do { try run.run(steps: 15) } catch is JournalError {}
      if run.disk.calls < call { break }
      points += 1
      // What a failed sync has lost is still readable now, and gone after the power cut.
      run.disk = run.disk.afterKill()
      try run.open()
      try run.append()
      run.disk = run.disk.afterPowerCut { _ in 0 }
      try run.open()
      run.close()
    }
    print("DiskErrorTests \(fault): \(points) calls, seed 21")
    #expect(points > 200)
  }

  @Test func fullDiskTakesNothingAndRecovers() throws {
    let disk = SimulatedDisk(capacity: 20_000)
    let journal = try openJournal("/data", files: disk).journal
    var last: Int64 = 0
    while true {
      do { try journal.append([.sample(last + 1)]) } catch { break }
      last += 1
    }
    #expect(last > 20)
    #expect(journal.lastSequence == last)
    let free = try disk.space(3).available
    #expect(throws: JournalError.full("journal/00000001.jsonl: \(free) bytes are free, and 1000 are kept in reserve")) {
      try journal.append([.sample(last + 1)])
    }
    disk.grow(to: 40_000)
    try journal.append([.sample(last + 1)])
    journal.close()
    let opened = try openJournal("/data", files: disk)
    #expect(opened.replayed == Record.samples(1...last + 1))
    #expect(opened.report.warnings == [])
  }

  @Test func partialWriteIsTakenBack() throws {
    let disk = SimulatedDisk(capacity: 1_500)
    var settings = JournalSettings()
    settings.reserveBytes = 0
    let journal = try openJournal("/data", settings: settings, files: disk).journal
    try journal.append([.sample(1)])
    let durable = journal.segment.length
    // The space is told as enough, and half of the line fits when it is written.
    disk.inject(.failure(EIO), at: disk.calls + 1)
    disk.grow(to: disk.used + durable / 2)
    #expect(throws: JournalError.full("journal/00000001.jsonl: write: No space left on device")) {
      try journal.append([.sample(2)])
    }
    #expect(try disk.status(at: "/data/journal/00000001.jsonl").size == durable)
    disk.grow(to: 10_000)
    try journal.append([.sample(2)])
    journal.close()
    #expect(try openJournal("/data", files: disk).replayed == Record.samples(1...2))
  }

  @Test(arguments: ["fdatasync", "write"]) func fatalErrorEndsAllWriting(call: String) throws {
    let disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    try journal.append([.sample(1)])
    disk.inject(.failure(EIO), at: disk.calls + (call == "fdatasync" ? 3 : 2))
    let reason = "journal/00000001.jsonl: \(call): Input/output error; nothing more is saved until a restart"
    #expect(throws: JournalError.broken(reason)) { try journal.append([.sample(2)]) }
    let calls = disk.calls
    #expect(throws: JournalError.broken(reason)) { try journal.append([.sample(2)]) }
    #expect(throws: JournalError.broken(reason)) { try journal.save([]) }
    #expect(disk.calls == calls)
    journal.close()
    let opened = try openJournal("/data", files: disk)
    #expect(opened.replayed.first == .sample(1))
    opened.journal.close()
  }

  /// The copy at the next start is what makes a record durable that the page cache showed and the disk never got.
  @Test func pagesLostByAFailedSyncAreWrittenAgain() throws {
    var disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    try journal.append([.sample(1)])
    disk.inject(.failure(EIO), at: disk.calls + 3)
    #expect(throws: JournalError.self) { try journal.append([.sample(2)]) }
    disk = disk.afterKill()
    #expect(try openJournal("/data", files: disk).replayed == Record.samples(1...2))
    disk = disk.afterPowerCut { _ in 0 }
    #expect(try openJournal("/data", files: disk).replayed == Record.samples(1...2))
  }
}
