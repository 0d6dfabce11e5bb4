import Kernel
import Testing

@testable import EventLog

@Suite struct SnapshotTests {
  private func part(_ name: String, _ text: String) -> SnapshotPart {
    SnapshotPart(name: name, bytes: Array(text.utf8))
  }

  /// 30 records, snapshots after 10 and 20, stopped cleanly.
  private func stopped() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let journal = try openJournal(folder.path).journal
    for sequence in 1...30 as ClosedRange<Int64> {
      try journal.append([.sample(sequence)])
      if sequence % 10 == 0, sequence < 30 {
        try journal.save([part("incidents", "[\(sequence)]"), part("slas", "[\n\"\(sequence)\"\n]")])
      }
    }
    journal.close()
    return folder
  }

  @Test func onlyNewerRecordsAreReplayed() throws {
    let folder = try stopped()
    let opened = try openJournal(folder.path)
    #expect(opened.restored?.map(\.name) == ["incidents", "slas"])
    #expect(opened.restored?.map { String(decoding: $0.bytes, as: UTF8.self) } == ["[20]", "[\n\"20\"\n]"])
    #expect(opened.replayed == Record.samples(21...30))
    #expect(opened.report == OpeningReport(warnings: [], restored: 20, replayed: 10))
    #expect(
      try folder.names("state") == [
        "head.json", "head.previous.json", "incidents.json", "incidents.previous.json", "slas.json",
        "slas.previous.json",
      ])
    opened.journal.close()
  }

  @Test(arguments: ["deleted", "empty", "half", "flipped", "{}"]) func damagedPart(_ damage: String) throws {
    let folder = try stopped()
    let good = try folder.contents("state/slas.json")
    switch damage {
    case "deleted": try folder.remove("state/slas.json")
    case "empty": try folder.write([], to: "state/slas.json")
    case "half": try folder.write(good.prefix(good.count / 2), to: "state/slas.json")
    case "flipped": try folder.write([good[0] ^ 1] + good.dropFirst(), to: "state/slas.json")
    default: try folder.write(Array("{}".utf8), to: "state/slas.json")
    }
    let opened = try openJournal(folder.path)
    // The files of the previous snapshot are still there as a whole.
    #expect(opened.restored?.map { String(decoding: $0.bytes, as: UTF8.self) } == ["[10]", "[\n\"10\"\n]"])
    #expect(opened.replayed == Record.samples(11...30))
    #expect(
      opened.report.warnings == [
        "the snapshot in state/ is missing or damaged and is not used; the records are replayed instead"
      ])
    opened.journal.close()
  }

  @Test func unusableForThisVersion() throws {
    let folder = try stopped()
    let opened = try openJournal(folder.path, accepts: false)
    #expect(opened.replayed == Record.samples(1...30))
    #expect(opened.restored == nil)
    opened.journal.close()
  }

  @Test(arguments: ["deleted", "empty", "flipped"]) func damagedHead(_ damage: String) throws {
    let folder = try stopped()
    let good = try folder.contents("state/head.json")
    switch damage {
    case "deleted": try folder.remove("state/head.json")
    case "empty": try folder.write([], to: "state/head.json")
    default: try folder.write(good.map { $0 == 0x33 ? 0x34 : $0 }, to: "state/head.json")
    }
    let opened = try openJournal(folder.path)
    #expect(opened.report.warnings.count == 1)
    #expect(opened.report.warnings[0].hasPrefix("state/head.json is "))
    #expect(opened.report.restored + Int64(opened.replayed.count) == 30)
    opened.journal.close()
  }

  @Test func newerFormatIsRefused() throws {
    let folder = try stopped()
    try folder.write(Array(#"{"format":2,"sequence":30}"#.utf8), to: "state/head.json")
    #expect(
      throws: JournalError.newer("state/head.json: the journal has format 2, this version of Railhead knows 1")
    ) { _ = try openJournal(folder.path).journal }
  }

  @Test func emptiedJournalBesideSnapshotsIsRefused() throws {
    let folder = try stopped()
    try folder.remove("state/head.json")
    try folder.remove("state/head.previous.json")
    try folder.remove("journal/00000001.jsonl")
    #expect(throws: JournalError.self) { _ = try openJournal(folder.path).journal }
  }

  @Test func leftOversAreRemoved() throws {
    let folder = try stopped()
    try folder.write(Array("{".utf8), to: "state/incidents.json.tmp")
    try folder.write(Array("{".utf8), to: "journal/00000001.jsonl.tmp")
    try folder.write(Array("{".utf8), to: "journal/notes.txt")
    let opened = try openJournal(folder.path)
    #expect(
      opened.report.warnings == [
        "removed journal/00000001.jsonl.tmp, left over from an interrupted write",
        "journal/notes.txt is not a file of the journal and is ignored",
        "removed state/incidents.json.tmp, left over from an interrupted write",
      ])
    #expect(try folder.names("journal") == ["00000001.jsonl", "notes.txt"])
    opened.journal.close()
  }

  @Test(arguments: ["", "head", "../x", "A"]) func wrongName(_ name: String) throws {
    let folder = try TemporaryFolder()
    let journal = try openJournal(folder.path).journal
    try journal.append([.sample(1)])
    #expect(throws: JournalError.unusable("\(name): not a name for a snapshot")) {
      try journal.save([part(name, "[]")])
    }
    journal.close()
  }
}
