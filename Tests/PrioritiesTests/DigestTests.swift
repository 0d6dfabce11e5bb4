import Kernel
import Priorities
import TestKit
import Testing

@Suite("What digests say of priorities")
struct DigestTests {
  /// Seven promises; on Friday 3 April, 10:15, two were kept, and a review of Monday 30 March froze what was open.
  private func desk() throws -> Desk {
    var desk = try Desk()
    for number in 1...7 { try desk.say("propose Thing \(number)") }
    for number in 1...6 {
      try desk.say("commit PRI-\(number) <@U\(number % 2 + 1)|\(["ana", "bob"][number % 2])> by fri")
    }
    try desk.say("block PRI-6 on <@U5|gus> the contract is not signed", as: .ana)
    desk.wait(days: 1)
    try desk.say("done PRI-1 all clients migrated", as: .bob)
    try desk.say("defer PRI-3 to 10/4")
    desk.wait(days: 3)
    try desk.say("done PRI-2 finished", as: .ana)
    try desk.say("drop PRI-4 the client left")
    try desk.say("freeze")
    desk.wait(days: 4)
    return desk
  }

  private func lines(_ desk: Desk, _ kind: DigestKind, for audience: Audience = .paris) throws -> String {
    PriorityLines(desk.state, prompts: Prompts(verbs: try Desk.verbs)).written(kind, at: desk.now, for: audience)
  }

