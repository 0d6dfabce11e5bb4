import Incidents
import Kernel
import TestKit
import Testing

@Suite("What digests say of incidents")
struct DigestTests {
  /// Two weeks: INC-1 came back as INC-2 and INC-3, and left two follow-ups; INC-4 is private.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is very slow sev2 #shop", as: .ana)
    try desk.say("lead INC-1 me", as: .ana)
    desk.wait(minutes: 60)
    try desk.say("resolve INC-1 restarted", as: .ana)
    try desk.say("followup INC-1 watch the queue <@U2|bob> by 27/3", as: .ana)
    try desk.say("followup INC-1 write the runbook <@U1|ana> by 3/4", as: .ana)
    desk.wait(minutes: 5 * 1440)
    try desk.say("done T-1", as: .bob)
    try desk.say("customers cannot pay anything sev2 #shop", as: .bob)
    try desk.say("recurs INC-2 of INC-1", as: .bob)
    desk.wait(minutes: 30)
    try desk.say("resolve INC-2 restarted again", as: .bob)
    desk.wait(minutes: 4 * 1440)
    try desk.say("payments hang once more sev1 #shop", as: .bob)
    try desk.say("recurs INC-3 of INC-2", as: .bob)
    try desk.say("task INC-3 call the bank <@U2|bob> by 18:00", as: .ana)
    try desk.say("salaries are visible to everybody sev2", as: .bob)
    try desk.say("recurs INC-4 of INC-2", as: .bob)
    try desk.say("private INC-4", as: .bob)
    try desk.say("task INC-4 tell the lawyer <@U2|bob> by 12:00", as: .bob)
    desk.wait(minutes: 120)
    try desk.say("done T-3", as: .bob)
    desk.wait(minutes: 1440)
    return desk
  }

  @Test("a week: what was to be done and was not, what came back, and how many were declared")
  func weekly() throws {
    let desk = try Self.desk()
    #expect(
      try desk.digest(.weekly, days: 7) == """
        kept: tasks and follow-ups done in time = 0 of 1, 1 of 3 [/inc tasks from 2026-03-29 14:45 to 2026-04-05 14:45]
        kept: T-2 “write the runbook” was due Fri 3 Apr 2026 18:00, not done → T-2 @ana
        repeated: INC-2 sev2 “customers cannot pay anything” is INC-1 again, 3 times in 90 days; still to be done: \
        T-2 → INC-2 @ana
        repeated: INC-3 sev1 “payments hang once more” is INC-2 again, 3 times in 90 days; still to be done: T-2 → \
        INC-3 @ana
        repeated: 1 private incident came back
        incidents: incidents declared = 1, 3 [/inc list from 2026-03-29 14:45 to 2026-04-05 14:45]
        incidents: 2 incidents open (1 sev1, 1 private) [/inc list open no drills]
        """)
    #expect(
      try desk.digest(.weekly, days: 7, in: .parisienne) == """
        kept: tâches et suivis faits à temps = 0 of 1, 1 of 3 [/inc tâches du 2026-03-29 14:45 au 2026-04-05 14:45]
        kept: T-2 « write the runbook » était à faire pour le ven. 3 avr. 2026 18:00, pas fait → T-2 @ana
        repeated: INC-2 sev2 « customers cannot pay anything » est une récidive de INC-1, 3 fois en 90 jours ; reste \
        à faire : T-2 → INC-2 @ana
        repeated: INC-3 sev1 « payments hang once more » est une récidive de INC-2, 3 fois en 90 jours ; reste à \
        faire : T-2 → INC-3 @ana
        repeated: 1 incident privé est une récidive
        incidents: incidents déclarés = 1, 3 [/inc liste du 2026-03-29 14:45 au 2026-04-05 14:45]
        incidents: 2 incidents ouverts (1 sev1, 1 privé) [/inc liste ouverts sans exercices]
        """)
  }

  @Test("a month: how many came back, and how long it took to end them")
  func monthly() throws {
    let desk = try Self.desk()
    #expect(
      try desk.digest(.monthly, days: 6) == """
        recurrence: incidents that came back = 0 of 1, 3 of 3 [/inc list recurring from 2026-03-30 14:45 to 2026-04-05 14:45]
        resolution: time to resolve = [INC-1 60 min], [INC-2 30 min] [/inc stats from 2026-03-30 14:45 to 2026-04-05 14:45]
        """)
    #expect(
      try desk.digest(.monthly, days: 6, in: .parisienne) == """
        recurrence: récidives = 0 of 1, 3 of 3 [/inc liste récidives du 2026-03-30 14:45 au 2026-04-05 14:45]
        resolution: délai de résolution = [INC-1 60 min], [INC-2 30 min] [/inc stats du 2026-03-30 14:45 au 2026-04-05 14:45]
        """)
  }

  @Test("a quarter: volumes against people, what came back without a fix, and what is owed")
  func quarterly() throws {
    var desk = try Self.desk()
    desk.wait(minutes: 20 * 1440)
    #expect(
      try desk.digest(.quarterly, days: 31) == """
        volumes: incidents declared = 0, 4 [/inc list from 2026-03-25 13:45 to 2026-04-25 14:45]
        volumes: 1 person led or acknowledged them, 4 per person
        unfixed: INC-1 sev2 “checkout is very slow” came back 2 times, last as INC-3 21 d 2 h ago; no cause named; \
        still to be done: T-2 → INC-3 @ana
        debt: the post-mortem of INC-1 “checkout is very slow” has been due for 25 d 2 h → INC-1 @ana
        debt: T-2 “write the runbook” (INC-1) has been due for 21 d 20 h → T-2 @ana
        debt: the post-mortem of INC-2 “customers cannot pay anything” has been due for 20 d 2 h
        """)
    #expect(
      try desk.digest(.quarterly, days: 31, in: .parisienne) == """
        volumes: incidents déclarés = 0, 4 [/inc liste du 2026-03-25 13:45 au 2026-04-25 14:45]
        volumes: 1 personne les a pilotés ou pris en compte, 4 par personne
        unfixed: INC-1 sev2 « checkout is very slow » est revenu 2 fois, la dernière fois il y a 21 j 2 h (INC-3) ; \
        aucune cause nommée ; reste à faire : T-2 → INC-3 @ana
        debt: le bilan de INC-1 « checkout is very slow » est attendu depuis 25 j 2 h → INC-1 @ana
        debt: T-2 « write the runbook » (INC-1) est attendu depuis 21 j 20 h → T-2 @ana
        debt: le bilan de INC-2 « customers cannot pay anything » est attendu depuis 20 j 2 h
        """)
    try desk.say("cause INC-2 a pool that is too small", as: .ana)
    try desk.say("done T-2", as: .ana)
    #expect(try !desk.digest(.quarterly, days: 31).contains("unfixed"))
  }

  @Test("a day: what nobody leads, and what is due before people come back")
  func daily() throws {
    var desk = try Desk()
    try desk.say("checkout is very slow sev1 #shop", as: .ana)
    try desk.say("printer is jammed again sev3", as: .bob)
    try desk.say("lead INC-1 me", as: .ana)
    try desk.say("update INC-1 we look for it next 30m", as: .ana)
    try desk.say("update INC-2 paper was ordered next at 16:00", as: .bob)
    try desk.say("task INC-1 call the bank <@U2|bob> by 11:00", as: .ana)
    try desk.say("followup INC-2 buy another one <@U1|ana> by 12/4", as: .ana)
    try desk.say("followup INC-2 order toner <@U1|ana> by tomorrow", as: .ana)
    try desk.say("salaries are visible to everybody sev2 private", as: .bob)
    try desk.say("task INC-3 tell the lawyer <@U2|bob> by 12:00", as: .bob)
    try desk.say("no power at all sev2 drill", as: .bob)
    desk.wait(minutes: 90)
    #expect(
      try desk.digest(.daily, days: 1) == """
        incidents: INC-2 sev3 “printer is jammed again” has no lead
        incidents: 3 incidents open (1 sev1, 1 sev3, 1 private) [/inc list open no drills]
        due: INC-1 sev1 “checkout is very slow”: the next update was promised for Thu 26 Mar 2026 10:45 → INC-1 @ana
        due: T-1 “call the bank” (INC-1) was due Thu 26 Mar 2026 11:00, not done → T-1 @bob
        due: INC-2 sev3 “printer is jammed again”: next update by Thu 26 Mar 2026 16:00 → INC-2 @bob
        due: 1 task or update of a private incident due
        """)
    #expect(
      try desk.digest(.daily, days: 1, in: .parisienne) == """
        incidents: INC-2 sev3 « printer is jammed again » n’a pas de pilote
        incidents: 3 incidents ouverts (1 sev1, 1 sev3, 1 privé) [/inc liste ouverts sans exercices]
        due: INC-1 sev1 « checkout is very slow » : le prochain point était promis pour le jeu. 26 mars 2026 10:45 → \
        INC-1 @ana
        due: T-1 « call the bank » (INC-1) était à faire pour le jeu. 26 mars 2026 11:00, pas fait → T-1 @bob
        due: INC-2 sev3 « printer is jammed again » : prochain point avant le jeu. 26 mars 2026 16:00 → INC-2 @bob
        due: 1 tâche ou point d’un incident privé à faire
        """)
  }

  @Test("every number has a line that lists what it stands for")
  func lists() throws {
    var desk = try Self.desk()
    #expect(
      try desk.talk([
        (.ana, "tasks from 2026-03-29 14:45 to 2026-04-05 14:45"),
        (.lea, "tâches du 2026-03-29 14:45 au 2026-04-05 14:45"),
        (.ana, "list from 2026-03-29 14:45 to 2026-04-05 14:45"),
        (.ana, "list recurring from 2026-03-29 14:45 to 2026-04-05 14:45"),
        (.lea, "liste récidives du 2026-03-29 14:45 au 2026-04-05 14:45"), (.ana, "list all post-mortem overdue"),
        (.lea, "liste tous bilan en retard"),
      ]) == """
        > @ana tasks from 2026-03-29 14:45 to 2026-04-05 14:45
        /inc tasks from 2026-03-29 14:45 to 2026-04-05 14:45: 2 due, 1 done, 1 late
        T-2 follow-up “write the runbook” · @ana · by Fri 3 Apr 2026 18:00 (Europe/Paris) · ⚠ overdue · INC-1
        T-3 task “call the bank” · @bob · by Sat 4 Apr 2026 18:00 (Europe/Paris) · done Sat 4 Apr 2026 14:45 · INC-3
        > @léa tâches du 2026-03-29 14:45 au 2026-04-05 14:45
        /inc tâches du 2026-03-29 14:45 au 2026-04-05 14:45 : 2 à l’échéance, 1 fait, 1 en retard
        T-2 suivi « write the runbook » · @ana · avant le ven. 3 avr. 2026 18:00 (Europe/Paris) · ⚠ en retard · INC-1
        T-3 tâche « call the bank » · @bob · avant le sam. 4 avr. 2026 18:00 (Europe/Paris) · fait sam. 4 avr. 2026 \
        14:45 · INC-3
        > @ana list from 2026-03-29 14:45 to 2026-04-05 14:45
        /inc list from 2026-03-29 14:45 to 2026-04-05 14:45: 2 incidents, newest first, page 1 of 1
        INC-3 sev1 declared “payments hang once more” · #shop · 1 d 2 h · ⚠ acknowledge late
        INC-2 sev2 resolved “customers cannot pay anything” · #shop · impact 30 min
        > @ana list recurring from 2026-03-29 14:45 to 2026-04-05 14:45
        /inc list recurring from 2026-03-29 14:45 to 2026-04-05 14:45: 2 incidents, newest first, page 1 of 1
        INC-3 sev1 declared “payments hang once more” · #shop · 1 d 2 h · ⚠ acknowledge late
        INC-2 sev2 resolved “customers cannot pay anything” · #shop · impact 30 min
        > @léa liste récidives du 2026-03-29 14:45 au 2026-04-05 14:45
        /inc liste récidives du 2026-03-29 14:45 au 2026-04-05 14:45 : 2 incidents, les plus récents d’abord, page 1 sur 1
        INC-3 sev1 déclaré « payments hang once more » · #shop · 1 j 2 h · ⚠ prise en compte en retard
        INC-2 sev2 résolu « customers cannot pay anything » · #shop · impact 30 min
        > @ana list all post-mortem overdue
        /inc list all post-mortem overdue: 2 incidents, newest first, page 1 of 1
        INC-2 sev2 resolved “customers cannot pay anything” · #shop · impact 30 min
        INC-1 sev2 resolved “checkout is very slow” · #shop · @ana · impact 1 h
        > @léa liste tous bilan en retard
        /inc liste tous bilan en retard : 2 incidents, les plus récents d’abord, page 1 sur 1
        INC-2 sev2 résolu « customers cannot pay anything » · #shop · impact 30 min
        INC-1 sev2 résolu « checkout is very slow » · #shop · @ana · impact 1 h
        """)
    #expect(try desk.say("stats from 2026-03-29 14:45 to 2026-04-05 14:45").contains("\nTTR (") == true)
  }
}
