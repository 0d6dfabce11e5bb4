import Decisions
import Kernel
import TestKit
import Testing

/// An undo brings back exactly what stood before, and never undoes what somebody else did since.
@Suite("Taking back")
struct UndoTests {
  @Test("after any history, each undo restores what stood before its command", arguments: [11, 12, 13, 14] as [UInt64])
  func anyHistory(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    let people = [Person.ana, .karim, .lea, .eve, .marc]
    // What each of them did last: of whom, from what state, to what state.
    var last: [PersonID: (before: Decisions, after: Decisions)] = [:]
    var (undone, kept) = (Set<String>(), 0)
    for _ in 1...600 {
      desk.now = desk.now.adding(seconds: Int64.random(in: 0...40, using: &random))
      let person = people[Int.random(in: 0...4, using: &random)]
      let isUndo = Int.random(in: 0...2, using: &random) == 0
      let (before, count) = (desk.state, desk.events.count)
      let reply = try desk.say(isUndo ? "undo" : ReplayTests.line(&random), as: person)
      guard let event = desk.events.last?.event, desk.events.count > count else {
        // A refusal changes nothing at all.
        #expect(desk.state == before, "\(reply)")
        if isUndo { kept += 1 }
        continue
      }
      if isUndo, let step = last.removeValue(forKey: person.id) {
        undone.insert(String(reply.split(separator: " ").dropFirst(3).first ?? ""))
        try check(event, step, before, desk.state, reply)
      } else if !event.isUndo {
        last[person.id] = (before, desk.state)
      }
    }
    #expect(undone.count >= 5)
    #expect(kept > 0)
    #expect(desk.state == desk.replayed)
  }

  /// - Parameters:
  ///   - step: the states around the command.
  ///   - now: the state that the undo found, and `after` the one that it led to.
  private func check(
    _ event: DecisionEvent, _ step: (before: Decisions, after: Decisions), _ now: Decisions, _ after: Decisions,
    _ reply: String
  ) throws {
    guard let number = event.decision else {
      #expect(now.standards == step.after.standards, "\(reply)")
      #expect(after.standards == step.before.standards, "\(reply)")
      return
    }
    // Nobody came in between.
    #expect(now[number].map { told($0.facts) } == step.after[number].map { told($0.facts) }, "\(reply)")
    let facts = try #require(after[number]).facts
    if let before = step.before[number] {
      #expect(told(facts) == told(before.facts), "\(reply)")
    } else {
      #expect(facts.stage == .dropped, "\(reply)")
      #expect(facts.go == nil && facts.consents.isEmpty, "\(reply)")
    }
    // And all the others are as they were.
    for other in now.numbers where other != number { #expect(after[other] == now[other], "\(reply)") }
    #expect(after.standards == now.standards, "\(reply)")
  }

  /// Without what only ever grows.
  private func told(_ facts: Facts) -> Facts {
    var facts = facts
    (facts.revision, facts.reminders) = (0, [])
    return facts
  }

  @Test("a standard that is brought back stands where it stood")
  func standards() throws {
    var desk = try Desk()
    try desk.say("standard hiring = CEO", as: .eve)
    try desk.say("standard discount = CFO", as: .eve)
    let list = try desk.say("standards")
    #expect(
      list == """
        /decision standards: who decides what
        discount → CFO · Thu 26 Mar 2026, @eve
        hiring → CEO · Thu 26 Mar 2026, @eve
        """)
    try desk.say("standard discount = nobody", as: .eve)
    try desk.say("undo", as: .eve)
    #expect(try desk.say("standards") == list)
    #expect(try desk.restored == desk.state)
  }
}

extension DecisionEvent {
  fileprivate var isUndo: Bool { kind == "decision.undone" || kind == "decision.standard-undone" }
}
