import Incidents
import Kernel
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
      if Int.random(in: 0...4, using: &random) == 0 { try desk.hear(Self.notice(&random, at: desk.now)) }
    }
    #expect(desk.events.count > 60)
    #expect(desk.state == desk.replayed)
    try checkClocks(of: desk.state)
    let snapshot = desk.state.snapshot()
    let restored = try Incidents(snapshot: snapshot)
    #expect(restored == desk.state)
    #expect(restored.snapshot() == snapshot)
    #expect(restored.export() == desk.state.export())
  }

  @Test func aRestoredStateGoesOnAsIfNothingHadHappened() throws {
    var (random, desk) = (SeededGenerator(seed: 9), try Desk())
    var restored = Incidents()
    for step in 1...200 {
      try desk.say(Self.line(&random))
      if step == 100 { restored = try Incidents(snapshot: desk.state.snapshot()) }
      guard step > 100 else { continue }
      for (event, at, by) in desk.events.suffix(desk.lastEventCount) { try restored.apply(event, at: at, by: by) }
    }
    #expect(restored == desk.state)
  }

  private func checkClocks(of state: Incidents) throws {
    for number in 1..<state.nextNumber {
      let clocks = try #require(state[number]).facts.clocks
      for chain in [
        [ClockName.impactStart, .detected, .declared, .acknowledged], [.impactStart, .mitigated, .resolved, .closed],
      ] {
        let times = chain.compactMap { clocks[$0]?.at }
        #expect(times == times.sorted(), "INC-\(number)")
      }
    }
  }

  /// A notice of one of a few alerts, whose times are anything.
  private static func notice(_ random: inout SeededGenerator, at now: Timestamp) -> AlertNotice {
    func moment() -> Timestamp? {
      Bool.random(using: &random) ? now.adding(seconds: Int64.random(in: -9000...900, using: &random)) : nil
    }
    return AlertNotice(
      key: Origin(source: "alertmanager", id: "alert \(Int.random(in: 1...3, using: &random))"),
      status: Bool.random(using: &random) ? .firing : .resolved, title: "disk “full” <!here>\n",
      severity: [nil, 1, 2, 3, 4].randomElement(using: &random) ?? nil, began: moment(), ended: moment(),
      firing: Int.random(in: 1...3, using: &random))
  }

  /// A line that may or may not make sense where it is said.
  private static func line(_ random: inout SeededGenerator) -> String {
    let id = ["", "INC-\(Int.random(in: 1...25, using: &random)) "].randomElement(using: &random) ?? ""
    let other = "INC-\(Int.random(in: 1...25, using: &random))"
    let texts = ["checkout is down", "retour arrière “fait”", "\"a\\b\" <!here> 🚆", "line\nbreak"]
    let text = texts.randomElement(using: &random) ?? ""
    let lines = [
      "declare \(text) sev1 #pay @lea", "declare \(text) since 9:50", "ouvrir \(text) sev4 #Été", "note \(id)\(text)",
      "note \(id)\(text) at 10:05", "ack \(id)", "ack \(id)at 10:16", "lead \(id)me", "lead \(id)<@U2|bob>",
      "sev \(id)2",
      "sev \(id)3", "update \(id)\(text) next 30m", "update \(id)\(text) next never", "mitigate \(id)",
      "mitigate \(id)\(text) at 10:20", "resolve \(id)\(text)", "resolve \(id)\(text) at 10:30", "close \(id)",
      "close \(id)anyway", "cancel \(id)\(text)", "reopen \(id)\(text)", "undo", "undo", "status \(id)mitigated",
      "link \(id)\(other)", "dup \(id)\(other)", "merge \(id)\(other)", "merge \(id)\(other)", "recurs \(id)\(other)",
      "cause \(id)\(text)", "find \(text)",
    ]
    return lines.randomElement(using: &random) ?? ""
  }
}
