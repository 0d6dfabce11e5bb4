import Kernel
import Priorities
import TestKit
import Testing

@Suite("Dots, given and free again")
struct DotTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    for title in ["Migrate the CRM", "Answer the audit", "Hire a clerk"] { try desk.say("propose \(title)") }
    return desk
  }

  @Test("dots on what is over are free again, and can be taken back")
  func over() throws {
    var desk = try self.desk()
    try desk.say("vote PRI-1 3 PRI-2 2", as: .ana)
    try desk.say("drop PRI-1 the client left")
    let text = try desk.talk(
      "ana vote", "ana vote PRI-3 +3", "ana vote PRI-1 0", "ana vote PRI-1 1", "ana vote PRI-9 0", "ana vote",
      "lea vote close")
    #expect(
      text == #"""
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Yours, 3 dots left: PRI-2 2
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @ana vote PRI-3 +3
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote PRI-1 0
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote PRI-1 1
        What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        > @ana vote PRI-9 0
        What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Yours, 0 dots left: PRI-2 2 · PRI-3 3
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @lea vote close
        /prio vote close: Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=1):
        – 3 dots PRI-3 “Hire a clerk” (@ana 3)
        – 2 dots PRI-2 “Answer the audit” (@ana 2)
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("a priority that is named twice is asked about, and no word of the ballot is repeated")
  func twice() throws {
    var desk = try self.desk()
    let text = try desk.talk(
      "ana vote PRI-2 3 PRI-3 1 PRI-2 1", "ana vote PRI-2 +1 PRI-2 +1", "eve voter PRI-2 3, PRI-2 1")
    #expect(
      text == #"""
        > @ana vote PRI-2 3 PRI-3 1 PRI-2 1
        Say each priority once, with all its dots. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @ana vote PRI-2 +1 PRI-2 +1
        Say each priority once, with all its dots. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @eve voter PRI-2 3, PRI-2 1
        Dites chaque priorité une seule fois, avec tous ses points. Rien n’a été changé.
        /prio voter [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        Par exemple : /prio voter PRI-7 3 PRI-9 2
        """#)
    #expect(desk.events.count == 3)
  }

  @Test("the same ballot given again does not look as it did before, and is read as it was given")
  func again() throws {
    var desk = try self.desk()
    for _ in 1...3 { try desk.say("vote PRI-1 3", as: .ana) }
    let votes = desk.events.suffix(3).map(\.event.data.text)
    let sealed = try votes.map { try #require($0.firstMatch(of: /"sealed":"([0-9a-f]+)"/)).1 }
    #expect(Set(sealed).count == 3)
    #expect(Set(sealed.map(\.count)).count == 1)
    #expect(
      votes.map { $0.replacing(/"sealed":"[0-9a-f]+"/, with: "sealed") } == [
        #"{"byName":"ana","round":1,sealed}"#, #"{"byName":"ana","count":2,"round":1,sealed}"#,
        #"{"byName":"ana","count":3,"round":1,sealed}"#,
      ])
    #expect(desk.state == desk.replayed)
    #expect(try Priorities(snapshot: desk.state.snapshot()) == desk.state)
    #expect(desk.state.canBeCounted(with: desk.seal))
    #expect(try desk.say("vote", as: .ana).contains("Yours, 2 dots left: PRI-1 3"))
  }

  @Test("ballots of earlier versions, all of them sealed as the first one, are opened")
  func earlier() throws {
    var desk = try self.desk()
    for ballot in ["1:3", "2:4"] {
      let sealed = try #require(desk.seal.seal(Array(ballot.utf8), Array("1 slack:T1:U1".utf8)))
      let data = try JSONReader.read(Array(#"{"byName":"ana","round":1,"sealed":"\#(sealed)"}"#.utf8))
      let event = try #require(try PriorityEvent(kind: "priority.voted", version: 1, data: data))
      try desk.record(event, by: Person.ana.id)
    }
    #expect(try desk.say("vote", as: .ana).contains("Yours, 1 dot left: PRI-2 4"))
    try desk.say("vote PRI-1 +1", as: .ana)
    #expect(try desk.say("vote", as: .ana).contains("Yours, 0 dots left: PRI-1 1 · PRI-2 4"))
    #expect(desk.state == desk.replayed)
  }
}
