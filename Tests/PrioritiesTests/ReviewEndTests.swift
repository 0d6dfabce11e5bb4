import Kernel
import Priorities
import TestKit
import Testing

@Suite("The end of a review, at any step")
struct ReviewEndTests {
  @Test("a review that is closed at once puts off what nobody came to, and closes the vote")
  func early() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri",
      "propose Answer the audit value 5 size 5",
      "propose Hire a clerk",
      "propose New chairs value 1 size 8",
      "commit PRI-1",
      "freeze",
    ] {
      try desk.say(line)
    }
    desk.waiting = [
      WaitingDecision(id: ItemID("DEC", 4), title: "Yearly plan", on: Participant(.eve), since: Desk.start)
    ]
    let text = try desk.talk(
      "gus review",
      "ana vote PRI-2 3",
      "lea review start",
      "gus review",
      "lea review close",
      "lea review start",
      "lea review next",
      "lea review next",
      "lea review next",
      "ana keep PRI-2",
      "lea review close", others: true)
    #expect(
      text == #"""
        > @gus review
        No review is open in this channel. Nothing was changed; /prio review start opens one.
        > @ana vote PRI-2 3
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @lea review start
        /prio review: review 1 is open, step 1 of 5.
        | C1 about review-1: Review 1, step 1 of 5: what moved since the freeze
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        | [Next: step 2] prio review next 2
        > @gus review
        Review 1 has been open here since Thu 26 Mar 2026 10:15 (Europe/Paris), by @léa, and is at step 1 of 5: what moved since the freeze. It goes on with /prio review next
        > @lea review close
        /prio review: review 1 is closed and the order is frozen. The summary stands in the channel.
        Vote 1 is closed too, and its result stands in the summary.
        Not discussed, first next time: PRI-2, PRI-4, DEC-4
        | room C1: Review 1 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        | Priorities (1 owned):
        | 1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 2.67 · 0 s
        | Five owned priorities are the aim: 4 to go.
        | Decisions (0):
        | Not discussed, first next time: PRI-2 “Answer the audit”, PRI-4 “New chairs”, DEC-4 “Yearly plan”
        | Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=1):
        | – 3 dots PRI-2 “Answer the audit” (@ana 3)
        | Blockers:
        | Nothing is blocked.
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        > @lea review start
        /prio review: review 2 is open, step 1 of 5.
        | C1 about review-2: Review 2, step 1 of 5: what moved since the freeze
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        | [Next: step 2] prio review next 2
        > @lea review next
        /prio review: review 2, step 2 of 5: promises kept or not.
        | C1 about review-2: Review 2, step 2 of 5: promises kept or not
        | – kept 0: –
        | – not kept 0: –
        | – moved 0: –
        | [Next: step 3] prio review next 3
        > @lea review next
        /prio review: review 2, step 3 of 5: blocked, on whom, for how long.
        | C1 about review-2: Review 2, step 3 of 5: blocked, on whom, for how long
        | Nothing is blocked.
        | [Next: step 4] prio review next 4
        > @lea review next
        /prio review: review 2, step 4 of 5: three decisions at most.
        | C1 about review-2: Review 2, step 4 of 5: three decisions at most
        | – PRI-2 scored “Answer the audit” · 1 · 3 dots · 0 s · not discussed 1 time before
        | – PRI-4 scored “New chairs” · 0.13 · 0 s · not discussed 1 time before
        | – DEC-4 “Yearly plan” · 0 s · waits for @eve
        | [Next: step 5] prio review next 5
        | C1 about review-2: 2. PRI-2 scored “Answer the audit” · 1 · 3 dots · 0 s
        | [Keep] prio keep PRI-2
        | [Up to 1] prio move PRI-2 up to 1 decided in the review
        | [Drop] prio drop PRI-2 decided in the review
        | [Commit…] prio commit PRI-2
        | C1 about review-2: 3. PRI-4 scored “New chairs” · 0.13 · 0 s
        | [Keep] prio keep PRI-4
        | [Up to 2] prio move PRI-4 up to 2 decided in the review
        | [Drop] prio drop PRI-4 decided in the review
        | [Commit…] prio commit PRI-4
        > @ana keep PRI-2
        /prio keep PRI-2: “Answer the audit” is kept as it is, by @ana.
        | thread PRI-2: /prio keep PRI-2 (@ana): “Answer the audit” is kept as it is, by @ana.
        > @lea review close
        /prio review: review 2 is closed and the order is frozen. The summary stands in the channel.
        Not discussed, first next time: PRI-4, DEC-4
        | room C1: Review 2 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        | Priorities (1 owned):
        | 1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 2.67 · 0 s
        | Five owned priorities are the aim: 4 to go.
        | Decisions (1):
        | – PRI-2 “Answer the audit” kept in the review · @ana
        | Not discussed, first next time: PRI-4 “New chairs”, DEC-4 “Yearly plan”
        | Blockers:
        | Nothing is blocked.
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("the same in French")
  func french() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri",
      "propose Answer the audit value 5 size 5",
      "propose Hire a clerk",
      "propose New chairs value 1 size 8",
      "commit PRI-1",
      "freeze",
    ] {
      try desk.say(line)
    }
    desk.waiting = [
      WaitingDecision(id: ItemID("DEC", 4), title: "Yearly plan", on: Participant(.eve), since: Desk.start)
    ]
    let text = try desk.talk(
      "eve revue",
      "ana vote PRI-2 3",
      "eve revue démarrer",
      "gus review",
      "eve revue clore", others: true)
    #expect(
      text == #"""
        > @eve revue
        Aucune revue n’est ouverte dans ce canal. Rien n’a été changé ; /prio revue démarrer en ouvre une.
        > @ana vote PRI-2 3
        /prio vote: your vote is sealed. Nobody reads it until the vote is closed; /prio vote shows it to you alone.
        > @eve revue démarrer
        /prio revue : la revue 1 est ouverte, étape 1 sur 5.
        | C1 about review-1: Review 1, step 1 of 5: what moved since the freeze
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        | [Next: step 2] prio review next 2
        > @gus review
        Review 1 has been open here since Thu 26 Mar 2026 10:15 (Europe/Paris), by @eve, and is at step 1 of 5: what moved since the freeze. It goes on with /prio review next
        > @eve revue clore
        /prio revue : la revue 1 est close et l’ordre est figé. Le bilan est dans le canal.
        Le vote 1 est clos aussi, et son résultat est dans le bilan.
        Non discutées, en premier la prochaine fois : PRI-2, PRI-4, DEC-4
        | room C1: Review 1 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        | Priorities (1 owned):
        | 1. PRI-1 committed “Migrate the CRM” · @bob · by Fri 27 Mar 2026 18:00 · 2.67 · 0 s
        | Five owned priorities are the aim: 4 to go.
        | Decisions (0):
        | Not discussed, first next time: PRI-2 “Answer the audit”, PRI-4 “New chairs”, DEC-4 “Yearly plan”
        | Vote 1, closed Thu 26 Mar 2026 10:15 (Europe/Paris) (n=1):
        | – 3 dots PRI-2 “Answer the audit” (@ana 3)
        | Blockers:
        | Nothing is blocked.
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris): nothing in, out, moved or late.
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("without the key a review is closed, and the vote is not")
  func unreadable() throws {
    var desk = try Desk()
    for line in [
      "propose Migrate the CRM value 8 size 3 <@U2|bob> by fri",
      "propose Answer the audit value 5 size 5",
      "propose Hire a clerk",
      "propose New chairs value 1 size 8",
      "commit PRI-1",
      "freeze",
      "vote PRI-2 3",
    ] {
      try desk.say(line)
    }
    desk.seal = .standIn(key: "another")
    let text = try desk.talk(
      "lea review start",
      "lea review close",
      "eve revue démarrer",
      "eve revue clore",
      "ana vote")
    #expect(
      text == #"""
        > @lea review start
        /prio review: review 1 is open, step 1 of 5.
        > @lea review close
        /prio review: review 1 is closed and the order is frozen. The summary stands in the channel.
        The votes cannot be read: their key is not here any more. /prio vote again
        Not discussed, first next time: PRI-2, PRI-4, PRI-3
        > @eve revue démarrer
        /prio revue : la revue 2 est ouverte, étape 1 sur 5.
        > @eve revue clore
        /prio revue : la revue 2 est close et l’ordre est figé. Le bilan est dans le canal.
        Les votes ne peuvent être lus : leur clé n’est plus là. /prio voter encore
        Non discutées, en premier la prochaine fois : PRI-2, PRI-3, PRI-4
        > @ana vote
        /prio vote: vote 1, since Thu 26 Mar 2026 10:15 (Europe/Paris). Nobody reads what was given before it is closed.
        Voted (n=1): @léa
        [PRI-1 +1] prio vote PRI-1 +1
        [PRI-2 +1] prio vote PRI-2 +1
        [PRI-4 +1] prio vote PRI-4 +1
        [PRI-3 +1] prio vote PRI-3 +1
        """#)
    #expect(desk.state == desk.replayed)
  }

  @Test("the fifth step names all that nobody has promised, and the summary says how many more are owned")
  func many() throws {
    var desk = try Desk()
    for number in 1...14 { try desk.say("propose Task \(number)") }
    for number in 1...6 { try desk.say("commit PRI-\(number) <@U\(number)|karim\(number)> by 15/12") }
    for line in ["review start", "review next", "review next", "review next", "review next"] { try desk.say(line) }
    let step = desk.posted.joined(separator: "\n")
    try desk.say("review close", channel: .parisienne)
    let text = step + "\n" + desk.posted.joined(separator: "\n")
    #expect(
      text == #"""
        C1 about review-1: Review 1, step 5 of 5: the new order, with owners and dates
        1. PRI-1 committed “Task 1” · @karim1 · by Tue 15 Dec 2026 18:00 · 0 s
        2. PRI-2 committed “Task 2” · @karim2 · by Tue 15 Dec 2026 18:00 · 0 s
        3. PRI-3 committed “Task 3” · @karim3 · by Tue 15 Dec 2026 18:00 · 0 s
        4. PRI-4 committed “Task 4” · @karim4 · by Tue 15 Dec 2026 18:00 · 0 s
        5. PRI-5 committed “Task 5” · @karim5 · by Tue 15 Dec 2026 18:00 · 0 s
        and 9 more
        Without an owner and a date: PRI-7, PRI-8, PRI-9, PRI-10, PRI-11, PRI-12, PRI-13, PRI-14. /prio commit PRI-… @owner by fri
        [Close and freeze] prio review close
        room C1: Revue 1 du jeu. 26 mars 2026 10:15 (Europe/Paris)
        Priorités (6 portées) :
        1. PRI-1 engagée « Task 1 » · @karim1 · pour le mar. 15 déc. 2026 18:00 · 0 s
        2. PRI-2 engagée « Task 2 » · @karim2 · pour le mar. 15 déc. 2026 18:00 · 0 s
        3. PRI-3 engagée « Task 3 » · @karim3 · pour le mar. 15 déc. 2026 18:00 · 0 s
        4. PRI-4 engagée « Task 4 » · @karim4 · pour le mar. 15 déc. 2026 18:00 · 0 s
        5. PRI-5 engagée « Task 5 » · @karim5 · pour le mar. 15 déc. 2026 18:00 · 0 s
        et 1 de plus
        Décisions (0) :
        Non discutées, en premier la prochaine fois : PRI-7 « Task 7 », PRI-8 « Task 8 », PRI-9 « Task 9 »
        Points bloquants :
        Rien n’est bloqué.
        """#)
  }

  @Test("a second review elsewhere is open at the same time, and hears the same")
  func two() throws {
    var desk = try Desk()
    for line in ["propose Migrate the CRM", "propose Answer the audit", "review start"] { try desk.say(line) }
    var text = try desk.say("review start", room: "C2")
    text += try "\n" + desk.say("revue démarrer", as: .eve, room: "C3")
    try desk.say("drop PRI-1 no use")
    text += try "\n" + desk.say("review close", room: "C2") + "\n" + desk.posted.joined(separator: "\n")
    text += try "\n" + desk.say("revue", as: .eve, room: "C3")
    #expect(
      text == #"""
        /prio review: review 2 is open, step 1 of 5.
        Review 1 is open in another channel, by @léa, at step 1: there is one order, so what is decided in either counts in both.
        /prio revue : la revue 3 est ouverte, étape 1 sur 5.
        La revue 1 est ouverte dans un autre canal, par @léa, à l’étape 1 : il n’y a qu’un ordre, donc ce qui se décide dans l’une compte dans les deux.
        /prio review: review 2 is closed and the order is frozen. The summary stands in the channel.
        Not discussed, first next time: PRI-2
        room C2: Review 2 of Thu 26 Mar 2026 10:15 (Europe/Paris)
        Priorities (0 owned):
        Five owned priorities are the aim: 5 to go.
        Decisions (1):
        – PRI-1 “Migrate the CRM” dropped: no use · @léa
        Not discussed, first next time: PRI-2 “Answer the audit”
        Blockers:
        Nothing is blocked.
        La revue 3 est ouverte ici depuis le jeu. 26 mars 2026 10:15 (Europe/Paris), par @eve, et en est à l’étape 1 sur 5 : ce qui a bougé depuis le gel. Elle continue avec /prio revue suivant
        """#)
    #expect(desk.state == desk.replayed)
  }
}
