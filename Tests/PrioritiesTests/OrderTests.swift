import Kernel
import Priorities
import TestKit
import Testing

@Suite("The order")
struct OrderTests {
  @Test("equal scores stand in the order of their ids, what has no score behind them")
  func ties() throws {
    var desk = try Desk()
    for line in [
      "propose A", "propose B value 5 size 5", "propose C value 8 size 8", "propose D value 8 size 1", "propose E",
      "propose F value 3 size 3",
    ] {
      try desk.say(line)
    }
    #expect(desk.state.order == [4, 2, 3, 6, 1, 5])
  }

  @Test("scores rank and people decide: a place that somebody gave holds, and the later of two decisions")
  func pins() throws {
    var desk = try Desk()
    for title in ["A", "B", "C", "D"] { try desk.say("propose \(title)") }
    try desk.say("move PRI-4 1 contract signed")
    #expect(desk.state.order == [4, 1, 2, 3])
    try desk.say("score PRI-3 8 1")
    #expect(desk.state.order == [4, 3, 1, 2])
    try desk.say("move PRI-2 1 the audit is in May")
    #expect(desk.state.order == [2, 4, 3, 1])
    try desk.say("move PRI-4 down later")
    #expect(desk.state.order == [2, 3, 4, 1])
    #expect(
      try desk.talk(
        "ana show PRI-4", "lea move PRI-2 up now", "lea move PRI-2 1", "lea move PRI-1 up", "ana move PRI-1 1 x")
          == #"""
          > @ana show PRI-4
          PRI-4 proposed “D”
          nobody owns it · proposed Thu 26 Mar 2026 10:15, @léa
          Place 3 of 4, moved by @léa: later
          What happened (Europe/Paris):
          – Thu 26 Mar 2026 10:15 proposed · @léa
          – Thu 26 Mar 2026 10:15 place 4 → 1: contract signed · @léa
          – Thu 26 Mar 2026 10:15 place 2 → 3: later · @léa
          > @lea move PRI-2 up now
          PRI-2 is at place 1 of 4 already, moved by @léa. Nothing was changed.
          > @lea move PRI-2 1
          PRI-2 is at place 1 of 4 already, moved by @léa. Nothing was changed.
          > @lea move PRI-1 up
          Scores rank, and people decide with a reason: /prio move PRI-1 3 <why>. Nothing was changed.
          > @ana move PRI-1 1 x
          Only a lead or an admin may use /prio move. Nothing was changed.
          """#)
  }

  @Test("a move leads to the place that was named, whatever was decided before", arguments: [1, 2, 3] as [UInt64])
  func moves(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    for index in 1...12 { try desk.say("propose Thing \(index) value \(index % 5 + 1) size 2") }
    for _ in 1...200 {
      let (number, place) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
      let before = desk.state.order.filter { $0 != number }
      try desk.say("move PRI-\(number) \(place) why not")
      #expect(desk.state.order[place - 1] == number)
      // Everything else keeps to itself, but for decisions that are older.
      #expect(Set(desk.state.order.filter { $0 != number }) == Set(before))
    }
  }

  @Test("a freeze is held against what comes after: in, out, moved by the fewest, late")
  func drift() throws {
    var desk = try Desk()
    for title in ["A", "B", "C", "D", "E"] { try desk.say("propose \(title)") }
    try desk.say("commit PRI-2 <@U2|bob> by fri")
    var text = try desk.talk("lea freeze")
    desk.wait(days: 4)
    try desk.say("move PRI-5 1 contract signed")
    try desk.say("drop PRI-3 no use")
    try desk.say("propose F")
    text += try "\n" + desk.talk("ana list", "lea freeze", "lea freeze", others: true)
    #expect(
      text == #"""
        > @lea freeze
        /prio freeze: the order of 5 priorities is frozen.
        1. PRI-1 proposed “A” · 0 s
        2. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · 0 s
        3. PRI-3 proposed “C” · 0 s
        4. PRI-4 proposed “D” · 0 s
        5. PRI-5 proposed “E” · 0 s
        > @ana list
        /prio list: 5 priorities, frozen Thu 26 Mar 2026 10:15 (Europe/Paris), page 1 of 1
        1. PRI-5 proposed “E” · 4 d · frozen at 5
        2. PRI-1 proposed “A” · 4 d · frozen at 1
        3. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 4 d · frozen at 2
        4. PRI-4 proposed “D” · 4 d
        5. PRI-6 proposed “F” · 0 s · new since the freeze
        > @lea freeze
        /prio freeze: the order of 5 priorities is frozen.
        Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
        – in 1: PRI-6 “F”
        – out 1: PRI-3 “C” (dropped)
        – moved 1: PRI-5 “E” 5 → 1 (@léa: contract signed)
        – late 1: PRI-2 “B” (late by 2 d 16 h)
        1. PRI-5 proposed “E” · 4 d
        2. PRI-1 proposed “A” · 4 d
        3. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 4 d
        4. PRI-4 proposed “D” · 4 d
        5. PRI-6 proposed “F” · 0 s
        | room C1: /prio freeze (@léa): the order of 5 priorities is frozen.
        | Since the freeze of Thu 26 Mar 2026 10:15 (Europe/Paris):
        | – in 1: PRI-6 “F”
        | – out 1: PRI-3 “C” (dropped)
        | – moved 1: PRI-5 “E” 5 → 1 (@léa: contract signed)
        | – late 1: PRI-2 “B” (late by 2 d 16 h)
        | 1. PRI-5 proposed “E” · 4 d
        | 2. PRI-1 proposed “A” · 4 d
        | 3. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 4 d
        | 4. PRI-4 proposed “D” · 4 d
        | 5. PRI-6 proposed “F” · 0 s
        > @lea freeze
        /prio freeze: the order of 5 priorities is frozen.
        Since the freeze of Mon 30 Mar 2026 11:15 (Europe/Paris):
        – late 1: PRI-2 “B” (late by 2 d 16 h)
        1. PRI-5 proposed “E” · 4 d
        2. PRI-1 proposed “A” · 4 d
        3. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 4 d
        4. PRI-4 proposed “D” · 4 d
        5. PRI-6 proposed “F” · 0 s
        | room C1: /prio freeze (@léa): the order of 5 priorities is frozen.
        | Since the freeze of Mon 30 Mar 2026 11:15 (Europe/Paris):
        | – late 1: PRI-2 “B” (late by 2 d 16 h)
        | 1. PRI-5 proposed “E” · 4 d
        | 2. PRI-1 proposed “A” · 4 d
        | 3. PRI-2 committed “B” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 2 d 16 h · 4 d
        | 4. PRI-4 proposed “D” · 4 d
        | 5. PRI-6 proposed “F” · 0 s
        """#)
  }

  @Test("the fourth promise of one person is asked about, not forbidden; the button insists")
  func overload() throws {
    var desk = try Desk()
    for title in ["A", "B", "C", "D", "E"] { try desk.say("propose \(title)") }
    for number in 1...3 { try desk.say("commit PRI-\(number) <@U2|bob> by fri") }
    var text = try desk.talk("lea commit PRI-4 <@U2|bob> by 15/12", "eve engager PRI-4 <@U2|bob> avant le 15/12")
    let button = try #require(desk.buttons.first)
    #expect(desk.state[4]?.facts.stage == .proposed)
    text += try "\n" + desk.talk("eve \(button.line.dropFirst("prio ".count))")
    text +=
      try "\n"
      + desk.talk(
        "lea commit PRI-5 <@U1|ana> by fri", "lea owner PRI-5 <@U2|bob>", "lea owner PRI-5 <@U2|bob> anyway",
        "lea done PRI-1 finished", "lea show PRI-4")
    #expect(
      text == #"""
        > @lea commit PRI-4 <@U2|bob> by 15/12
        @bob owes 3 already, and the limit is 3: PRI-1 “A”, PRI-2 “B”, PRI-3 “C”. Nothing was changed.
        One more all the same? /prio commit PRI-4 @bob by 2026-12-15 18:00 anyway
        [All the same] prio commit PRI-4 <@U2|bob> by 2026-12-15 18:00 anyway
        > @eve engager PRI-4 <@U2|bob> avant le 15/12
        @bob en porte déjà 3, et la limite est 3 : PRI-1 « A », PRI-2 « B », PRI-3 « C ». Rien n’a été changé.
        Une de plus quand même ? /prio engager PRI-4 @bob avant le 2026-12-15 18:00 quand même
        [Quand même] prio engager PRI-4 <@U2|bob> avant le 2026-12-15 18:00 quand même
        > @eve engager PRI-4 <@U2|bob> avant le 2026-12-15 18:00 quand même
        /prio engager PRI-4 : « D » est engagée : @bob, pour le mar. 15 déc. 2026 18:00 (Europe/Paris).
        > @lea commit PRI-5 <@U1|ana> by fri
        /prio commit PRI-5: “E” is committed: @ana, by Fri 27 Mar 2026 18:00 (Europe/Paris).
        > @lea owner PRI-5 <@U2|bob>
        @bob owes 4 already, and the limit is 3: PRI-1 “A”, PRI-2 “B”, PRI-3 “C”, PRI-4 “D”. Nothing was changed.
        One more all the same? /prio owner PRI-5 @bob anyway
        [All the same] prio owner PRI-5 <@U2|bob> anyway
        > @lea owner PRI-5 <@U2|bob> anyway
        /prio owner PRI-5: @bob answers for “E”, in place of @ana.
        > @lea done PRI-1 finished
        /prio done PRI-1: “A” is done, as promised: finished
        > @lea show PRI-4
        PRI-4 committed “D”
        @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris) · proposed Thu 26 Mar 2026 10:15, @léa
        Place 3 of 4
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @léa
        – Thu 26 Mar 2026 10:15 committed, @bob, by Tue 15 Dec 2026 18:00 · @eve
        """#)
  }
}
