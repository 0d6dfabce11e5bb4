import Decisions
import Kernel
import Testing

@Suite("Figures")
struct StatsTests {
  /// Seven decisions between Thursday 26 March 10:15 and Thursday 9 April 10:15, checked by hand.
  ///
  /// |       | proposed  | go        | done      | latency | lead time   | of work                       |
  /// | DEC-1 | 26/3 10:15| 26/3 12:15| 27/3 12:15| 2 h     | 1 d         | 5 h 45 + 3 h 15 = 9 h         |
  /// | DEC-2 | 26/3 10:15| 26/3 14:15| 30/3 14:15| 4 h     | 3 d 23 h    | 3 h 45 + 9 h + 5 h 15 = 18 h  |
  /// | DEC-3 | 26/3 10:15| 27/3 10:15| 27/3 14:15| 1 d     | 4 h         | 4 h                           |
  /// | DEC-4 | 26/3 10:15| 30/3 10:15| 1/4 10:15 | 3 d 23 h| 2 d         | 18 h                          |
  /// | DEC-5 | 26/3 10:15| 30/3 10:15| 8/4 10:15 | 3 d 23 h| 9 d         | 7 days of work = 63 h         |
  /// | DEC-6 | at once   | 26/3 10:15| never     |         |             |                               |
  /// | DEC-7 | 26/3 10:15| never     |           |         |             |                               |
  ///
  /// Summer time begins on 29 March, so a day on the wall that has it in between is an hour shorter on the clock.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    func at(_ text: String) -> Timestamp { Timestamp("2026-\(text):00.000Z") ?? desk.now }
    for number in 1...5 { try desk.say("propose Number \(number) approver <@U1|ana>") }
    try desk.say("go “Number 6” approver me executor me by fri")
    try desk.say("propose Number 7")
    desk.now = at("03-26T11:15")
    try desk.say("go DEC-1 executor <@U2|karim>")
    desk.now = at("03-26T13:15")
    try desk.say("go DEC-2 nobody")
    desk.now = at("03-27T09:15")
    try desk.say("go DEC-3 executor <@U2|karim>")
    desk.now = at("03-27T11:15")
    try desk.say("executed DEC-1 live")
    desk.now = at("03-27T13:15")
    try desk.say("executed DEC-3 live")
    desk.now = at("03-30T08:15")
    try desk.say("go DEC-4 executor <@U2|karim> by tue")
    try desk.say("go DEC-5 nobody")
    desk.now = at("03-30T12:15")
    try desk.say("executed DEC-2 live")
    desk.now = at("04-01T08:15")
    try desk.say("executed DEC-4 nearly")
    try desk.say("contest DEC-4 not all of it")
    try desk.say("executed DEC-4 all of it", as: .karim)
    desk.now = at("04-08T08:15")
    try desk.say("executed DEC-5 live")
    try desk.say("reverse DEC-1 too expensive", as: .eve)
    desk.now = at("04-09T08:15")
    return desk
  }

  @Test("median and p90 by nearest rank, in calendar and working time, and the open ones with their age")
  func figures() throws {
    var desk = try Self.desk()
    print(
      """
      lead times 4 h, 1 d, 2 d, 3 d 23 h, 9 d: the median is the third, p90 the fifth (⌈0.9 × 5⌉)
      of work 4 h, 9 h, 18 h, 18 h, 63 h: the same ranks
      latencies 2 h, 4 h, 1 d, 3 d 23 h, 3 d 23 h; of work 2 h, 4 h, 9 h, 18 h, 18 h
      """)
    #expect(
      try desk.say("stats") == """
        /decision stats: Sat 10 Jan 2026 – Thu 9 Apr 2026 (Europe/Paris)
        Lead time (go → done, of those done in the period): median 2 d, p90 9 d; of work: median 18 h, p90 63 h (n=5)
        Latency (proposed → go, of those decided in the period): median 1 d, p90 3 d 23 h; of work: median 9 h, p90 \
        18 h (n=5, 1 decided at once)
        Decided and not done: 1, age so far: DEC-6 13 d 23 h (late)
        Not decided yet: 1, age so far: DEC-7 13 d 23 h
        Decided without an executor (at the go): 2 of 6 (33 %), DEC-2, DEC-5
        Reversed within 90 days of the go (of those decided): 1 of 6 (17 %), DEC-1; 5 not 90 days old yet
        Contested (of those said to be done): 1 of 5 (20 %), DEC-4
        Late (done after the date that was set, of those with one): 1 of 1, DEC-4
        """)
    #expect(
      try desk.say("délai", as: .lea) == """
        /decision délai : sam. 10 janv. 2026 – jeu. 9 avr. 2026 (Europe/Paris)
        Délai d’exécution (accord → fait, des exécutées de la période) : médiane 2 j, p90 9 j ; ouvrées : médiane 18 \
        h, p90 63 h (n=5)
        Délai de décision (proposée → accord, des décidées de la période) : médiane 1 j, p90 3 j 23 h ; ouvrées : \
        médiane 9 h, p90 18 h (n=5, 1 décidée d’emblée)
        Décidées et non faites : 1, âge : DEC-6 13 j 23 h (en retard)
        Pas encore décidées : 1, âge : DEC-7 13 j 23 h
        Décidées sans exécutant (au moment de l’accord) : 2 sur 6 (33 %), DEC-2, DEC-5
        Annulées dans les 90 jours suivant l’accord (des décidées) : 1 sur 6 (17 %), DEC-1 ; 5 de moins de 90 jours
        Contestées (de celles dites faites) : 1 sur 5 (20 %), DEC-4
        En retard (faites après la date fixée, de celles qui en avaient une) : 1 sur 1, DEC-4
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test("below five the cases are listed, and a period is told as it stood at its end, beside the one before")
  func periods() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("stats march") == """
        /decision stats: Sun 1 Mar 2026 – Tue 31 Mar 2026 (Europe/Paris)
        Lead time (go → done, of those done in the period): DEC-2 3 d 23 h, 18 h of work; DEC-1 1 d, 9 h of work; \
        DEC-3 4 h, 4 h of work (n=3)
        Latency (proposed → go, of those decided in the period): median 1 d, p90 3 d 23 h; of work: median 9 h, p90 \
        18 h (n=5, 1 decided at once)
        Decided and not done: 3, age so far: DEC-6 5 d 12 h (late), DEC-5 1 d 13 h, DEC-4 1 d 13 h (late)
        Not decided yet: 1, age so far: DEC-7 5 d 12 h
        Decided without an executor (at the go): 2 of 6 (33 %), DEC-2, DEC-5
        Reversed within 90 days of the go (of those decided): 1 of 6 (17 %), DEC-1; 5 not 90 days old yet
        Contested (of those said to be done): 0 of 3
        Late (done after the date that was set, of those with one): 0 of 0
        """)
    #expect(
      try desk.say("stats from 30/3 to 12/4") == """
        /decision stats: Mon 30 Mar 2026 – Sun 12 Apr 2026 (Europe/Paris)
        Lead time (go → done, of those done in the period): DEC-5 9 d, 63 h of work; DEC-2 3 d 23 h, 18 h of work; \
        DEC-4 2 d, 18 h of work (n=3); the period before: DEC-1 1 d; DEC-3 4 h (n=2)
        Latency (proposed → go, of those decided in the period): DEC-5 3 d 23 h, 18 h of work; DEC-4 3 d 23 h, 18 h \
        of work (n=2); the period before: DEC-3 1 d; DEC-2 4 h; DEC-1 2 h (n=3)
        Decided and not done: 1, age so far: DEC-6 13 d 23 h (late)
        Not decided yet: 1, age so far: DEC-7 13 d 23 h
        Decided without an executor (at the go): 1 of 2, DEC-5
        Reversed within 90 days of the go (of those decided): 0 of 2; 2 not 90 days old yet
        Contested (of those said to be done): 1 of 3, DEC-4
        Late (done after the date that was set, of those with one): 1 of 1, DEC-4
        """)
    #expect(
      try desk.say("délai mars", as: .lea) == """
        /decision délai : dim. 1er mars 2026 – mar. 31 mars 2026 (Europe/Paris)
        Délai d’exécution (accord → fait, des exécutées de la période) : DEC-2 3 j 23 h, 18 h ouvrées ; DEC-1 1 j, 9 \
        h ouvrées ; DEC-3 4 h, 4 h ouvrées (n=3)
        Délai de décision (proposée → accord, des décidées de la période) : médiane 1 j, p90 3 j 23 h ; ouvrées : \
        médiane 9 h, p90 18 h (n=5, 1 décidée d’emblée)
        Décidées et non faites : 3, âge : DEC-6 5 j 12 h (en retard), DEC-5 1 j 13 h, DEC-4 1 j 13 h (en retard)
        Pas encore décidées : 1, âge : DEC-7 5 j 12 h
        Décidées sans exécutant (au moment de l’accord) : 2 sur 6 (33 %), DEC-2, DEC-5
        Annulées dans les 90 jours suivant l’accord (des décidées) : 1 sur 6 (17 %), DEC-1 ; 5 de moins de 90 jours
        Contestées (de celles dites faites) : 0 sur 3
        En retard (faites après la date fixée, de celles qui en avaient une) : 0 sur 0
        """)
    #expect(
      try desk.say("stats 2025") == """
        /decision stats: Wed 1 Jan 2025 – Wed 31 Dec 2025 (Europe/Paris)
        Lead time (go → done, of those done in the period): none (n=0)
        Latency (proposed → go, of those decided in the period): none (n=0)
        Decided and not done: 0
        Not decided yet: 0
        Decided without an executor (at the go): 0 of 0
        Reversed within 90 days of the go (of those decided): 0 of 0
        Contested (of those said to be done): 0 of 0
        Late (done after the date that was set, of those with one): 0 of 0
        """)
  }

  @Test("what is still to come is not counted")
  func future() throws {
    var desk = try Desk()
    #expect(
      try desk.say("stats 2027") == """
        Fri 1 Jan 2027 – Fri 31 Dec 2027 is still to come, so there is nothing to count. /decision open lists what waits.
        """)
    #expect(
      try desk.say("délai du 1/4/2026 au 30/4/2026", as: .lea) == """
        mer. 1er avr. 2026 – jeu. 30 avr. 2026 : cette période est à venir, il n’y a rien à compter. /decision en attente \
        liste ce qui attend.
        """)
    #expect(
      try desk.say("stats next month") == """
        “next month”: this is still to come, and figures are of what has happened. Nothing was changed.
        /decision stats [last 90d]
        For example: /decision stats
        """)
    #expect(try desk.say("stats this month").hasPrefix("/decision stats: Sun 1 Mar 2026 – "))
  }
}
