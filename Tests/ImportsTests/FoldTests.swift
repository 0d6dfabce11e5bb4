import Imports
import Incidents
import Kernel
import Requests
import Testing

/// What lines become.
struct FoldTests {
  private func batch(_ mapping: String = Mapping.plain, _ text: String, _ kind: RecordKind = .incidents) throws
    -> RecordStream.Batch
  {
    var stream = try RecordStream(try Mapping(mapping, kind: kind), text)
    return try #require(try stream.batches().first)
  }

  private func rejects(_ lines: String) throws -> [String] {
    try batch(Mapping.plain, Mapping.header + lines).rejects.map { "\($0.line) \($0.id ?? "–"): \($0.reason)" }
  }

  @Test func oneLineIsOneIncident() throws {
    let batch = try batch(
      Mapping.plain,
      Mapping.header + "7,\"pay,\n down\",high,2026-03-29 01:30,2026-03-29T03:30:10,2026-03-29T04:00Z,?\n")
    let incident = IncidentEvent.Imported(
      origin: Origin(source: "old", id: "7"), title: "pay,  down", severity: .sev1,
      clocks: [
        .declared: at("2026-03-29T00:30"), .acknowledged: at("2026-03-29T01:30").adding(seconds: 10),
        .resolved: at("2026-03-29T04:00"),
      ])
    #expect(batch == .init(records: [FoldedRecord(line: 2, content: .incident(incident))]))
  }

