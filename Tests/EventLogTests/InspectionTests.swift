import Foundation
import Testing

@testable import EventLog

@Suite struct InspectionTests {
  private let folder: TemporaryFolder
  private let journal: FileJournal

  init() throws {
    folder = try TemporaryFolder()
    var settings = JournalSettings()
    settings.segmentBytes = 3_000
    journal = try openJournal(folder.path, settings: settings).journal
    for sequence in 1...30 as ClosedRange<Int64> { try journal.append([.sample(sequence)]) }
  }

  @Test func verifyBesideARunningServer() throws {
    let result = try FileJournal.verify(folder: folder.path, hash: .quick)
    #expect(result.segments == 3)
    #expect(result.lastSequence == 30)
    #expect(result.chain == journal.end.chain.description)
    #expect(result.tornBytes == 0)
    #expect(result.damage == nil)
    var records: [Record] = []
    #expect(try FileJournal.read(folder: folder.path, hash: .quick, read: { $0 }) { records.append($0) } == 30)
    #expect(records == Record.samples(1...30))
  }

  @Test func aCopyOfTheJournalAloneCanBeVerified() throws {
    journal.close()
    try FileManager.default.removeItem(atPath: folder.path + "/state")
    let result = try FileJournal.verify(folder: folder.path, hash: .quick)
    #expect(result.lastSequence == 30)
    #expect(result.damage == nil)
  }

  @Test func growingTailIsNoDamage() throws {
    let bytes = try folder.contents("journal/00000003.jsonl")
    try folder.write(bytes + Array(#"{"seq":31,"at":"20"#.utf8), to: "journal/00000003.jsonl")
    let result = try FileJournal.verify(folder: folder.path, hash: .quick)
    #expect(result.lastSequence == 30)
    #expect(result.tornBytes == 18)
    #expect(result.damage == nil)
  }

  @Test func damageIsReportedAndRepaired() throws {
    journal.close()
    var bytes = try folder.contents("journal/00000002.jsonl")
    let good = bytes
    bytes[500] ^= 1
    try folder.write(bytes, to: "journal/00000002.jsonl")
    let damage = JournalError.damaged(
      """
      journal/00000002.jsonl, line 2, byte 277, record 12: the chain does not fit: this line or the one before was \
      changed, lost or invented. Nothing was changed. Restore a backup, or `railhead journal repair --to 11` keeps the \
      records up to 11 and sets everything else aside.
      """)
    let result = try FileJournal.verify(folder: folder.path, hash: .quick)
    #expect(result.damage == damage)
    #expect(result.lastSequence == 11)
    #expect(throws: damage) { _ = try openJournal(folder.path).journal }
    #expect(throws: damage) { try FileJournal.read(folder: folder.path, hash: .quick, read: { $0 }) { _ in } }
    #expect(throws: JournalError.self) { try FileJournal.repair(folder: folder.path, to: 12, hash: .quick) }

    #expect(try FileJournal.repair(folder: folder.path, to: 11, hash: .quick) == "journal/replaced-1")
    #expect(
      try folder.names("journal/replaced-1") == ["00000002.jsonl", "00000003.jsonl", "head.json"])
    #expect(try folder.contents("journal/replaced-1/00000002.jsonl") == bytes)
    #expect(try folder.contents("journal/00000002.jsonl") == Array(good[..<277]))
    let opened = try openJournal(folder.path)
    #expect(opened.replayed == Record.samples(1...11))
    #expect(opened.report.warnings == [])
    try opened.journal.append([.sample(12)])
    opened.journal.close()
  }

  @Test func repairNeedsTheFolderForItself() throws {
    #expect(throws: JournalError.self) { try FileJournal.repair(folder: folder.path, to: 11, hash: .quick) }
    #expect(try FileJournal.verify(folder: folder.path, hash: .quick).lastSequence == 30)
  }

  @Test func nothingIsCreated() throws {
    #expect(throws: JournalError.unusable("journal: opendir: No such file or directory")) {
      try FileJournal.verify(folder: folder.path + "/none", hash: .quick)
    }
    #expect(try folder.names("") == ["journal", "lock", "state"])
  }
}
