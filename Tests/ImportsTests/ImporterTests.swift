import Bot
import EventLog
import Imports
import Incidents
import Kernel
import Operations
import TestKit
import Testing

/// What an import changes, and what it leaves alone.
struct ImporterTests {
  private static let empty = BotState(operations: Operations(configuration: Operations.Configuration()))
  private static let now = Timestamp(milliseconds: 1_795_255_200_000)

  /// Everything that one import did.
  private struct Outcome {
    var state: BotState
    var summary: ImportSummary
    var rejects: [Reject] = []
  }

  private static func run(
    _ lines: String, into state: BotState = empty, journal: MemoryJournal?, mapping: String = Mapping.plain,
    shouldStop: () -> Bool = { false }
  ) throws -> Outcome {
    var stream = try RecordStream(try Mapping(mapping), Mapping.header + lines)
    var importer = Importer(state: state, journal: journal, now: { now })
    var rejects: [Reject] = []
    while let batch = try stream.next() { rejects += try importer.take(batch, shouldStop: shouldStop) }
    return Outcome(state: importer.state, summary: importer.summary, rejects: rejects)
  }

  private static let two = "8,second,low,2026-01-02T10:00Z,,,\n7,first,high,2026-01-01T10:00Z,,,2026-01-01T11:00Z\n"

  @Test func everyRecordIsOneEventByTime() throws {
    let journal = MemoryJournal()
    let outcome = try Self.run(Self.two, journal: journal)
    #expect(
      journal.records.map { "\($0.sequence) \($0.by) \($0.kind) \($0.version) \($0.more) \($0.data.text)" } == [
        #"1 railhead incident.imported 1 0 {"byName":"old","clocks":{"closed":"2026-01-01T11:00:00.000Z","#
          + #""declared":"2026-01-01T10:00:00.000Z"},"incident":1,"origin":{"id":"7","source":"old"},"severity":1,"#
          + #""title":"first"}"#,
        #"2 railhead incident.imported 1 0 {"byName":"old","clocks":{"declared":"2026-01-02T10:00:00.000Z"},"#
          + #""incident":2,"origin":{"id":"8","source":"old"},"severity":3,"title":"second"}"#,
      ])
    #expect(outcome.state.incidents.openCount == 1)
    #expect(
      outcome.summary.text(isDryRun: false) == """
        lines read     0
        imported       2  (INC-1 to INC-2)
          from 2026-01-01 to 2026-01-02
        already there  0
        differ         0
        rejected       0
        """)
  }

  @Test func aSecondImportChangesNothing() throws {
    let journal = MemoryJournal()
    let first = try Self.run(Self.two, journal: journal)
    let second = try Self.run(Self.two, into: first.state, journal: journal)
    #expect(journal.records.count == 2)
    #expect(second.state.incidents == first.state.incidents)
    #expect(second.summary.same == 2)
    #expect(second.summary.imported == 0)
  }

  @Test func whatDiffersIsToldAndLeftAlone() throws {
    let journal = MemoryJournal()
    let first = try Self.run(Self.two, journal: journal)
    let changed = Self.two.replacing("second,low", with: "second,high")
    let second = try Self.run(
      changed + "9,new,low,2026-01-03T10:00Z,,,\n8,again,low,2026-01-03T10:00Z,,,\n", into: first.state,
      journal: journal)
    #expect(journal.records.count == 3)
    #expect(second.state.incidents[2]?.facts.severity == .sev3)
    #expect(second.rejects == [Reject(line: 5, id: "8", .duplicate("8"))])
    #expect(
      second.summary.text(isDryRun: false) == """
        lines read     0
        imported       1  (INC-3)
          from 2026-01-03 to 2026-01-03
        already there  1
        differ         1  (left alone: 8)
        rejected       1
          1 duplicate id
        """)
  }

  @Test func anotherSourceHasItsOwnIDs() throws {
    let journal = MemoryJournal()
    let first = try Self.run(Self.two, journal: journal)
    let mapping = Mapping.plain.replacing("source: old", with: "source: older")
    let second = try Self.run(Self.two, into: first.state, journal: journal, mapping: mapping)
    #expect(second.summary.imported == 2)
    #expect(second.state.incidents[Origin(source: "older", id: "7")]?.number == 3)
    #expect(second.state.incidents[Origin(source: "old", id: "7")]?.number == 1)
  }

  @Test func aDryRunWritesNothing() throws {
    let outcome = try Self.run(Self.two, journal: nil)
    #expect(outcome.summary.text(isDryRun: true).contains("would import   2  (INC-1 to INC-2)"))
  }

  @Test func theJournalLeadsToTheSameState() throws {
    let journal = MemoryJournal()
    let outcome = try Self.run(Self.two, journal: journal)
    var replayed = Self.empty
    for record in journal.records { try replayed.replay(BotState.Step(record)) }
    #expect(replayed.incidents == outcome.state.incidents)
    #expect(replayed.sequence == outcome.state.sequence)
    let restored = try BotState(restoring: outcome.state.snapshotParts, operations: Self.empty.operations)
    #expect(restored.incidents == outcome.state.incidents)
  }

  @Test func whatNoEventHoldsIsRefused() throws {
    let journal = MemoryJournal()
    let mapping = """
      source: old
      format: csv
      dates: iso
      zone: UTC
      group: id
      at: opened
      fields: {id: id, title: title, priority: {text: P1}, from: title, to: level, asked: {when: {level: a}}}
      """
    let lines = (0..<9999).map { "1,t,\(["a", "b"][$0 % 2]),2026-01-01T10:00,,,\n" }.joined()
    let mapped = try Mapping(mapping, kind: .requests)
    var stream = try RecordStream(mapped, Mapping.header + lines + "2,t,a,2026-01-01T10:00,,,\n")
    var importer = Importer(state: Self.empty, journal: journal, now: { Self.now })
    let rejects = try importer.take(try #require(try stream.next()))
    #expect(rejects == [Reject(line: 2, id: "1", .tooLarge)])
    #expect(journal.records.map { $0.data["request"] } == [1])
  }

  private static func many(_ count: Int) -> String {
    (1...count).map { "\($0),t,low,2026-01-01T10:00Z,,,\n" }.joined()
  }

  @Test func aStopBetweenTwoGroupsLeavesTheRestForTheNextTime() throws {
    let journal = MemoryJournal()
    let lines = Self.many(2 * Importer.groupLimit + 10)
    let first = try Self.run(lines, journal: journal) { journal.appends > 0 }
    #expect(journal.records.count == Importer.groupLimit)
    let second = try Self.run(lines, into: first.state, journal: journal)
    #expect(second.summary.same == Importer.groupLimit)
    #expect(second.summary.imported == Importer.groupLimit + 10)
    #expect(journal.appends == 3)
    #expect(second.state.incidents[Origin(source: "old", id: "2010")]?.number == 2010)
  }

  @Test func aFullDiskLosesNothingThatWasSaidToBeThere() throws {
    let journal = MemoryJournal()
    journal.failNext(.full("no room"))
    var stream = try RecordStream(try Mapping(Mapping.plain), Mapping.header + Self.two)
    var importer = Importer(state: Self.empty, journal: journal, now: { Self.now })
    let batch = try #require(try stream.next())
    #expect(throws: JournalError.full("no room")) { try importer.take(batch) }
    #expect(importer.state.incidents.openCount == 0)
    #expect(importer.summary.imported == 0)
    _ = try importer.take(batch)
    #expect(importer.summary.imported == 2)
    #expect(journal.records.map(\.sequence) == [1, 2])
  }
}
