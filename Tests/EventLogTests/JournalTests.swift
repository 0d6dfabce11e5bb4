import Foundation
import Kernel
import TestKit
import Testing

@testable import EventLog

@Suite struct JournalTests {
  static let name = "journal/00000001.jsonl"

  @Test func newFolder() throws {
    let folder = try TemporaryFolder()
    let old = umask(0)
    let opened = try openJournal(folder.path, hash: .reference)
    umask(old)
    #expect(opened.report == OpeningReport())
    #expect(opened.journal.lastSequence == 0)
    try opened.journal.append([.sample(1)])
    try opened.journal.save([SnapshotPart(name: "incidents", bytes: Array("[]".utf8))])
    #expect(try folder.names("") == ["journal", "lock", "state"])
    #expect(try folder.names("state") == ["head.json", "incidents.json", "running"])
    for name in ["", "journal", "state"] { #expect(try folder.mode(name) == "700") }
    for name in ["lock", "state/head.json", "state/incidents.json", "state/running", Self.name] {
      #expect(try folder.mode(name) == "600")
    }
    opened.journal.close()
    #expect(try folder.names("state") == ["head.json", "incidents.json"])
  }

  @Test func parentMissing() {
    #expect(throws: JournalError.unusable("/nowhere/at/all: mkdir: No such file or directory")) {
      _ = try openJournal("/nowhere/at/all").journal
    }
  }

  @Test func wrongRecordsAreNotWritten() throws {
    let disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    let deep = (0..<40).reduce(JSON.null) { value, _ in .array([value]) }
    let unreadable = Record(
      sequence: 1, at: Timestamp(milliseconds: 0), by: "x", kind: "k", data: .fields(["deep": deep]))
    let wrong: [([Record], String)] = [
      ([.sample(2)], "record 2 was handed in after record 0"),
      ([.sample(1), .sample(1)], "record 1 was handed in after record 1"),
      ([.sample(1, more: 1)], "1 records of the last command are missing"),
      ([.sample(1, more: 2), .sample(2)], "record 2 says that 0 more follow, the one before said 2"),
      ([unreadable], "record 1 (k) could not be read again: nested too deeply, at byte 113 of the line"),
    ]
    for (records, reason) in wrong {
      #expect(throws: JournalError.unwritable(reason)) { try journal.append(records) }
    }
    try journal.append([.sample(1, more: 1), .sample(2)])
    #expect(journal.lastSequence == 2)
  }

