import Incidents
import Kernel
import Testing

@Suite("What is left to do")
struct TaskListTests {
  @Test("what is left to do over all incidents, what is late first")
  func list() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay", as: .ana)
    try desk.say("salaries are wrong sev2 private", as: .bob)
    try desk.say("task INC-1 call the bank <@U2|bob> by 11:00", as: .ana)
    try desk.say("followup INC-1 write a runbook <@U1|ana> by 12/4", as: .ana)
    try desk.say("task INC-2 tell the lawyer <@U2|bob>", as: .bob)
    desk.wait(minutes: 90)
    #expect(
      try desk.talk([
        (.ana, "tasks"), (.bob, "todos"), (.lea, "tâches en retard"), (.bob, "tasks mine page 3"),
        (.ana, "tasks INC-1 <@U2|bob>"), (.ana, "tasks INC-2"), (.lea, "suivis moi"), (.ana, "tasks call the bank"),
      ]) == """
        > @ana tasks
        /inc tasks: 2 to do, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        T-2 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · INC-1
        > @bob todos
        /inc tasks: 3 to do, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        T-2 follow-up “write a runbook” · @ana · by Sun 12 Apr 2026 18:00 (Europe/Paris) · INC-1
        T-3 task “tell the lawyer” · @bob · INC-2
        > @léa tâches en retard
        /inc tâches en retard : 1 à faire, 1 en retard
        T-1 tâche « call the bank » · @bob · avant le jeu. 26 mars 2026 11:00 (Europe/Paris) · ⚠ en retard · INC-1
        > @bob tasks mine page 3
        /inc tasks mine: 2 to do, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        T-3 task “tell the lawyer” · @bob · INC-2
        > @ana tasks INC-1 <@U2|bob>
        /inc tasks INC-1 @bob: 1 to do, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        > @ana tasks INC-2
        There is no INC-2. Nothing was changed; /inc list all shows every incident.
        > @léa suivis moi
        /inc tâches moi : il ne reste rien à faire.
        > @ana tasks call the bank
        I don’t understand “call the bank” after /inc tasks. Nothing was changed.
        /inc tasks [late|mine|@karim|INC-12|drills|last week]
        For example: /inc tasks late
        """)
  }
}