  @Test func whatCannotBeIsRefusedWithItsReason() throws {
    let lines = """
      ?,t,high,2026-01-01T10:00,,,
      2,?,high,2026-01-01T10:00,,,
      3,t,medium,2026-01-01T10:00,,,
      4,t,?,2026-01-01T10:00,,,
      5,t,low,2026-02-30T10:00,,,
      6,t,low,,,,
      7,t,low,2026-01-01T10:00,,2026-01-01T09:00,
      8,t,low,2026-01-01T10:00,,,2026-01-01T09:00
      9,t,low,2026-01-01T10:00,,2026-01-01T12:00,2026-01-01T11:00
      10,t,low,2026-01-01T10:00,,,
      10,t,low,2026-01-01T10:00,,,
      11,t,low,2026-01-01 25:00,,,
      12,t,low,2026-01-01T10:00
      """
    #expect(
      try rejects(lines) == [
        "2 –: no id", "3 2: no title", "4 3: unknown severity “medium”", "5 4: no severity",
        "6 5: declared: “2026-02-30T10:00” is no date of this form", "7 6: no declared",
        "8 7: resolved before declared", "9 8: closed before declared", "10 9: closed before resolved",
        "12 10: duplicate id “10”", "13 11: declared: “2026-01-01 25:00” is no date of this form",
        "14 –: the line has 4 values, the header 7",
      ])
  }

  @Test func theBeginningIsNotWhenThePublicWasTold() throws {
    let mapping = Mapping.plain.replacing("acknowledged: seen", with: "impactStart: seen")
    let lines = """
      1,posted later,low,2026-01-01T10:00,2026-01-01T07:00,2026-01-01T09:00,2026-01-01T11:00
      2,posted earlier,low,2026-01-01T10:00,2026-01-01T11:00,2026-01-01T12:00,
      3,no time at all,low,2026-01-01T10:00,2026-01-01T10:00,2026-01-01T10:00,2026-01-01T10:00
      4,never resolved,low,2026-01-01T10:00,,,2026-01-01T11:00
      """
    let batch = try batch(mapping, Mapping.header + lines)
    #expect(batch.rejects == [])
    #expect(batch.records.map(\.dropped) == [[], [.impactStart], [], []])
    let phases = batch.records.map { record in
      if case .incident(let incident) = record.content { incident.phase } else { Phase.cancelled }
    }
    #expect(phases == [.closed, .resolved, .closed, .closed])
  }

  private static let log = """
    source: old
    format: csv
    separator: ;
    dates: d/m/yyyy hh:mm
    zone: UTC
    none: ["?", "-"]
    group: number
    order: version
    at: changed
    skip: {kind: test}
    fields:
      id: number
      title: ["{kind} · {what}", "{kind}"]
      priority: {column: level, values: {1: P1, 2: P2}, otherwise: P4}
      from: {text: callers}
      to: {column: group, otherwise: nobody}
      owner: person
      asked: opened
      acknowledged: {when: {state: [Active, Waiting]}}
      done: [resolved, closed]
    pauses:
      - {for: vendor, when: {state: Waiting}}

    """

  @Test func aLogIsFoldedInItsOwnOrder() throws {
    let text = """
      number;version;changed;kind;what;level;group;person;opened;state;resolved;closed
      A;0;1/1/2026 10:05;net;?;2;G1;?;1/1/2026 10:00;New;?;?
      A;2;1/1/2026 12:00;net;?;2;G2;ann;1/1/2026 10:00;Waiting;?;?
      B;0;1/1/2026 09:01;test;x;1;G1;?;1/1/2026 09:00;New;?;?
      A;1;1/1/2026 11:00;net;?;2;G2;ann;1/1/2026 10:00;Active;?;?
      C;0;1/1/2026 08:01;?;?;1;-;?;1/1/2026 08:00;New;?;?
      C;x;1/1/2026 08:01;?;?;1;-;?;1/1/2026 08:00;New;?;?
      D;9;1/1/2026 07:01;disk;full;7;-;?;1/1/2026 07:00;New;?;?
      D;10;1/1/2026 07:02;disk;full;?;-;?;1/1/2026 07:00;Closed;?;1/1/2026 07:30
      A;3;1/1/2026 13:00;net;down;1;G2;ann;1/1/2026 10:00;Resolved;1/1/2026 13:00;2/1/2026 13:00
      """
    let batch = try batch(Self.log, text, .requests)
    let first = RequestEvent.Imported(
      origin: Origin(source: "old", id: "D"), title: "disk · full", priority: .p4, from: "callers",
      asked: at("2026-01-01T07:00"), holdings: [.init(team: "nobody", person: nil, since: at("2026-01-01T07:00"))],
      end: .init(kind: .done, text: "old:D", at: at("2026-01-01T07:30")))
    let second = RequestEvent.Imported(
      origin: Origin(source: "old", id: "A"), title: "net · down", priority: .p1, from: "callers",
      asked: at("2026-01-01T10:00"),
      holdings: [
        .init(team: "G1", person: nil, since: at("2026-01-01T10:00")),
        .init(team: "G2", person: "ann", since: at("2026-01-01T11:00")),
      ], acknowledged: at("2026-01-01T11:00"),
      pauses: [.init(kind: .vendor, why: "Waiting", began: at("2026-01-01T12:00"), resumed: at("2026-01-01T13:00"))],
      end: .init(kind: .done, text: "old:A", at: at("2026-01-01T13:00")))
    #expect(
      batch.records == [
        FoldedRecord(line: 8, content: .request(first)), FoldedRecord(line: 2, content: .request(second)),
      ])
    #expect(batch.skipped == 1)
    #expect(
      batch.rejects == [
        Reject(line: 6, id: "C", .missing(.title)), Reject(line: 7, id: "C", .wrongOrder("x")),
      ])
  }

  @Test func jsonWithBlanksFractionsAndNothings() throws {
    let mapping = Mapping.plain.replacing("csv", with: "jsonl").replacing("seen", with: "updates[1].at")
      .replacing("title: title", with: "title: \"{title} ({tags}, {load})\"")
    let text = """
      {"id": 7, "title": "d\\u00e9j\\u00e0 \\"vu\\"", "tags": ["a", "b"], "load": -1.5e3, "level": "low",
      { "id" : 8 , "title" : "é" , "tags" : [ "a", "b" ], "load" : -1.5e3, "level": "low", "opened": \
      "2026-01-01T10:00:00.25+02:00", "updates": [ {"at": null}, {"at": "2026-01-01T10:00"} ], "fixed": null, "closed": "?" }

      [1, 2]
      {"id": 9, "title": "t", "tags": [], "load": 1, "level": "low", "opened": "2026-01-01T10:00"}
      """
    let batch = try batch(mapping, text)
    let incident = IncidentEvent.Imported(
      origin: Origin(source: "old", id: "8"), title: "é (a, b, -1.5e3)", severity: .sev3,
      clocks: [
        .declared: at("2026-01-01T08:00").adding(milliseconds: 250), .acknowledged: at("2026-01-01T09:00"),
      ])
    #expect(batch.records == [FoldedRecord(line: 2, content: .incident(incident))])
    #expect(
      batch.rejects.map { "\($0.line): \($0.reason.kind)" } == [
        "1: not a JSON object", "4: not a JSON object", "5: no title",
      ])
  }

  @Test func aTimeWithoutAZoneIsRefusedWhereNobodySaysOne() throws {
    let mapping = Mapping.plain.replacing("zone: Europe/Paris\n", with: "")
    let batch = try batch(
      mapping, Mapping.header + "1,t,low,2026-01-01T10:00,,,\n2,t,low,2026-01-01T10:00Z,,,\n")
    #expect(batch.records.map(\.line) == [3])
    #expect(
      batch.rejects.map { "\($0.reason)" } == [
        "declared: “2026-01-01T10:00” says no time zone, and the mapping none"
      ])
  }

  private func incidents(_ batch: RecordStream.Batch) -> [IncidentEvent.Imported] {
    batch.records.compactMap { if case .incident(let incident) = $0.content { incident } else { nil } }
  }

  @Test func anHourThatComesTwiceIsReadInOrder() throws {
    let lines = """
      1,t,low,2026-10-25T02:50,2026-10-25T02:10,2026-10-25T02:20,2026-10-25T02:15
      2,t,low,2026-10-25T02:10,2026-10-25T02:20,2026-10-25T02:30,
      3,t,low,2026-10-25T02:50,,2026-10-25T02:10+02:00,
      4,t,low,2026-10-25T02:50,2026-10-25T02:10,2026-10-25T02:20,2026-10-25T02:25
      """
    let batch = try batch(Mapping.plain, Mapping.header + lines)
    #expect(
      batch.rejects == [
        Reject(line: 2, id: "1", .disorder(.closed, before: .declared)),
        Reject(line: 4, id: "3", .disorder(.resolved, before: .declared)),
      ])
    let first: [ClockName: Timestamp] = [
      .declared: at("2026-10-25T00:10"), .acknowledged: at("2026-10-25T00:20"), .resolved: at("2026-10-25T00:30"),
    ]
    let second: [ClockName: Timestamp] = [
      .declared: at("2026-10-25T00:50"), .acknowledged: at("2026-10-25T01:10"), .resolved: at("2026-10-25T01:20"),
      .closed: at("2026-10-25T01:25"),
    ]
    #expect(incidents(batch).map(\.clocks) == [first, second])
  }

  @Test func whatWasCancelledSaysWhy() throws {
    let mapping = Mapping.plain.replacing(
      "acknowledged: seen", with: "cancelled: {column: \"as {seen}\", when: {seen: [duplicate, spam]}}")
    let lines = "1,t,low,2026-01-01T10:00Z,spam,,2026-01-01T11:00Z\n2,t,low,2026-01-01T10:00Z,real,,\n"
    let incidents = incidents(try batch(mapping, Mapping.header + lines))
    #expect(incidents.map(\.cancellation) == ["as spam", nil])
    #expect(incidents.map(\.phase) == [.cancelled, .declared])
  }
}
