import Decisions
import Kernel
import TestKit
import Testing

/// Whatever people type, and whatever comes due meanwhile, the journal leads to the same state, and a snapshot keeps it.
@Suite("Replay and snapshots")
struct ReplayTests {
  @Test("any history is replayed to the same state", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func anyHistory(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    let people = [Person.ana, .karim, .lea, .eve, .marc]
    for _ in 1...250 {
      if Int.random(in: 0...9, using: &random) == 0 {
        try desk.wait(minutes: Int64.random(in: 0...3000, using: &random))
      } else {
        desk.now = desk.now.adding(seconds: Int64.random(in: 0...400, using: &random))
      }
      try desk.say(Self.line(&random), as: people[Int.random(in: 0...4, using: &random)])
    }
    let stages = Set(desk.state.numbers.compactMap { desk.state[$0]?.facts.stage })
    #expect(stages.count >= 4)
    #expect(desk.state == desk.replayed)
    try checkFacts(of: desk.state)
    let restored = try desk.restored
    #expect(restored == desk.state)
    #expect(restored.snapshot() == desk.state.snapshot())
    // And it goes on as if nothing had happened.
    for number in desk.state.numbers {
      #expect(restored.nextInstant(for: number, desk.hours) == desk.state.nextInstant(for: number, desk.hours))
    }
  }

  @Test("a restored state goes on as if nothing had happened")
  func restored() throws {
    var (random, desk) = (SeededGenerator(seed: 9), try Desk())
    var restored = Decisions()
    var count = 0
    for step in 1...200 {
      try desk.say(Self.line(&random), as: .eve)
      if step == 100 { restored = try desk.restored }
      if step > 100 {
        for (event, at, by) in desk.events.dropFirst(count) { try restored.apply(event, at: at, by: by) }
      }
      count = desk.events.count
    }
    #expect(restored == desk.state)
  }

  /// What figures and reminders count on.
  private func checkFacts(of state: Decisions) throws {
    for number in state.numbers {
      let facts = try #require(state[number]).facts
      #expect(facts.consents.dropLast().allSatisfy { $0.objection != nil }, "DEC-\(number)")
      #expect(facts.executions.dropLast().allSatisfy { $0.contest != nil }, "DEC-\(number)")
      #expect(facts.executions.isEmpty || facts.go != nil, "DEC-\(number)")
      #expect(facts.assignments.isEmpty == (facts.go == nil), "DEC-\(number)")
      if let go = facts.go, let executed = facts.executed { #expect(go.at <= executed, "DEC-\(number)") }
      #expect(state.waiting.contains(number) == facts.stage.isWaiting, "DEC-\(number)")
      if case .superseded(let by)? = facts.end?.kind {
        #expect(state.superseded(by: by).contains(number), "DEC-\(number)")
      }
    }
  }

  /// A line that may or may not make sense where it is said.
  static func line(_ random: inout SeededGenerator) -> String {
    func id() -> String { "DEC-\(Int.random(in: 1...30, using: &random))" }
    let texts = ["yearly plan", "retour “fait”", "\"a\\b\" <!here> 🚆", "line\nbreak", "été"]
    let text = texts.randomElement(using: &random) ?? ""
    let lines = [
      "propose \(text) approver <@U3|léa> by fri", "propose \(text)", "proposer \(text) pilote <@U2|karim>",
      "propose \(text) approver <@U1|ana> review 1/6 one-way", "go \(id()) \(text) executor <@U2|karim> by 15/12",
      "go \(id()) nobody", "go \(id()) executor me by fri", "go \(id())", "go “\(text)” executor me",
      "executed \(id()) \(text)", "executed \(id()) \(text)", "exécutée \(id()) \(text)", "contest \(id()) \(text)",
      "contester \(id()) \(text)", "supersede \(id()) by \(id()) \(text)", "reverse \(id()) \(text)", "drop \(id())",
      "consent \(id()) until fri", "consent “\(text)” until 15:00", "consent \(id())", "undo",
      "rename \(id()) \(text)", "propose \(id()) approver me by fri", "standard \(text) = CFO",
      "standard \(text) = nobody", "règle remise = DAF",
    ]
    return lines.randomElement(using: &random) ?? ""
  }

  @Test("one decision per line")
  func lines() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan")
    try desk.say("standard discount = CFO", as: .eve)
    let text = String(decoding: desk.state.snapshot(), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "[")
    #expect(lines[1].hasPrefix(#"{"next":2,"standards":[{"decider":"CFO","rule":"discount","since":{"#))
    #expect(
      lines[2] == #"""
        {"facts":{"driver":{"id":"slack:T1:U1","name":"ana"},"proposed":{"at":"2026-03-26T09:15:00.000Z",\#
        "by":{"id":"slack:T1:U1","name":"ana"}},"revision":1,"room":{"channel":"C1","platform":"slack","team":"T1"},\#
        "title":"Yearly plan"},"number":1}
        """#)
    #expect(lines[3] == "]")
  }

  @Test(
    "a damaged snapshot is named, never guessed",
    arguments: [
      ("", "decisions snapshot: it has no end"),
      ("[\n{\"undo\":[]}\n]\n", "decisions snapshot, line 2: head: next is missing or wrong"),
      (
        "[\n{\"next\":1,\"standards\":[],\"standardsRevision\":0,\"undo\":[]},\n{\"facts\":{},\"number\":1}\n]\n",
        "decisions snapshot, line 3: facts: title is missing or wrong"
      ),
    ])
  func damage(text: String, problem: String) {
    let fault = #expect(throws: Fault.self) { _ = try Decisions(snapshot: Array(text.utf8)) }
    #expect(fault?.description == problem)
  }
}
