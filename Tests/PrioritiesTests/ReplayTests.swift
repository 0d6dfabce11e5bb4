import Kernel
import Priorities
import TestKit
import Testing

/// Whatever people type, the journal leads to the same state, and a snapshot keeps it.
@Suite("Replay of priorities")
struct ReplayTests {
  @Test("any history is replayed to the same state", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func histories(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    desk.records[ItemID("INC", 1)] = LinkedRecord(title: "checkout is down", impact: 60_000)
    let people = [Person.ana, .bob, .lea, .lea, .eve]
    for _ in 1...400 {
      desk.now = desk.now.adding(seconds: Int64.random(in: 0...2000, using: &random))
      let person = people[Int.random(in: 0..<people.count, using: &random)]
      try desk.say(Self.line(&random), as: person, room: "C\(Int.random(in: 1...2, using: &random))")
    }
    #expect(desk.events.count > 60)
    #expect(desk.state == desk.replayed)
    let restored = try Priorities(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
    #expect(restored.snapshot() == desk.state.snapshot())
    try check(desk.state)
  }

  @Test("a restored state goes on as if nothing had happened")
  func goesOn() throws {
    var (random, desk) = (SeededGenerator(seed: 9), try Desk())
    var restored = Priorities()
    for step in 1...300 {
      desk.now = desk.now.adding(seconds: 30)
      try desk.say(Self.line(&random))
      if step == 150 { restored = try Priorities(snapshot: desk.state.snapshot()) }
      guard step > 150 else { continue }
      for (event, at, by) in desk.events.suffix(desk.lastEventCount) { try restored.apply(event, at: at, by: by) }
    }
    #expect(restored == desk.state)
  }

  /// What the rest of the room counts on.
  private func check(_ state: Priorities) throws {
    #expect(Set(state.order) == Set(state.open))
    #expect(state.order.count == state.open.count)
    for number in state.numbers {
      let facts = try #require(state[number]).facts
      #expect(state.open.contains(number) == facts.stage.isOpen, "PRI-\(number)")
      #expect(facts.stage.isPromised ? facts.owner != nil && facts.due != nil : true, "PRI-\(number)")
      #expect(facts.blocks.dropLast().allSatisfy { $0.ended != nil }, "PRI-\(number)")
      #expect(facts.stage == .blocked ? facts.block != nil : true, "PRI-\(number)")
      if let promise = facts.promise {
        #expect(promise.moves.first?.from ?? promise.first == promise.first, "PRI-\(number)")
      }
    }
  }

  /// A line that may or may not make sense where it is said.
  private static func line(_ random: inout SeededGenerator) -> String {
    let id = "PRI-\(Int.random(in: 1...12, using: &random))"
    let text = ["not signed", "retour “fait”", "\"a\\b\" <!here> 🚆", "line\nbreak"].randomElement(using: &random) ?? ""
    let figure = Int.random(in: 1...8, using: &random)
    let lines = [
      "propose \(text) value \(figure) size 3", "proposer \(text)", "score \(id) \(figure) 5 3",
      "rice \(id) reach 500 impact \(figure) conf 80% effort 2", "commit \(id) <@U2|bob> by fri",
      "engager \(id) @karim avant le 15/12 quand même", "start \(id)", "done \(id) \(text)", "drop \(id) \(text)",
      "defer \(id) to 20/12 \(text)", "due \(id) j+\(figure)", "owner \(id) <@U1|ana>", "owner \(id)",
      "move \(id) \(figure) \(text)", "move \(id) up \(text)", "block \(id) on <@U1|ana> \(text)", "unblock \(id)",
      "ack \(id)", "link \(id) INC-1", "vote \(id) \(figure)", "vote \(id) +1", "vote close", "vote again", "freeze",
      "review start", "review next", "review next", "review close", "keep \(id)", "undo", "undo", "list", "show \(id)",
    ]
    return lines.randomElement(using: &random) ?? ""
  }
}