  @Test func longLines() throws {
    let disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    let long = String(repeating: "x", count: 3 << 20)
    try journal.append([.sample(1), .sample(2, title: long), .sample(3)])
    #expect(throws: JournalError.unwritable("record 4 (incident.declared) is longer than 4194304 bytes")) {
      try journal.append([.sample(4, title: long + long)])
    }
    let most = Array(repeating: long, count: 3).enumerated().map { Record.sample(4 + Int64($0), title: $1) }
    #expect(throws: JournalError.unwritable("9437955 bytes at once are more than 8388608")) { try journal.append(most) }
    journal.close()
    #expect(try openJournal("/data", files: disk).replayed == [.sample(1), .sample(2, title: long), .sample(3)])
  }

  @Test func segmentsRollOver() throws {
    let folder = try TemporaryFolder()
    var settings = JournalSettings()
    settings.segmentBytes = 1_500
    var records: [Record] = []
    let journal = try openJournal(folder.path, settings: settings).journal
    for first in stride(from: 1, to: 31, by: 3) as StrideTo<Int64> {
      let command: [Record] = [.sample(first, more: 2), .sample(first + 1, more: 1), .sample(first + 2)]
      try journal.append(command)
      records += command
    }
    journal.close()
    let names = try folder.names("journal")
    #expect(names == (1...10).map { "000000" + ($0 < 10 ? "0" : "") + "\($0).jsonl" })
    let opened = try openJournal(folder.path, settings: settings)
    #expect(opened.replayed == records)
    opened.journal.close()
    try folder.remove("journal/00000004.jsonl")
    #expect(
      throws: JournalError.damaged(
        "journal/00000004.jsonl: the file is missing, but journal/00000005.jsonl is there; restore a backup")
    ) { _ = try openJournal(folder.path, settings: settings).journal }
  }

  @Test func incompleteCommandIsCutOff() throws {
    var disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    try journal.append([.sample(1)])
    disk.inject(.powerCut, at: disk.calls + 3)
    #expect(throws: JournalError.self) { try journal.append([.sample(2, more: 1), .sample(3)]) }
    disk = disk.afterPowerCut { max(0, $0 - 10) }
    let opened = try openJournal("/data", files: disk)
    #expect(opened.replayed == [.sample(1)])
    #expect(opened.report.warnings.map { $0.prefix(43) } == ["journal/00000001.jsonl: a torn tail of 502 "])
    try opened.journal.append([.sample(2)])
  }

  @Test func secondProcessIsRefused() throws {
    let folder = try TemporaryFolder()
    let first = try openJournal(folder.path).journal
    let locked = JournalError.locked(
      "\(folder.path)/lock: the folder is in use by process \(ProcessInfo.processInfo.processIdentifier)")
    #expect(throws: locked) { _ = try openJournal(folder.path).journal }
    try folder.remove("lock")
    #expect(throws: JournalError.locked("\(folder.path)/lock: the folder is in use by another process")) {
      _ = try openJournal(folder.path).journal
    }
    try first.append([.sample(1)])
    first.close()
    let second = try openJournal(folder.path)
    #expect(second.replayed == [.sample(1)])
    second.journal.close()
  }

  @Test(arguments: [true, false]) func folderIsTakenAway(isMoved: Bool) throws {
    let folder = try TemporaryFolder()
    let journal = try openJournal(folder.path).journal
    try journal.append([.sample(1)])
    if isMoved {
      try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "2")
    } else {
      try FileManager.default.removeItem(atPath: folder.path)
    }
    #expect(
      throws: JournalError.broken(
        "\(Self.name): the file was deleted, moved or replaced while it was written; "
          + "nothing more is saved until a restart")
    ) { try journal.append([.sample(2)]) }
  }

  /// After a kill every acknowledged record is known from the running mark, though no head file was written.
  @Test func recordsCutAfterAKillAreMissed() throws {
    let folder = try TemporaryFolder()
    let journal = try openJournal(folder.path).journal
    try journal.append([.sample(1)])
    try journal.append([.sample(2)])
    let (mark, lines) = (try folder.contents("state/running"), try folder.contents(Self.name))
    journal.close()
    try folder.remove("state/head.json")
    try folder.write(mark, to: "state/running")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/" + Self.name))
    try handle.truncate(atOffset: UInt64(lines.count / 2))
    try handle.close()
    do {
      _ = try openJournal(folder.path)
      Issue.record("opened")
    } catch {
      #expect("\(error)".contains("holds the records up to 1, but record 2 was acknowledged"))
    }
    // In a copy of the folder that was made while it grew, the same bytes are a beginning of the history.
    try FileManager.default.copyItem(atPath: folder.path, toPath: folder.path + "-copy")
    let copy = try openJournal(folder.path + "-copy")
    #expect(copy.replayed == [.sample(1)])
    copy.journal.close()
  }

  @Test func damageInReplayIsNamed() throws {
    let disk = SimulatedDisk()
    let journal = try openJournal("/data", files: disk).journal
    try journal.append(Record.samples(1...3))
    journal.close()
    struct Impossible: Error {}
    do {
      _ = try FileJournal.open(
        folder: "/data", files: disk, hash: .quick, now: { Timestamp(milliseconds: 0) }, from: 0,
        restore: { _ in nil }, read: { $0 }, replay: { if $1.sequence == 2 { throw Impossible() } })
      Issue.record("opened")
    } catch {
      #expect("\(error)".contains("\(Self.name), line 2, byte 273, record 2: incident.declared cannot be replayed"))
    }
  }
}
