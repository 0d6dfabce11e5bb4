import Kernel
import Priorities
import Testing

@Suite("A priority from its proposal to its end")
struct LifeTests {
  @Test("in English")
  func english() throws {
    var desk = try Desk()
    desk.records[ItemID("INC", 12)] = LinkedRecord(title: "checkout is down", impact: 7_500_000)
    desk.records[ItemID("DEC", 4)] = LinkedRecord(title: "Yearly plan")
    var text = try desk.talk(
      "ana propose Migrate the CRM value 8 urgency 5 size 3 <@U2|bob> by 15/12", "ana add Answer the audit",
      "ana score PRI-2 8 5 4", "ana score PRI-2", "ana score PRI-2 rice reach 500",
      "ana rice PRI-2 reach 500 impact 2 confidence 80% effort 2", "ana ice PRI-2 impact 8 confidence 6 ease 5",
      "lea commit PRI-2", "lea commit PRI-1", "bob start PRI-1", "lea defer PRI-1 to 10/12 earlier",
      "lea defer PRI-1 to 20/12 waiting for the budget", "lea due PRI-1 18/12", "lea owner PRI-1 <@U1|ana>",
      "bob block PRI-1 on <@U2|bob>", "bob block PRI-1 on <@U2|bob> the contract is not signed", others: true)
    desk.wait(days: 2)
    text +=
      try "\n"
      + desk.talk(
        "bob ack PRI-1", "bob unblock PRI-1 it is signed", "bob link PRI-1 INC-12", "bob link PRI-1 DEC-4",
        "bob link PRI-1 INC-13", "bob link PRI-1 PRI-2", "bob done PRI-1", "bob done PRI-1 all clients migrated",
        "lea drop PRI-2 the client left", "bob undo", "lea undo", "gus list", "gus show PRI-1", "gus start PRI-1")
    #expect(
      text == #"""
        > @ana propose Migrate the CRM value 8 urgency 5 size 3 <@U2|bob> by 15/12
        /prio propose: PRI-1 “Migrate the CRM” is proposed.
        WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
        Wanted by Tue 15 Dec 2026 18:00 (Europe/Paris).
        To promise it: /prio commit PRI-1
        > @ana add Answer the audit
        /prio propose: PRI-2 “Answer the audit” is proposed.
        To promise it: /prio commit PRI-2 @owner by fri
        > @ana score PRI-2 8 5 4
        /prio score PRI-2: “Answer the audit”: WSJF (value + urgency) ÷ size = (8 + 5) ÷ 4 = 3.25
        The scale is 1, 2, 3, 5, 8, which keeps scores comparable: size 4 is taken as it was typed.
        Place 2 of 2
        | thread PRI-2: /prio score PRI-2 (@ana): “Answer the audit”: WSJF (value + urgency) ÷ size = (8 + 5) ÷ 4 = 3.25
        | The scale is 1, 2, 3, 5, 8, which keeps scores comparable: size 4 is taken as it was typed.
        | Place 2 of 2
        > @ana score PRI-2
        Say the figures, as value 8 urgency 5 size 4. Nothing was changed.
        /prio score PRI-7 [wsjf value 8 urgency 5 risk 3 size 5 | rice reach 500 impact 2 confidence 80% effort 2 | ice impact 8 confidence 6 ease 5]
        For example: /prio score PRI-7 value 8 urgency 5 size 3
        > @ana score PRI-2 rice reach 500
        The formula needs more than that: impact, confidence, effort. Nothing was changed; for example: /prio score PRI-2 rice impact 3 confidence 80% effort 3
        > @ana rice PRI-2 reach 500 impact 2 confidence 80% effort 2
        /prio score PRI-2: “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2 = 400
        Place 2 of 2
        | thread PRI-2: /prio score PRI-2 (@ana): “Answer the audit”: RICE reach × impact × confidence ÷ effort = 500 × 2 × 80% ÷ 2 = 400
        | Place 2 of 2
        > @ana ice PRI-2 impact 8 confidence 6 ease 5
        /prio score PRI-2: “Answer the audit”: ICE impact × confidence × ease = 8 × 6 × 5 = 240
        Place 2 of 2
        | thread PRI-2: /prio score PRI-2 (@ana): “Answer the audit”: ICE impact × confidence × ease = 8 × 6 × 5 = 240
        | Place 2 of 2
        > @lea commit PRI-2
        A promise needs an owner and a date. Nothing was changed; type: /prio commit PRI-2 @owner by fri
        > @lea commit PRI-1
        /prio commit PRI-1: “Migrate the CRM” is committed: @bob, by Tue 15 Dec 2026 18:00 (Europe/Paris).
        | thread PRI-1: /prio commit PRI-1 (@léa): “Migrate the CRM” is committed: @bob, by Tue 15 Dec 2026 18:00 (Europe/Paris).
        > @bob start PRI-1
        /prio start PRI-1: “Migrate the CRM” is being done, by @bob.
        | thread PRI-1: /prio start PRI-1 (@bob): “Migrate the CRM” is being done, by @bob.
        > @lea defer PRI-1 to 10/12 earlier
        That is no later than Tue 15 Dec 2026 18:00 (Europe/Paris), the date of PRI-1. Nothing was changed; /prio due PRI-1 … sets any date.
        > @lea defer PRI-1 to 20/12 waiting for the budget
        /prio defer PRI-1: “Migrate the CRM” is due by Sun 20 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved once (Europe/Paris): waiting for the budget
        | thread PRI-1: /prio defer PRI-1 (@léa): “Migrate the CRM” is due by Sun 20 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved once (Europe/Paris): waiting for the budget
        > @lea due PRI-1 18/12
        /prio due PRI-1: “Migrate the CRM” is due by Fri 18 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved 2 times (Europe/Paris).
        | thread PRI-1: /prio due PRI-1 (@léa): “Migrate the CRM” is due by Fri 18 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved 2 times (Europe/Paris).
        > @lea owner PRI-1 <@U1|ana>
        /prio owner PRI-1: @ana answers for “Migrate the CRM”, in place of @bob.
        | thread PRI-1: /prio owner PRI-1 (@léa): @ana answers for “Migrate the CRM”, in place of @bob.
        > @bob block PRI-1 on <@U2|bob>
        Say on whom it waits, and why: /prio block PRI-1 on @somebody <why>. Nothing was changed.
        > @bob block PRI-1 on <@U2|bob> the contract is not signed
        /prio block PRI-1: “Migrate the CRM” is blocked and waits for @bob: the contract is not signed
        | thread PRI-1: /prio block PRI-1 (@bob): “Migrate the CRM” is blocked and waits for @bob: the contract is not signed
        | thread PRI-1: PRI-1 “Migrate the CRM” waits for @bob: the contract is not signed
        | Once you know: /prio ack PRI-1. Until then I ask once a business day.
        | [I know] prio ack PRI-1
        > @bob ack PRI-1
        /prio ack PRI-1: @bob knows what “Migrate the CRM” waits for.
        > @bob unblock PRI-1 it is signed
        /prio unblock PRI-1: “Migrate the CRM” goes on, after waiting for @bob for 2 d: it is signed
        > @bob link PRI-1 INC-12
        /prio link PRI-1: “Migrate the CRM” is tied to INC-12.
        INC-12 “checkout is down”, 2 h 05 min lost
        > @bob link PRI-1 DEC-4
        /prio link PRI-1: “Migrate the CRM” is tied to DEC-4.
        DEC-4 “Yearly plan”
        > @bob link PRI-1 INC-13
        There is no INC-13 that a priority could be tied to. Nothing was changed.
        > @bob link PRI-1 PRI-2
        There is no PRI-2 that a priority could be tied to. Nothing was changed.
        > @bob done PRI-1
        Say what came of it: /prio done PRI-1 <outcome>. Nothing was changed.
        > @bob done PRI-1 all clients migrated
        /prio done PRI-1: “Migrate the CRM” is done, as promised: all clients migrated
        > @lea drop PRI-2 the client left
        /prio drop PRI-2: “Answer the audit” is dropped: the client left
        > @bob undo
        /prio undo: /prio done PRI-1 is taken back, and “Migrate the CRM” is doing.
        > @lea undo
        /prio undo: /prio drop PRI-2 is taken back, and “Answer the audit” is scored.
        > @gus list
        /prio list: 2 priorities, never frozen, page 1 of 1
        1. PRI-1 doing “Migrate the CRM” · @ana · by Fri 18 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved 2 times · 4.33 · 2 d
        2. PRI-2 scored “Answer the audit” · 240 · 2 d
        Scores of several formulas do not compare, so they are ranked one formula after the other: WSJF, ICE.
        > @gus show PRI-1
        PRI-1 doing “Migrate the CRM”
        @ana · by Fri 18 Dec 2026 18:00, first promised for Tue 15 Dec 2026 18:00, moved 2 times (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @ana
        WSJF (value + urgency) ÷ size = (8 + 5) ÷ 3 = 4.33
        Place 1 of 2
        Tied to: INC-12 “checkout is down”, 2 h 05 min lost · DEC-4 “Yearly plan”
        Lost already: 2 h 05 min in the incidents it is tied to (n=1)
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 committed, @bob, by Tue 15 Dec 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 doing · @bob
        – Thu 26 Mar 2026 10:15 date Sun 20 Dec 2026 18:00: waiting for the budget · @léa
        – Thu 26 Mar 2026 10:15 date Fri 18 Dec 2026 18:00 · @léa
        – Thu 26 Mar 2026 10:15 owner @ana · @léa
        – Thu 26 Mar 2026 10:15 blocked, waits for @bob: the contract is not signed · @bob
        – Sat 28 Mar 2026 10:15 the blocker knows · @bob
        – Sat 28 Mar 2026 10:15 unblocked: it is signed · @bob
        – Sat 28 Mar 2026 10:15 tied to INC-12 · @bob
        – Sat 28 Mar 2026 10:15 tied to DEC-4 · @bob
        – Sat 28 Mar 2026 10:15 done: all clients migrated · @bob
        – Sat 28 Mar 2026 10:15 the last command taken back: doing · @bob
        > @gus start PRI-1
        Only a member, a lead or an admin may use /prio start. Nothing was changed.
        """#)
    #expect(desk.state == desk.replayed)
  }
}