  @Test("the week: promises kept or not, what is blocked on whom, and the frozen order")
  func weekly() throws {
    var desk = try self.desk()
    #expect(
      try lines(desk, .weekly) == """
        kept: priorities kept by their first date = 0/0, 0/0, 0/0, 0/0, 0/0, 0/0, 0/0, 1/6 | /prio stats from \
        2026-03-27 10:15 to 2026-04-03 11:15
        kept: PRI-3 “Thing 3” was promised for Fri 27 Mar 2026 18:00, then for Fri 10 Apr 2026 18:00 | about PRI-3 | \
        calls @bob
        kept: PRI-5 “Thing 5” was promised for Fri 27 Mar 2026 18:00 and is not done | about PRI-5 | calls @bob
        kept: PRI-6 “Thing 6” was promised for Fri 27 Mar 2026 18:00 and is not done | about PRI-6 | calls @ana
        kept: PRI-2 “Thing 2” was promised for Fri 27 Mar 2026 18:00 and was done 2 d 16 h later · @ana | about PRI-2
        kept: PRI-4 “Thing 4” was promised for Fri 27 Mar 2026 18:00 and was dropped: the client left · @ana | about \
        PRI-4
        blocked: PRI-6 “Thing 6” has been blocked for 8 d: the contract is not signed | about PRI-6 | calls @gus
        frozen: 4 open priorities, 3 owned, in the order frozen Mon 30 Mar 2026 11:15 | /prio list frozen
        frozen: PRI-3 “Thing 3” · @bob · by Fri 10 Apr 2026 18:00
        frozen: PRI-5 “Thing 5” · @bob · by Fri 27 Mar 2026 18:00
        frozen: PRI-6 “Thing 6” · @ana · by Fri 27 Mar 2026 18:00
        """)
    #expect(
      try lines(desk, .weekly, for: .parisienne) == """
        kept: priorités tenues à leur première date = 0/0, 0/0, 0/0, 0/0, 0/0, 0/0, 0/0, 1/6 | /prio indicateurs du \
        2026-03-27 10:15 au 2026-04-03 11:15
        kept: PRI-3 « Thing 3 » était promise pour le ven. 27 mars 2026 18:00, puis pour le ven. 10 avr. 2026 18:00 \
        | about PRI-3 | calls @bob
        kept: PRI-5 « Thing 5 » était promise pour le ven. 27 mars 2026 18:00 et n’est pas faite | about PRI-5 | \
        calls @bob
        kept: PRI-6 « Thing 6 » était promise pour le ven. 27 mars 2026 18:00 et n’est pas faite | about PRI-6 | \
        calls @ana
        kept: PRI-2 « Thing 2 » était promise pour le ven. 27 mars 2026 18:00 et a été faite 2 j 16 h plus tard · \
        @ana | about PRI-2
        kept: PRI-4 « Thing 4 » était promise pour le ven. 27 mars 2026 18:00 et a été abandonnée : the client left \
        · @ana | about PRI-4
        blocked: PRI-6 « Thing 6 » est bloquée depuis 8 j : the contract is not signed | about PRI-6 | calls @gus
        frozen: 4 priorités ouvertes, dont 3 portées, dans l’ordre figé le lun. 30 mars 2026 11:15 | /prio liste figées
        frozen: PRI-3 « Thing 3 » · @bob · pour le ven. 10 avr. 2026 18:00
        frozen: PRI-5 « Thing 5 » · @bob · pour le ven. 27 mars 2026 18:00
        frozen: PRI-6 « Thing 6 » · @ana · pour le ven. 27 mars 2026 18:00
        """)
    #expect(
      try desk.talk(
        "ana stats from 2026-03-27 10:15 to 2026-04-03 11:15",
        "eve indicateurs du 2026-03-27 10:15 au 2026-04-03 11:15", "ana list") == """
          > @ana stats from 2026-03-27 10:15 to 2026-04-03 11:15
          /prio stats: Fri 27 Mar 2026 10:15 – Fri 3 Apr 2026 11:15 (Europe/Paris)
          Promises whose first date fell into the period (n=6).
          – kept (done by the first date): 1 of 6 (17 %) · PRI-1
          – moved (given another date, 1 move): 1 of 6 (17 %) · PRI-3
          – late (not done by the date that held): 3 of 6 (50 %) · PRI-2, PRI-5, PRI-6
          – dropped: 1 of 6 (17 %) · PRI-4
          Delay behind the first date, of those not kept: PRI-6 6 d 16 h, PRI-5 6 d 16 h, PRI-3 6 d 16 h, PRI-2 2 d \
          16 h (n=4)
          Age of what is open, since it was proposed: PRI-7 8 d, PRI-6 8 d, PRI-5 8 d, PRI-3 8 d (n=4)
          > @eve indicateurs du 2026-03-27 10:15 au 2026-04-03 11:15
          /prio indicateurs : ven. 27 mars 2026 10:15 – ven. 3 avr. 2026 11:15 (Europe/Paris)
          Promesses dont la première date tombait dans la période (n=6).
          – tenues (faites à la première date) : 1 sur 6 (17 %) · PRI-1
          – déplacées (autre date, 1 report) : 1 sur 6 (17 %) · PRI-3
          – en retard (pas faites à la date en vigueur) : 3 sur 6 (50 %) · PRI-2, PRI-5, PRI-6
          – abandonnées : 1 sur 6 (17 %) · PRI-4
          Retard sur la première date, des non tenues : PRI-6 6 j 16 h, PRI-5 6 j 16 h, PRI-3 6 j 16 h, PRI-2 2 j 16 \
          h (n=4)
          Âge de ce qui est ouvert, depuis la proposition : PRI-7 8 j, PRI-6 8 j, PRI-5 8 j, PRI-3 8 j (n=4)
          > @ana list
          /prio list: 4 priorities, frozen Mon 30 Mar 2026 11:15 (Europe/Paris), page 1 of 1
          1. PRI-3 committed “Thing 3” · @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, \
          moved once · 8 d
          2. PRI-5 committed “Thing 5” · @bob · by Fri 27 Mar 2026 18:00 · ⚠ late by 6 d 16 h · 8 d
          3. PRI-6 blocked “Thing 6” · @ana · by Fri 27 Mar 2026 18:00 · ⚠ late by 6 d 16 h · waits for @gus · 8 d
          4. PRI-7 proposed “Thing 7” · 8 d
          """)
  }

  @Test("nothing where nothing was promised")
  func nothing() throws {
    var desk = try Desk()
    try desk.say("propose Migrate the CRM")
    for kind in DigestKind.allCases { #expect(try lines(desk, kind) == "") }
  }

  @Test("of an order that was frozen, seven that somebody owns are named, with the owner and the date of today")
  func frozen() throws {
    var desk = try Desk()
    for number in 1...10 { try desk.say("propose Thing \(number)") }
    for number in 1...9 { try desk.say("commit PRI-\(number) <@U\(number + 10)|u\(number)> by fri") }
    try desk.say("freeze")
    try desk.say("propose Later")
    try desk.say("drop PRI-1 no use")
    try desk.say("owner PRI-2 <@U1|ana>")
    try desk.say("defer PRI-3 to 10/4")
    #expect(
      try lines(desk, .weekly) == """
        frozen: 9 open priorities, 8 owned, in the order frozen Thu 26 Mar 2026 10:15, and 1 new since | /prio list frozen
        frozen: PRI-2 “Thing 2” · @ana · by Fri 27 Mar 2026 18:00
        frozen: PRI-3 “Thing 3” · @u3 · by Fri 10 Apr 2026 18:00
        frozen: PRI-4 “Thing 4” · @u4 · by Fri 27 Mar 2026 18:00
        frozen: PRI-5 “Thing 5” · @u5 · by Fri 27 Mar 2026 18:00
        frozen: PRI-6 “Thing 6” · @u6 · by Fri 27 Mar 2026 18:00
        frozen: PRI-7 “Thing 7” · @u7 · by Fri 27 Mar 2026 18:00
        frozen: PRI-8 “Thing 8” · @u8 · by Fri 27 Mar 2026 18:00
        """)
  }

  @Test("the month: the share that was kept, by month; the line behind it counts the same")
  func monthly() throws {
    var desk = try self.desk()
    desk.wait(days: 14)
    #expect(
      try lines(desk, .monthly) == """
        priorities: priorities kept by their first date = 0/0, 0/0, 0/0, 0/0, 0/0, 1/6 | /prio stats from 2026-03-18 \
        10:15 to 2026-04-17 11:15
        """)
    #expect(
      try lines(desk, .monthly, for: .parisienne) == """
        priorities: priorités tenues à leur première date = 0/0, 0/0, 0/0, 0/0, 0/0, 1/6 | /prio indicateurs du \
        2026-03-18 10:15 au 2026-04-17 11:15
        """)
    #expect(
      try desk.say("stats from 2026-03-18 10:15 to 2026-04-17 11:15").contains(
        "– kept (done by the first date): 1 of 6 (17 %) · PRI-1"))
  }

  @Test(
    "the quarter: how many were proposed and done, and what has been blocked longest or was carried over most often")
  func quarterly() throws {
    var desk = try self.desk()
    for line in ["defer PRI-3 to 17/4", "defer PRI-5 to 10/4", "block PRI-5 on <@U1|ana> no budget"] {
      try desk.say(line)
    }
    #expect(
      try lines(desk, .quarterly) == """
        volumes: priorities proposed = 0, 0, 0, 7 | /prio list all from 2026-01-02 10:15 to 2026-04-03 11:15
        volumes: priorities done = 0, 0, 0, 2 | /prio list done from 2026-01-02 10:15 to 2026-04-03 11:15
        debt: PRI-6 “Thing 6” has been blocked for 8 d: the contract is not signed | about PRI-6 | calls @gus
        debt: PRI-3 “Thing 3” was carried over 2 times, first promised for Fri 27 Mar 2026 18:00 | about PRI-3 | \
        calls @bob
        debt: PRI-5 “Thing 5” has been blocked for 0 s: no budget | about PRI-5 | calls @ana
        """)
    #expect(
      try lines(desk, .quarterly, for: .parisienne) == """
        volumes: priorités proposées = 0, 0, 0, 7 | /prio liste toutes du 2026-01-02 10:15 au 2026-04-03 11:15
        volumes: priorités faites = 0, 0, 0, 2 | /prio liste faites du 2026-01-02 10:15 au 2026-04-03 11:15
        debt: PRI-6 « Thing 6 » est bloquée depuis 8 j : the contract is not signed | about PRI-6 | calls @gus
        debt: PRI-3 « Thing 3 » a été reportée 2 fois, promise d’abord pour le ven. 27 mars 2026 18:00 | about PRI-3 \
        | calls @bob
        debt: PRI-5 « Thing 5 » est bloquée depuis 0 s : no budget | about PRI-5 | calls @ana
        """)
    #expect(
      try desk.talk(
        "ana list all from 2026-01-02 10:15 to 2026-04-03 11:15",
        "eve liste toutes du 2026-01-02 10:15 au 2026-04-03 11:15",
        "ana list done from 2026-01-02 10:15 to 2026-04-03 11:15",
        "eve liste faites du 2026-01-02 10:15 au 2026-04-03 11:15") == """
          > @ana list all from 2026-01-02 10:15 to 2026-04-03 11:15
          /prio list all from 2026-01-02 10:15 to 2026-04-03 11:15: 7 priorities, frozen Mon 30 Mar 2026 11:15 (Europe/Paris), page 1 of 1
          1. PRI-3 committed “Thing 3” · @bob · by Fri 17 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, \
          moved 2 times · 8 d
          2. PRI-5 blocked “Thing 5” · @bob · by Fri 10 Apr 2026 18:00, first promised for Fri 27 Mar 2026 18:00, \
          moved once · waits for @ana · 8 d
          3. PRI-6 blocked “Thing 6” · @ana · by Fri 27 Mar 2026 18:00 · ⚠ late by 6 d 16 h · waits for @gus · 8 d
          4. PRI-7 proposed “Thing 7” · 8 d
          – PRI-4 dropped “Thing 4” · @ana · 4 d
          – PRI-2 done “Thing 2” · @ana · 4 d
          – PRI-1 done “Thing 1” · @bob · 1 d
          > @eve liste toutes du 2026-01-02 10:15 au 2026-04-03 11:15
          /prio liste toutes du 2026-01-02 10:15 au 2026-04-03 11:15 : 7 priorités, figées le lun. 30 mars 2026 11:15 (Europe/Paris), page 1 sur 1
          1. PRI-3 engagée « Thing 3 » · @bob · pour le ven. 17 avr. 2026 18:00, promise d’abord pour le ven. 27 mars \
          2026 18:00, déplacée 2 fois · 8 j
          2. PRI-5 bloquée « Thing 5 » · @bob · pour le ven. 10 avr. 2026 18:00, promise d’abord pour le ven. 27 mars \
          2026 18:00, déplacée une fois · attend @ana · 8 j
          3. PRI-6 bloquée « Thing 6 » · @ana · pour le ven. 27 mars 2026 18:00 · ⚠ en retard de 6 j 16 h · attend \
          @gus · 8 j
          4. PRI-7 proposée « Thing 7 » · 8 j
          – PRI-4 abandonnée « Thing 4 » · @ana · 4 j
          – PRI-2 faite « Thing 2 » · @ana · 4 j
          – PRI-1 faite « Thing 1 » · @bob · 1 j
          > @ana list done from 2026-01-02 10:15 to 2026-04-03 11:15
          /prio list done from 2026-01-02 10:15 to 2026-04-03 11:15: 2 priorities, frozen Mon 30 Mar 2026 11:15 (Europe/Paris), page 1 of 1
          – PRI-2 done “Thing 2” · @ana · 4 d
          – PRI-1 done “Thing 1” · @bob · 1 d
          > @eve liste faites du 2026-01-02 10:15 au 2026-04-03 11:15
          /prio liste faites du 2026-01-02 10:15 au 2026-04-03 11:15 : 2 priorités, figées le lun. 30 mars 2026 11:15 (Europe/Paris), page 1 sur 1
          – PRI-2 faite « Thing 2 » · @ana · 4 j
          – PRI-1 faite « Thing 1 » · @bob · 1 j
          """)
  }

  @Test("the day: what is promised until the next digest, nearest first")
  func daily() throws {
    var desk = try Desk()
    for number in 1...4 { try desk.say("propose Thing \(number)") }
    try desk.say("commit PRI-1 <@U1|ana> by tomorrow 9:00")
    try desk.say("commit PRI-2 <@U1|ana> by today 18:00")
    try desk.say("commit PRI-3 <@U1|ana> by fri")
    try desk.say("due PRI-4 today 17:00")
    #expect(
      try lines(desk, .daily) == """
        due: PRI-2 “Thing 2” is due Thu 26 Mar 2026 18:00 | about PRI-2 | calls @ana
        due: PRI-1 “Thing 1” is due Fri 27 Mar 2026 09:00 | about PRI-1 | calls @ana
        """)
    #expect(
      try lines(desk, .daily, for: .parisienne) == """
        due: PRI-2 « Thing 2 » est attendue le jeu. 26 mars 2026 18:00 | about PRI-2 | calls @ana
        due: PRI-1 « Thing 1 » est attendue le ven. 27 mars 2026 09:00 | about PRI-1 | calls @ana
        """)
  }
}
