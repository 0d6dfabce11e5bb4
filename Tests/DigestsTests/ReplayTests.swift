import BusinessTime
import Digests
import Kernel
import TestKit
import Testing

/// Whatever people type, and whatever becomes due meanwhile, the journal leads to the same state, and a snapshot keeps it.
@Suite("Digests: replay and snapshots")
struct ReplayTests {
  @Test("any history is replayed to the same state", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func anyHistory(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    for _ in 1...200 {
      let longest: Int64 = Int.random(in: 0...9, using: &random) == 0 ? 20 * 86_400 : 400
      desk.now = desk.now.adding(seconds: Int64.random(in: 0...longest, using: &random))
      try Self.doings(&desk, &random)
      try desk.say(
        Self.line(&random), as: Bool.random(using: &random) ? .eve : .marc,
        room: "C\(Int.random(in: 1...3, using: &random))")
    }
    #expect(desk.state == desk.replayed)
    let restored = try desk.restored
    #expect(restored == desk.state)
    #expect(restored.snapshot() == desk.state.snapshot())
    for number in desk.state.watched {
      #expect(restored.nextInstant(for: number, .house) == desk.state.nextInstant(for: number, .house))
    }
  }

  /// What becomes due, and what becomes of it; a key never comes twice.
  private static func doings(_ desk: inout Desk, _ random: inout SeededGenerator) throws {
    for number in desk.state.watched {
      let downtime = Downtime(lastSign: desk.now.adding(seconds: -7200), end: desk.now)
      guard let post = try desk.due(number, downtime: Bool.random(using: &random) ? downtime : nil) else { continue }
      let local = post.key.local
      let changes: [DigestEvent.Change] = [
        .posted(number, local), .posted(number, local), .lost(number, local, .uncertain),
        .lost(number, local, .refused("is_archived")), .delayed(number, local, because: "ratelimited"),
      ]
      let change = try #require(changes.randomElement(using: &random))
      try desk.record(DigestEvent(change, byName: "railhead"))
    }
    let keys = desk.events.compactMap { item -> DigestKey? in
      guard case .intended(let number, let turn) = item.event.change else { return nil }
      return DigestKey(schedule: number, local: turn.occurrence.local)
    }
    #expect(Set(keys).count == keys.count)
  }

  private static func line(_ random: inout SeededGenerator) -> String {
    let lines = [
      "daily", "daily 8:30 quiet", "weekly mon 9:00", "weekly fri 16:00 <#C7|ops>", "monthly", "monthly 31st 9:00",
      "quarterly", "every day 2:30", "mensuel dernier jour ouvré 17h", "pause", "pause weekly", "pause until tomorrow",
      "pause for 2 weeks", "resume", "resume weekly", "stop daily", "stop", "undo", "undo", "annule", "publish",
      "publish daily", "publish weekly again", "missed", "",
    ]
    return lines.randomElement(using: &random) ?? ""
  }

  @Test("a snapshot that knows of one digest on its way alone is not read, and the journal is replayed")
  func olderSnapshot() throws {
    var desk = try Desk()
    try desk.say("daily 9:00")
    desk.now = try Desk.paris("2026-03-27 09:00")
    _ = try desk.due()
    let text = String(decoding: desk.state.snapshot(), as: UTF8.self)
    let older = text.replacing(/"sending":\[(.*?)\]/) { #""sending":\#($0.1)"# }
    let fault = #expect(throws: Fault.self) { _ = try Digests(snapshot: Array(older.utf8)) }
    #expect(fault?.description == "digests snapshot, line 3: progress: sending is missing or wrong")
  }

  @Test("one schedule per line")
  func lines() throws {
    var desk = try Desk()
    try desk.say("weekly 9:00 <#C7|ops>")
    desk.now = try Desk.paris("2026-03-30 09:00")
    _ = try desk.post()
    let lines = String(decoding: desk.state.snapshot(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[2] == #"""
        {"number":1,"progress":{"last":"2026-03-30 09:00","posted":"2026-03-30T07:00:00.000Z",\#
        "settled":"2026-03-30T07:00:00.000Z","untold":0},"setting":{"at":"2026-03-26T09:15:00.000Z",\#
        "by":{"id":"slack:T1:U4","name":"eve"},"channelName":"ops","revision":1,"rule":{"calendar":"fr-office",\#
        "holiday":"next","on":{"weekdays":["mon"]},"second":32400,"zone":"Europe/Paris"}},"slot":{"kind":"weekly",\#
        "room":{"channel":"C7","platform":"slack","team":"T1"}}}
        """#)
  }

  @Test(
    "a damaged snapshot is named, never guessed",
    arguments: [
      ("", "digests snapshot: it has no end"),
      ("[\n{}\n]\n", "digests snapshot, line 2: head: undo is missing or wrong"),
      ("[\n{\"undo\":[]},\n{\"number\":1}\n]\n", "digests snapshot, line 3: schedule: slot is missing or wrong"),
    ])
  func damage(text: String, problem: String) {
    let fault = #expect(throws: Fault.self) { _ = try Digests(snapshot: Array(text.utf8)) }
    #expect(fault?.description == problem)
  }

  @Test("an event of a newer shape is refused, one of another kind is not ours")
  func events() throws {
    let data = JSON.fields(["byName": "eve", "schedules": [1]])
    #expect(throws: MalformedEvent.self) { _ = try DigestEvent(kind: "digest.resumed", version: 2, data: data) }
    #expect(try DigestEvent(kind: "digest.sung", version: 1, data: data) == nil)
    var digests = Digests()
    let event = DigestEvent(.resumed([7]), byName: "eve")
    #expect(throws: Fault.self) { try digests.apply(event, at: Desk.start, by: PersonID("slack:T1:U4")) }
    #expect(digests == Digests())
  }

  @Test("a key is read back from what it writes, and from nothing else")
  func keys() throws {
    let key = DigestKey(schedule: 3, local: try #require(CivilTime("2026-03-26 09:00")))
    #expect(key.description == "digest-3-2026-03-26T09:00")
    #expect(DigestKey("digest-3-2026-03-26T09:00") == key)
    for text in ["", "digest-", "digest-3", "digest-x-2026-03-26T09:00", "digest-3-2026-02-30T09:00", "railhead-12"] {
      #expect(DigestKey(text) == nil)
    }
  }
}
