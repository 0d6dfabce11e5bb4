import Kernel
import Priorities
import TestKit
import Testing

@Suite("Reviews")
struct ReviewTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri", "propose Answer the audit value 5 size 5",
      "propose Hire a clerk", "propose New chairs value 1 size 8", "commit PRI-1", "start PRI-1",
      "commit PRI-2 <@U1|ana> by tomorrow", "freeze",
    ] {
      try desk.say(line)
    }
    desk.wait(days: 4)
    return desk
  }

  @Test("walks its five steps in a thread, and closes with owners, decisions and blockers")
  func walk() throws {
    var desk = try self.desk()
    desk.waiting = [
      WaitingDecision(id: ItemID("DEC", 4), title: "Yearly plan", on: Participant(.eve), since: Desk.start)
    ]
    try desk.say("done PRI-2 answered", as: .ana)
    try desk.say("block PRI-1 on <@U1|ana> the contract is not signed", as: .bob)
    try desk.say("vote PRI-4 3", as: .ana)
    let text = try desk.talk(
      "ana review start", "lea review start", "lea review next 2", "lea review next 3", "lea review next 4",
      "bob keep PRI-1", "lea commit PRI-4 <@U2|bob> by 15/12", "lea review next 5", "lea review next",
      "lea review close",
      "lea review next", others: true)
    #expect(
      text == #"""
        > @ana review start
        Only a lead or an admin may use /prio review. Nothing was changed.
        > @lea review start
        /prio review: review 1 is open, step 1 of 5.
        | C1 about review-1: Review 1, step 1 of 5: what moved since the freeze
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
        | – out 1: PRI-2 “Answer the audit” (done)
        | – late 1: PRI-1 “Migrate the CRM” (late by 2 d 16 h)
        | [Next: step 2] prio review next 2
        > @lea review next 2
        /prio review: review 1, step 2 of 5: promises kept or not.
        | C1 about review-1: Review 1, step 2 of 5: promises kept or not
        | – kept 0: –
        | – not kept 2: PRI-1 “Migrate the CRM” (late by 2 d 16 h), PRI-2 “Answer the audit” (late by 2 d 16 h)
        | – moved 0: –
        | [Next: step 3] prio review next 3
        | C1 about review-1: 1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | [Keep] prio keep PRI-1
        | [Drop] prio drop PRI-1 decided in the review
        | [Unblock] prio unblock PRI-1
        > @lea review next 3
        /prio review: review 1, step 3 of 5: blocked, on whom, for how long.
        | C1 about review-1: Review 1, step 3 of 5: blocked, on whom, for how long
        | – PRI-1 “Migrate the CRM” waits for @ana, who has not seen it yet, for 0 s: the contract is not signed
        | [Next: step 4] prio review next 4
        | C1 about review-1: 1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | [Keep] prio keep PRI-1
        | [Drop] prio drop PRI-1 decided in the review
        | [Unblock] prio unblock PRI-1
        > @lea review next 4
        /prio review: review 1, step 4 of 5: three decisions at most.
        | C1 about review-1: Review 1, step 4 of 5: three decisions at most
        | Vote 1, closed Mon 30 Mar 2026 11:15 (Europe/Paris) (n=1):
        | – 3 dots PRI-4 “New chairs” (@ana 3)
        | – PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | – PRI-4 scored “New chairs” · 0.13 · 3 dots · 4 d
        | – DEC-4 “Yearly plan” · 4 d · waits for @eve
        | [Next: step 5] prio review next 5
        | C1 about review-1: 1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | [Keep] prio keep PRI-1
        | [Drop] prio drop PRI-1 decided in the review
        | [Unblock] prio unblock PRI-1
        | C1 about review-1: 2. PRI-4 scored “New chairs” · 0.13 · 3 dots · 4 d
        | [Keep] prio keep PRI-4
        | [Up to 1] prio move PRI-4 up to 1 decided in the review
        | [Drop] prio drop PRI-4 decided in the review
        | [Commit…] prio commit PRI-4
        > @bob keep PRI-1
        /prio keep PRI-1: “Migrate the CRM” is kept as it is, by @bob.
        | thread PRI-1: /prio keep PRI-1 (@bob): “Migrate the CRM” is kept as it is, by @bob.
        > @lea commit PRI-4 <@U2|bob> by 15/12
        /prio commit PRI-4: “New chairs” is committed: @bob, by Tue 15 Dec 2026 18:00 (Europe/Paris).
        | thread PRI-4: /prio commit PRI-4 (@léa): “New chairs” is committed: @bob, by Tue 15 Dec 2026 18:00 (Europe/Paris).
        > @lea review next 5
        /prio review: review 1, step 5 of 5: the new order, with owners and dates.
        | C1 about review-1: Review 1, step 5 of 5: the new order, with owners and dates
        | 1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | 2. PRI-4 committed “New chairs” · @bob · by Tue 15 Dec 2026 18:00 · 0.13 · 3 dots · 4 d
        | 3. PRI-3 proposed “Hire a clerk” · 4 d
        | Without an owner and a date: PRI-3. /prio commit PRI-… @owner by fri
        | [Close and freeze] prio review close
        > @lea review next
        Step 5 is the last one. Nothing was changed; /prio review close freezes the order.
        > @lea review close
        /prio review: review 1 is closed and the order is frozen. The summary stands in the channel.
        Not discussed, first next time: DEC-4
        | room C1: Review 1 of Mon 30 Mar 2026 11:15 (Europe/Paris)
        | Priorities (2 owned):
        | 1. PRI-1 blocked “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · waits for @ana · 2.67 · 4 d
        | 2. PRI-4 committed “New chairs” · @bob · by Tue 15 Dec 2026 18:00 · 0.13 · 3 dots · 4 d
        | Five owned priorities are the aim: 3 to go.
        | Decisions (2):
        | – PRI-1 “Migrate the CRM” kept in the review · @bob
        | – PRI-4 “New chairs” committed, @bob, by Tue 15 Dec 2026 18:00 · @léa
        | Not discussed, first next time: DEC-4 “Yearly plan”
        | Blockers:
        | – PRI-1 “Migrate the CRM” waits for @ana, who has not seen it yet, for 0 s: the contract is not signed
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
        | – out 1: PRI-2 “Answer the audit” (done)
        | – late 1: PRI-1 “Migrate the CRM” (late by 2 d 16 h)
        > @lea review next
        No review is open in this channel. Nothing was changed; /prio review start opens one.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("two who press the same button have one effect, and the second one is told by whom")
  func presses() throws {
    var desk = try self.desk()
    try desk.say("review start")
    try desk.say("review next 2")
    let text = try desk.talk(
      "ana keep PRI-2", "bob keep PRI-2", "lea move PRI-4 2 decided in the review",
      "eve move PRI-4 2 decided in the review", "bob keep PRI-4", "lea drop PRI-3 decided in the review",
      "eve drop PRI-3 decided in the review", "lea review next 3", "eve review next 3",
      "bob block PRI-1 on <@U1|ana> not signed", "ana block PRI-1 on <@U1|ana> not signed")
    #expect(
      text == #"""
        > @ana keep PRI-2
        /prio keep PRI-2: “Answer the audit” is kept as it is, by @ana.
        > @bob keep PRI-2
        PRI-2 was already kept by @ana. Nothing was changed.
        > @lea move PRI-4 2 decided in the review
        /prio move PRI-4: “New chairs” goes from place 3 to 2, moved by @léa: decided in the review
        > @eve move PRI-4 2 decided in the review
        PRI-4 est déjà au rang 2 sur 4, déplacée par @léa. Rien n’a été changé.
        > @bob keep PRI-4
        PRI-4 was decided in this review already: /prio move PRI-4, by @léa. Nothing was changed.
        > @lea drop PRI-3 decided in the review
        /prio drop PRI-3: “Hire a clerk” is dropped: decided in the review
        > @eve drop PRI-3 decided in the review
        PRI-3 « Hire a clerk » est déjà abandonnée, par @léa. Rien n’a été changé ; pour recommencer : /prio proposer Hire a clerk
        > @lea review next 3
        /prio review: review 1, step 3 of 5: blocked, on whom, for how long.
        > @eve review next 3
        La revue en est déjà à l’étape 3, par @léa. Rien n’a été changé.
        > @bob block PRI-1 on <@U1|ana> not signed
        /prio block PRI-1: “Migrate the CRM” is blocked and waits for @ana: not signed
        > @ana block PRI-1 on <@U1|ana> not signed
        PRI-1 is blocked: it waits for @ana, who has not seen it yet, for 0 s: not signed
        Nothing was changed; /prio unblock PRI-1 ends that first.
        """#)
  }

  @Test("what was not discussed comes first the next time, as often as it is put off")
  func requeue() throws {
    var desk = try self.desk()
    var step4: [String] = []
    for _ in 1...3 {
      for line in ["review start", "review next", "review next", "review next"] { try desk.say(line) }
      step4.append(desk.posted.first ?? "")
      if step4.count == 2 { try desk.say("keep PRI-2") }
      try desk.say("review close")
    }
    #expect(
      step4.joined(separator: "\n") == #"""
        C1 about review-1: Review 1, step 4 of 5: three decisions at most
        – PRI-1 doing “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d
        – PRI-2 committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 1 · 4 d
        – PRI-4 scored “New chairs” · 0.13 · 4 d
        [Next: step 5] prio review next 5
        C1 about review-2: Review 2, step 4 of 5: three decisions at most
        – PRI-1 doing “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d · not discussed 1 time before
        – PRI-2 committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 1 · 4 d · not discussed 1 time before
        – PRI-4 scored “New chairs” · 0.13 · 4 d · not discussed 1 time before
        [Next: step 5] prio review next 5
        C1 about review-3: Review 3, step 4 of 5: three decisions at most
        – PRI-1 doing “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 2.67 · 4 d · not discussed 2 times before
        – PRI-4 scored “New chairs” · 0.13 · 4 d · not discussed 2 times before
        – PRI-2 committed “Answer the audit” · @ana · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 1 · 4 d
        [Next: step 5] prio review next 5
        """#)
  }

  @Test("there is one review per channel")
  func channels() throws {
    var desk = try self.desk()
    try desk.say("review start", room: "C1")
    #expect(
      try desk.say("review start", room: "C2") == """
        /prio review: review 2 is open, step 1 of 5.
        Review 1 is open in another channel, by @léa, at step 1: there is one order, so what is decided in either \
        counts in both.
        """)
    #expect(
      try desk.say("review start", as: .eve, room: "C1") == #"""
        La revue 1 est ouverte ici depuis le lun. 30 mars 2026 11:15 (Europe/Paris), par @léa, et en est à l’étape 1 sur 5 : ce qui a bougé depuis le gel. Elle continue avec /prio revue suivant
        Rien n’a été changé.
        """#)
    #expect(try desk.say("keep PRI-1", room: "C3").hasPrefix("No review is open in this channel."))
    try desk.say("review close", room: "C1")
    #expect(try desk.say("review", room: "C2").hasPrefix("Review 2 has been open here since"))
  }

  @Test("votes that cannot be read do not stop a review")
  func unreadableVotes() throws {
    var desk = try self.desk()
    try desk.say("vote PRI-4 3", as: .ana)
    desk.seal = .standIn(key: "another")
    for line in ["review start", "review next", "review next", "review next"] { try desk.say(line) }
    #expect(
      desk.posted.first?.split(separator: "\n").dropFirst().first
        == "The votes cannot be read: their key is not here any more. /prio vote again")
    #expect(desk.lastEventCount == 1)
  }

  @Test("a decision that is taken back is none of the review’s")
  func takenBack() throws {
    var desk = try self.desk()
    for line in ["review start", "drop PRI-3 decided in the review", "undo", "review close"] { try desk.say(line) }
    #expect(desk.posted.first?.contains("Decisions (0):") == true)
    #expect(desk.state[3]?.facts.stage == .proposed)
  }
}
