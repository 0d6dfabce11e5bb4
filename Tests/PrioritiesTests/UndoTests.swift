import Kernel
import Priorities
import TestKit
import Testing

/// An undo takes back one’s own act, and nothing of others’.
@Suite("Undo among several people")
struct UndoTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri", "propose Answer the audit", "commit PRI-1",
      "review start", "review next", "review next", "review next", "review close", "review start",
    ] {
      try desk.say(line)
    }
    return desk
  }

  @Test("what others decided in a review stands, and so does how often it was put off")
  func verdicts() throws {
    var desk = try self.desk()
    var text = try desk.talk(
      "ana keep PRI-2", "lea move PRI-2 1 decided in the review", "lea undo", "ana undo", "lea undo", "bob keep PRI-2",
      "bob undo", "lea drop PRI-1 no use")
    text +=
      try "\n"
      + desk.talk(
        "eve annule", "lea undo", "eve revue suivant", "eve revue suivant", "eve revue suivant", "lea review close",
        others: true)
    #expect(
      text == #"""
        > @ana keep PRI-2
        /prio keep PRI-2: “Answer the audit” is kept as it is, by @ana.
        > @lea move PRI-2 1 decided in the review
        /prio move PRI-2: “Answer the audit” goes from place 2 to 1, moved by @léa: decided in the review
        > @lea undo
        /prio undo: /prio move PRI-2 is taken back, and “Answer the audit” is proposed.
        > @ana undo
        PRI-2 was changed after your /prio keep, so taking that back would undo more. Nothing was changed.
        > @lea undo
        An undo cannot be taken back: type the command again instead. Nothing was changed.
        > @bob keep PRI-2
        PRI-2 was already kept by @ana. Nothing was changed.
        > @bob undo
        You did nothing in the last 5 minutes that I could take back. Nothing was changed.
        > @lea drop PRI-1 no use
        /prio drop PRI-1: “Migrate the CRM” is dropped: no use
        > @eve annule
        Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé.
        > @lea undo
        /prio undo: /prio drop PRI-1 is taken back, and “Migrate the CRM” is committed.
        | thread PRI-1: /prio undo (@léa): /prio drop PRI-1 is taken back, and “Migrate the CRM” is committed.
        > @eve revue suivant
        /prio revue : revue 2, étape 2 sur 5 : promesses tenues ou non.
        | C1 about review-2: Review 2, step 2 of 5: promises kept or not
        | – kept 0: –
        | – not kept 0: –
        | – moved 0: –
        | [Next: step 3] prio review next 3
        > @eve revue suivant
        /prio revue : revue 2, étape 3 sur 5 : bloqué, par qui, depuis quand.
        | C1 about review-2: Review 2, step 3 of 5: blocked, on whom, for how long
        | Nothing is blocked.
        | [Next: step 4] prio review next 4
        > @eve revue suivant
        /prio revue : revue 2, étape 4 sur 5 : trois décisions au plus.
        | C1 about review-2: Review 2, step 4 of 5: three decisions at most
        | No decision waits.
        | [Next: step 5] prio review next 5
        > @lea review close
        /prio review: review 2 is closed and the order is frozen. The summary stands in the channel.
        | room C1: Review 2 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        | Priorities (1 owned):
        | 1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 2.67 · 0 s
        | Five owned priorities are the aim: 4 to go.
        | Decisions (1):
        | – PRI-2 “Answer the audit” kept in the review · @ana
        | Blockers:
        | Nothing is blocked.
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("whoever was called today is not called again by an undo")
  func asked() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM", "commit PRI-1 <@U2|bob> by fri", "block PRI-1 on <@U1|ana> not signed",
    ] {
      try desk.say(line)
    }
    desk.wait(days: 1)
    try desk.say("due PRI-1 15/12")
    desk.wait(minutes: 1)
    try desk.record(.changed(1, byName: "railhead", .asked), by: PersonID("railhead"))
    desk.wait(minutes: 1)
    #expect(
      try desk.say("undo") == "/prio undo: /prio due PRI-1 is taken back, and “Migrate the CRM” is blocked.")
    #expect(desk.state[1]?.facts.block?.asked == desk.now.adding(seconds: -60))
    #expect(desk.state == desk.replayed)
  }

  @Test(
    "any history, with every undo left out together with what it took back, leads to the same verdicts",
    arguments: [11, 12, 13, 14] as [UInt64])
  func histories(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    // What each priority and each review is, told without its revision, before the act that is taken back.
    for number in 1...6 { try desk.say("propose Task \(number) value \(number) size 2") }
    let people = [Person.ana, .bob, .lea, .eve]
    for _ in 1...300 {
      desk.now = desk.now.adding(seconds: 1)
      let person = people[Int.random(in: 0..<people.count, using: &random)]
      let line = Self.line(&random)
      let before = Self.picture(desk.state)
      try desk.say(line, as: person)
      guard desk.lastEventCount > 0, Bool.random(using: &random), !line.hasPrefix("review"), !line.hasPrefix("propose")
      else { continue }
      // Others decide about something else in between.
      desk.now = desk.now.adding(seconds: 1)
      let reply = try desk.say("undo", as: person)
      #expect(desk.lastEventCount == 1, "seed \(seed): \(line): \(reply)")
      #expect(Self.picture(desk.state) == before, "seed \(seed): \(person.name) \(line)")
    }
    #expect(desk.state == desk.replayed)
    #expect(try Priorities(snapshot: desk.state.snapshot()) == desk.state)
  }

  /// The head of a snapshot without what an undo is remembered by, and the facts of every priority.
  private static func picture(_ state: Priorities) -> String {
    let text = String(decoding: state.snapshot(), as: UTF8.self)
    let meetings = text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    let facts = state.numbers.compactMap { state[$0]?.facts }.map { facts in
      var facts = facts
      facts.revision = 0
      facts.pin?.serial = 0
      return "\(facts)"
    }
    return (meetings.split(separator: ",\"next\"").first.map { [String($0)] } ?? []).joined()
      .replacing(#/"settled":.*?\]/#, with: "") + facts.joined(separator: "\n")
  }

  private static func line(_ random: inout SeededGenerator) -> String {
    let id = "PRI-\(Int.random(in: 1...6, using: &random))"
    let figure = Int.random(in: 1...8, using: &random)
    let lines = [
      "score \(id) \(figure) 5 3", "commit \(id) <@U2|bob> by fri anyway", "start \(id)", "done \(id) shipped",
      "drop \(id) no use", "defer \(id) by \(figure) days", "due \(id) j+\(figure)", "owner \(id) <@U1|ana> anyway",
      "move \(id) \(figure) why", "block \(id) on <@U1|ana> why", "unblock \(id)", "ack \(id)", "keep \(id)",
      "rename \(id) Title \(figure)", "review start", "review next", "review close", "propose Task",
    ]
    return lines.randomElement(using: &random) ?? ""
  }
}
