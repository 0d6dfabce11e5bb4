import Kernel
import Requests
import TestKit
import Testing

/// Whatever people type, the journal leads to the same state, and a snapshot keeps it.
struct ReplayTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func anyHistoryIsReplayedToTheSameState(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    let people = [Person.ana, .bob, .lea]
    for _ in 1...400 {
      desk.now = desk.now.adding(seconds: Int64.random(in: 0...400, using: &random))
      let line = Self.line(&random)
      let (person, room) = (Int.random(in: 0...2, using: &random), "C\(Int.random(in: 1...4, using: &random))")
      try desk.say(line, as: people[person], room: room)
    }
    #expect(desk.events.count > 60)
    #expect(desk.state == desk.replayed)
    try checkFacts(of: desk.state)
    let restored = try Requests(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
    #expect(restored.snapshot() == desk.state.snapshot())
    #expect(restored.export() == desk.state.export())
  }

  @Test func aRestoredStateGoesOnAsIfNothingHadHappened() throws {
    var (random, desk) = (SeededGenerator(seed: 9), try Desk())
    var restored = Requests()
    for step in 1...200 {
      try desk.say(Self.line(&random))
      if step == 100 { restored = try Requests(snapshot: desk.state.snapshot()) }
      guard step > 100 else { continue }
      for (event, at, by) in desk.events.suffix(desk.lastEventCount) { try restored.apply(event, at: at, by: by) }
    }
    #expect(restored == desk.state)
  }

  /// What clocks count on: time goes forward, at most the last pause of the last cycle is open, every list has a first.
  private func checkFacts(of state: Requests) throws {
    for number in 1..<state.nextNumber {
      let facts = try #require(state[number]).facts
      for list in [facts.priorities.map(\.since.at), facts.holdings.map(\.since.at), facts.cycles.map(\.began.at)] {
        #expect(!list.isEmpty && list == list.sorted(), "REQ-\(number)")
      }
      for cycle in facts.cycles {
        let times = [cycle.began.at] + cycle.pauses.flatMap { [$0.began.at, $0.resumed?.at].compactMap(\.self) }
        let stops = times + [cycle.end?.mark.at].compactMap(\.self)
        #expect(stops == stops.sorted(), "REQ-\(number)")
        #expect(cycle.pauses.dropLast().allSatisfy { $0.resumed != nil }, "REQ-\(number)")
        if let seen = cycle.acknowledged { #expect(seen.at >= cycle.began.at, "REQ-\(number)") }
      }
      #expect(facts.cycles.dropLast().allSatisfy { $0.end != nil }, "REQ-\(number)")
      #expect(state.open.contains(number) == facts.stage.isOpen)
    }
  }

  /// A line that may or may not make sense where it is said.
  private static func line(_ random: inout SeededGenerator) -> String {
    let id = ["", "REQ-\(Int.random(in: 1...25, using: &random)) "].randomElement(using: &random) ?? ""
    let texts = ["invoice is missing", "retour “fait”", "\"a\\b\" <!here> 🚆", "line\nbreak"]
    let text = texts.randomElement(using: &random) ?? ""
    let lines = [
      "@finance \(text)", "@support \(text) P1 client \"Été SA\" from finance", "@legal \(text) P4 from support",
      "ack \(id)", "vu \(id)", "take \(id)", "prendre \(id)", "hand \(id)@legal \(text)", "hand \(id)@finance",
      "passer \(id)@support", "wait \(id)client \(text) until fri", "wait \(id)vendor \(text)",
      "attente \(id)interne \(text)", "resume \(id)", "resume \(id)", "priority \(id)P2", "priority \(id)P3",
      "done \(id)\(text)", "done \(id)\(text)", "reopen \(id)\(text)", "reopen \(id)\(text)", "cancel \(id)\(text)",
      "note \(id)\(text)", "undo",
    ]
    return lines.randomElement(using: &random) ?? ""
  }
}
