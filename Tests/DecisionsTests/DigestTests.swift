import Decisions
import Kernel
import TestKit
import Testing

@Suite("What digests say of decisions")
struct DigestTests {
  private func lines(_ desk: Desk, _ kind: DigestKind, for audience: Audience = .paris) throws -> String {
    DecisionLines(desk.state, prompts: Prompts(verbs: try Desk.verbs)).written(kind, at: desk.now, for: audience)
  }

  @Test("what waits for a go, what is contested, and what silence is about to decide")
  func waiting() throws {
    var desk = try Desk()
    for number in 1...4 { try desk.say("propose Number \(number) approver <@U1|ana>") }
    try desk.say("propose Without anybody", as: .karim)
    try desk.say("go DEC-1 executor <@U2|karim>")
    try desk.say("executed DEC-1 live", as: .karim)
    try desk.say("contest DEC-1 two clients are missing")
    try desk.say("consent DEC-4 until mon")
    try desk.wait(minutes: 1500)
    #expect(
      try lines(desk, .weekly) == """
        decisions: DEC-2 “Number 2” has waited for a go for 1 d 1 h | about DEC-2 | calls @ana
        decisions: DEC-3 “Number 3” has waited for a go for 1 d 1 h | about DEC-3 | calls @ana
        decisions: DEC-5 “Without anybody” has waited for a go for 1 d 1 h: any lead may decide | about DEC-5
        decisions: DEC-1 “Number 1” was said to be done, which is contested: two clients are missing | about DEC-1 | \
        calls @karim
        decisions: DEC-4 “Number 4” is decided by silence on Mon 30 Mar 2026 18:00, unless somebody objects | about \
        DEC-4
        """)
    #expect(
      try lines(desk, .weekly, for: .parisienne) == """
        decisions: DEC-2 « Number 2 » attend un accord depuis 1 j 1 h | about DEC-2 | calls @ana
        decisions: DEC-3 « Number 3 » attend un accord depuis 1 j 1 h | about DEC-3 | calls @ana
        decisions: DEC-5 « Without anybody » attend un accord depuis 1 j 1 h : tout responsable peut décider | about \
        DEC-5
        decisions: DEC-1 « Number 1 » a été dite exécutée, ce qui est contesté : two clients are missing | about \
        DEC-1 | calls @karim
        decisions: DEC-4 « Number 4 » : le silence vaudra accord le lun. 30 mars 2026 18:00, sauf objection | about \
        DEC-4
        """)
    #expect(
      try lines(desk, .daily) == """
        decisions: DEC-2 “Number 2” has waited for a go for 1 d 1 h | about DEC-2 | calls @ana
        decisions: DEC-3 “Number 3” has waited for a go for 1 d 1 h | about DEC-3 | calls @ana
        decisions: DEC-5 “Without anybody” has waited for a go for 1 d 1 h: any lead may decide | about DEC-5
        """)
    for number in 6...8 { try desk.say("propose Number \(number) approver <@U1|ana>") }
    #expect(
      try lines(desk, .weekly).split(separator: "\n").last ?? "" == """
        decisions: 3 more decisions wait | /decision open
        """)
    #expect(
      try lines(desk, .weekly, for: .parisienne).split(separator: "\n").last ?? "" == """
        decisions: 3 autres décisions attendent | /decision en attente
        """)
    #expect(
      try desk.say("open") == """
        /decision open: 8 decisions, longest wait first
        DEC-1 contested “Number 1” · 1 d 1 h · waits for @karim
        DEC-2 proposed “Number 2” · 1 d 1 h · waits for @ana
        DEC-3 proposed “Number 3” · 1 d 1 h · waits for @ana
        DEC-4 up for consent “Number 4” · 1 d 1 h · waits for silence until Mon 30 Mar 2026 18:00 (Europe/Paris)
        DEC-5 proposed “Without anybody” · 1 d 1 h · waits for any lead
        DEC-6 proposed “Number 6” · 0 s · waits for @ana
        DEC-7 proposed “Number 7” · 0 s · waits for @ana
        DEC-8 proposed “Number 8” · 0 s · waits for @ana
        """)
  }

  @Test("the month: from the go to done and from the proposal to the go, as the line behind it counts them")
  func monthly() throws {
    var desk = try Desk()
    for number in 1...3 { try desk.say("propose Number \(number) approver <@U1|ana>") }
    try desk.say("go “Number 4” approver me executor me")
    try desk.wait(minutes: 120)
    try desk.say("go DEC-1 executor <@U2|karim>")
    try desk.wait(minutes: 60)
    try desk.say("go DEC-2 nobody")
    try desk.say("executed DEC-1 live")
    try desk.wait(minutes: 32 * 1440)
    try desk.say("executed DEC-2 live")
    try desk.say("executed DEC-4 nearly")
    try desk.say("contest DEC-4 not all of it")
    try desk.wait(minutes: 1)
    #expect(
      try lines(desk, .monthly) == """
        leadTime: decisions, go → done = [], [], [], [], [DEC-1 60 min], [DEC-2 46080 min] | /decision stats from \
        2026-03-28 13:16 to 2026-04-27 14:16
        leadTime: decisions, proposed → go = [], [], [], [], [DEC-1 120 min; DEC-2 180 min], [] | /decision stats \
        from 2026-03-28 13:16 to 2026-04-27 14:16
        """)
    #expect(
      try lines(desk, .monthly, for: .parisienne) == """
        leadTime: décisions, accord → fait = [], [], [], [], [DEC-1 60 min], [DEC-2 46080 min] | /decision délai du \
        2026-03-28 13:16 au 2026-04-27 14:16
        leadTime: décisions, proposée → accord = [], [], [], [], [DEC-1 120 min; DEC-2 180 min], [] | /decision \
        délai du 2026-03-28 13:16 au 2026-04-27 14:16
        """)
    let stats = try desk.say("stats from 2026-03-28 13:16 to 2026-04-27 14:16").split(separator: "\n")
    #expect(
      stats.prefix(3).joined(separator: "\n") == """
        /decision stats: Sat 28 Mar 2026 13:16 – Mon 27 Apr 2026 14:16 (Europe/Paris)
        Lead time (go → done, of those done in the period): DEC-2 32 d, 199 h of work (n=1); the period before: \
        DEC-1 1 h (n=1)
        Latency (proposed → go, of those decided in the period): none (n=0); the period before: DEC-2 3 h; DEC-1 2 h \
        (n=2)
        """)
    let past = try desk.say("délai du 2026-03-28 13:16 au 2026-04-27 14:16", as: .lea)
    #expect(past.hasPrefix("/decision délai : sam. 28 mars 2026"))
  }

  @Test("the quarter: how many were decided, standards that nobody needed, and what is decided and not done")
  func quarterly() throws {
    var desk = try Desk()
    for number in 1...7 { try desk.say("standard rule\(number) over \(number) % = CFO", as: .eve) }
    try desk.say("standard PTO = HR", as: .eve)
    try desk.wait(minutes: 10 * 1440)
    try desk.say("standard travel = CFO", as: .eve)
    for number in 1...4 { try desk.say("go “Number \(number)” approver me executor <@U2|karim>") }
    try desk.wait(minutes: 85 * 1440)
    try desk.say("go “The rule2 of May” approver me nobody")
    try desk.say("propose PTO in August")
    try desk.say("executed DEC-2 live")
    try desk.wait(minutes: 1440)
    #expect(
      try lines(desk, .quarterly) == """
        volumes: decisions taken = 0, 0, 0, 5 | /decision stats from 2026-03-31 11:15 to 2026-06-30 11:15
        standards: no decision was about the standard “rule1 over 1 %” → CFO, set Thu 26 Mar 2026
        standards: no decision was about the standard “rule3 over 3 %” → CFO, set Thu 26 Mar 2026
        standards: no decision was about the standard “rule4 over 4 %” → CFO, set Thu 26 Mar 2026
        standards: no decision was about the standard “rule5 over 5 %” → CFO, set Thu 26 Mar 2026
        standards: no decision was about the standard “rule6 over 6 %” → CFO, set Thu 26 Mar 2026
        standards: 1 more standard without a decision | /decision standards
        debt: DEC-1 “Number 1” was decided 86 d ago and is not done | about DEC-1 | calls @karim
        debt: DEC-3 “Number 3” was decided 86 d ago and is not done | about DEC-3 | calls @karim
        debt: DEC-4 “Number 4” was decided 86 d ago and is not done | about DEC-4 | calls @karim
        """)
    #expect(
      try lines(desk, .quarterly, for: .parisienne) == """
        volumes: décisions prises = 0, 0, 0, 5 | /decision délai du 2026-03-31 11:15 au 2026-06-30 11:15
        standards: aucune décision n’a porté sur la règle « rule1 over 1 % » → CFO, posée le jeu. 26 mars 2026
        standards: aucune décision n’a porté sur la règle « rule3 over 3 % » → CFO, posée le jeu. 26 mars 2026
        standards: aucune décision n’a porté sur la règle « rule4 over 4 % » → CFO, posée le jeu. 26 mars 2026
        standards: aucune décision n’a porté sur la règle « rule5 over 5 % » → CFO, posée le jeu. 26 mars 2026
        standards: aucune décision n’a porté sur la règle « rule6 over 6 % » → CFO, posée le jeu. 26 mars 2026
        standards: 1 autre règle sans décision | /decision règles
        debt: DEC-1 « Number 1 », décidée il y a 86 j, n’est pas exécutée | about DEC-1 | calls @karim
        debt: DEC-3 « Number 3 », décidée il y a 86 j, n’est pas exécutée | about DEC-3 | calls @karim
        debt: DEC-4 « Number 4 », décidée il y a 86 j, n’est pas exécutée | about DEC-4 | calls @karim
        """)
    #expect(
      try desk.say("standards") == """
        /decision standards: who decides what
        PTO → HR · Thu 26 Mar 2026, @eve
        rule1 over 1 % → CFO · Thu 26 Mar 2026, @eve
        rule2 over 2 % → CFO · Thu 26 Mar 2026, @eve
        rule3 over 3 % → CFO · Thu 26 Mar 2026, @eve
        rule4 over 4 % → CFO · Thu 26 Mar 2026, @eve
        rule5 over 5 % → CFO · Thu 26 Mar 2026, @eve
        rule6 over 6 % → CFO · Thu 26 Mar 2026, @eve
        rule7 over 7 % → CFO · Thu 26 Mar 2026, @eve
        travel → CFO · Sun 5 Apr 2026, @eve
        """)
  }

  @Test("nothing where nothing was decided")
  func nothing() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan")
    try desk.say("drop DEC-1", as: .eve)
    for kind in DigestKind.allCases { #expect(try lines(desk, kind) == "") }
  }
}
