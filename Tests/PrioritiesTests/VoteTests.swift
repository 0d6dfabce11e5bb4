import Kernel
import Priorities
import TestKit
import Testing

@Suite("Votes")
struct VoteTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    for title in ["Migrate the CRM", "Answer the audit", "Hire a clerk"] { try desk.say("propose \(title)") }
    return desk
  }

  @Test("five dots a person, changed as often as one likes, read by nobody else before the end")
  func conversation() throws {
    var desk = try self.desk()
    let text = try desk.talk(
      "ana vote", "ana vote PRI-1 3 PRI-2 3", "ana vote PRI-1 3 PRI-2 2", "ana vote", "bob vote PRI-3 +1",
      "bob vote PRI-3 +1", "bob vote", "gus vote", "gus vote PRI-1 1", "ana vote PRI-1 1", "ana vote PRI-9 1",
      "ana vote PRI-1", "bob vote close", "eve voter", "eve voter PRI-2 4", "eve voter PRI-2 6", "eve voter clore",
      "eve voter clore", "ana vote", "ana list", others: true)
    #expect(
      text == #"""
        > @ana vote
        /prio vote: no vote is going on.
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @ana vote PRI-1 3 PRI-2 3
        Everybody has 5 dots, and that would be more. Nothing was changed; /prio vote shows what you have given.
        > @ana vote PRI-1 3 PRI-2 2
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Yours, 0 dots left: PRI-1 3 · PRI-2 2
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @bob vote PRI-3 +1
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @bob vote PRI-3 +1
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @bob vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=2): @ana, @bob
        Yours, 3 dots left: PRI-3 2
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @gus vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=2): @ana, @bob
        > @gus vote PRI-1 1
        Only a member, a lead or an admin may use /prio vote. Nothing was changed.
        > @ana vote PRI-1 1
        /prio vote: your vote is sealed in the place of the one before. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @ana vote PRI-9 1
        What you named is not an open priority. Nothing was changed; /prio list shows those that are.
        > @ana vote PRI-1
        Say how many dots, as PRI-7 3. Nothing was changed.
        /prio vote [PRI-7 3 PRI-9 2 … | PRI-7 +1 … | PRI-7 0]
        For example: /prio vote PRI-7 3 PRI-9 2
        > @bob vote close
        Only a lead or an admin may use /prio vote close. Nothing was changed.
        > @eve voter
        /prio voter : vote 1, depuis le jeu. 26 mars 2026 10:15 (Europe/Paris). Personne ne lit ce qui est donné avant la fin.
        Ont voté (n=2) : @ana, @bob
        [PRI-1 +1] prio voter PRI-1 +1
        [PRI-2 +1] prio voter PRI-2 +1
        [PRI-3 +1] prio voter PRI-3 +1
        > @eve voter PRI-2 4
        /prio voter : votre vote est scellé. Personne ne le lit avant la fin du vote ; /prio voter vous le montre, à vous seul.
        > @eve voter PRI-2 6
        Chacun dispose de 5 points, et cela en ferait plus. Rien n’a été changé ; /prio voter montre ce que vous avez donné.
        > @eve voter clore
        /prio voter clore : Vote 1, clos le jeu. 26 mars 2026 10:15 (Europe/Paris) (n=3) :
        – 4 points PRI-2 « Answer the audit » (@eve 4)
        – 2 points PRI-3 « Hire a clerk » (@bob 2)
        – 1 point PRI-1 « Migrate the CRM » (@ana 1)
        | room C1: /prio vote close (@eve): Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=3):
        | – 4 dots PRI-2 “Answer the audit” (@eve 4)
        | – 2 dots PRI-3 “Hire a clerk” (@bob 2)
        | – 1 dot PRI-1 “Migrate the CRM” (@ana 1)
        > @eve voter clore
        Aucun vote n’est en cours. Rien n’a été changé ; le premier vote l’ouvre : /prio voter PRI-… 3
        > @ana vote
        /prio vote: no vote is going on.
        Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=3):
        – 4 dots PRI-2 “Answer the audit” (@eve 4)
        – 2 dots PRI-3 “Hire a clerk” (@bob 2)
        – 1 dot PRI-1 “Migrate the CRM” (@ana 1)
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @ana list
        /prio list: 3 priorities, never frozen, page 1 of 1
        1. PRI-1 proposed “Migrate the CRM” · 1 dot · 0 s
        2. PRI-2 proposed “Answer the audit” · 4 dots · 0 s
        3. PRI-3 proposed “Hire a clerk” · 2 dots · 0 s
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("a ballot is nowhere to be read before the vote is closed: not in events, snapshots or answers")
  func secrecy() throws {
    func trace(_ ballot: String) throws -> (String, events: [String], snapshot: Int) {
      var desk = try self.desk()
      let answer = try desk.say("vote \(ballot)", as: .ana)
      #expect(desk.posts.isEmpty)
      let events = desk.events.suffix(1).map { event in
        event.event.data.text.replacing(/"sealed":"[0-9a-f]+"/, with: "sealed")
      }
      return (answer, events, desk.state.snapshot().count)
    }
    let (one, other) = (try trace("PRI-1 5"), try trace("PRI-1 1 PRI-2 2 PRI-3 2"))
    #expect(one == other)
    #expect(one.events == [#"{"byName":"ana","round":1,sealed}"#])
    var desk = try self.desk()
    try desk.say("vote PRI-1 1 PRI-2 4", as: .ana)
    let sealed = String(decoding: desk.state.snapshot(), as: UTF8.self)
    for trace in ["1:1", "2:4", "\"dots\""] { #expect(!sealed.contains(trace)) }
    try desk.say("vote close")
    #expect(
      desk.events.last?.event.data.text == #"""
        {"byName":"léa","round":1,"votes":[{"dots":{"1":1,"2":4},"person":{"id":"slack:T1:U1","name":"ana"}}]}
        """#)
  }

  @Test("one’s own vote is an answer that is never written down")
  func confidential() throws {
    var desk = try self.desk()
    try desk.say("vote", as: .ana)
    #expect(!desk.isConfidential)
    try desk.say("vote PRI-1 1", as: .ana)
    #expect(!desk.isConfidential)
    try desk.say("vote", as: .ana)
    #expect(desk.isConfidential)
    try desk.say("vote", as: .bob)
    #expect(!desk.isConfidential)
  }

  @Test("without the key nobody reads them, the vote is begun anew, and everything else goes on")
  func lostKey() throws {
    var desk = try self.desk()
    try desk.say("vote PRI-1 5", as: .ana)
    #expect(desk.state.canBeCounted(with: desk.seal))
    desk.seal = .standIn(key: "another")
    #expect(!desk.state.canBeCounted(with: desk.seal))
    let text = try desk.talk(
      "lea vote close", "eve voter clore", "ana vote", "ana vote PRI-1 +1", "lea commit PRI-1 <@U2|bob> by fri",
      "bob vote again", "lea vote again", "ana vote PRI-2 +1", "lea vote close", others: true)
    #expect(
      text == #"""
        > @lea vote close
        The votes were sealed with a key that is not here any more, so nobody can read them. Nothing was changed. Whoever operates the bot may put keys/ballots.key back; otherwise /prio vote again begins the vote anew.
        > @eve voter clore
        Les votes ont été scellés avec une clé qui n’est plus là : personne ne peut les lire. Rien n’a été changé. L’exploitant du bot peut remettre keys/ballots.key ; sinon /prio voter encore recommence le vote.
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @ana
        Your own vote cannot be read: the key is another one.
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-3 +1] prio vote PRI-3 +1
        > @ana vote PRI-1 +1
        The votes were sealed with a key that is not here any more, so nobody can read them. Nothing was changed. Whoever operates the bot may put keys/ballots.key back; otherwise /prio vote again begins the vote anew.
        > @lea commit PRI-1 <@U2|bob> by fri
        /prio commit PRI-1: “Migrate the CRM” is committed: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris).
        | thread PRI-1: /prio commit PRI-1 (@léa): “Migrate the CRM” is committed: @bob, by Fri 27 Mar 2026 18:00 (Europe/Paris).
        > @bob vote again
        Only a lead or an admin may use /prio vote again. Nothing was changed.
        > @lea vote again
        /prio vote again: a new vote begins. Everybody has 5 dots: /prio vote PRI-… 3
        What was given before counts no more (n=1).
        | room C1: /prio vote again (@léa): a new vote begins. Everybody has 5 dots: /prio vote PRI-… 3
        | What was given before counts no more (n=1).
        > @ana vote PRI-2 +1
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @lea vote close
        /prio vote close: Vote 2, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=1):
        – 1 dot PRI-2 “Answer the audit” (@ana 1)
        | room C1: /prio vote close (@léa): Vote 2, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=1):
        | – 1 dot PRI-2 “Answer the audit” (@ana 1)
        """#)
    desk.seal = .none
    #expect(
      try desk.say("vote PRI-1 1", as: .eve)
        == "Il n’y a pas de clé pour sceller les votes ici : personne ne peut voter. Rien n’a été changé.")
    #expect(desk.state == desk.replayed)
  }

  @Test("where everybody reads what is typed nobody votes, and nobody’s vote is shown")
  func overheard() throws {
    var desk = try self.desk()
    try desk.say("vote PRI-1 5", as: .ana)
    #expect(
      try desk.say("vote PRI-1 4", as: .ana, isOverheard: true)
        == "Everybody here reads what is typed, so a vote would not be hidden. Nothing was changed.")
    #expect(
      try desk.say("voter PRI-1 4", as: .eve, isOverheard: true)
        == "Ici tout le monde lit ce qui est tapé : un vote ne serait pas caché. Rien n’a été changé.")
    #expect(try !desk.say("vote", as: .ana, isOverheard: true).contains("PRI-1"))
    #expect(desk.buttons.isEmpty)
  }
}
