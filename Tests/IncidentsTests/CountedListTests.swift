import Incidents
import Kernel
import Testing

@Suite("Lists of what figures count")
struct CountedListTests {
  /// INC-1 counts; INC-2 was called off, INC-3 is a drill, and INC-4 was merged into INC-1.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #payments")
    desk.wait(minutes: 5)
    try desk.say("login is slow sev2 #search")
    try desk.say("cancel INC-2 false alarm")
    try desk.say("declare evacuation sev1 <@U2|bob> drill")
    try desk.say("payments are refused sev2 #payments")
    try desk.say("merge INC-4 into INC-1")
    try desk.say("task INC-1 call the bank <@U2|bob> by 11:00")
    try desk.say("task INC-3 count the heads <@U2|bob> by 11:00")
    desk.wait(minutes: 90)
    return desk
  }

  private static func ids(_ line: String, _ desk: Desk) throws -> [String] {
    var desk = desk
    return try desk.say(line).split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: " ").first.map(String.init).flatMap { $0.hasPrefix("INC-") ? $0 : nil }
    }
  }

  @Test(
    "a period without a stage leaves out what was called off, merged or a drill; their words ask for them",
    arguments: [
      ("list today", ["INC-1"]), ("list from 26/3 to 26/3", ["INC-1"]),
      ("list all today", ["INC-4", "INC-3", "INC-2", "INC-1"]),
      ("list drills today", ["INC-3"]), ("list cancelled today", ["INC-4", "INC-2"]),
      ("list all", ["INC-4", "INC-3", "INC-2", "INC-1"]),
      ("list open", ["INC-3", "INC-1"]), ("list open no drills", ["INC-1"]),
      ("liste ouverts sans exercices", ["INC-1"]),
      ("list from 26/3 10:15 to 26/3 10:20", ["INC-1"]), ("list all from 26/3 10:15 to 26/3 10:20", ["INC-1"]),
      ("list all from 26/3 10:20 to 26/3 10:21", ["INC-4", "INC-3", "INC-2"]),
      ("list all from 26/3 10:00 to 26/3 10:15", []),
    ])
  func periods(_ line: String, _ ids: [String]) throws { #expect(try Self.ids(line, Self.desk()) == ids) }

  @Test("how many are left out is said, with the line that has them")
  func leftOut() throws {
    var desk = try Self.desk()
    #expect(
      try desk.talk([(.ana, "list today"), (.lea, "liste aujourd’hui #search")]) == """
        > @ana list today
        /inc list today: 1 incident, newest first, page 1 of 1
        INC-1 sev1 declared “checkout is down” · #payments · 1 h 35 min · ⚠ acknowledge late
        Not counting 3 that were called off, merged or drills, as in figures. All: /inc list all today
        > @léa liste aujourd’hui #search
        /inc liste #search aujourd’hui : aucun incident ne correspond.
        Sans compter 1 annulé, fusionné ou exercice, comme dans les chiffres. Tous : /inc liste tous #search aujourd’hui
        """)
  }

  @Test("tasks of drills are listed by their word, and by the id of the incident")
  func tasks() throws {
    var desk = try Self.desk()
    #expect(
      try desk.talk([
        (.ana, "tasks"), (.ana, "tasks drills"), (.lea, "tâches exercices aujourd’hui"), (.ana, "tasks INC-3"),
        (.ana, "tasks from 26/3 11:00 to 26/3 11:01"), (.ana, "tasks from 26/3 10:00 to 26/3 11:00"),
      ]) == """
        > @ana tasks
        /inc tasks: 1 to do, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        > @ana tasks drills
        /inc tasks drills: 1 to do, 1 late
        T-2 task “count the heads” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-3
        > @léa tâches exercices aujourd’hui
        /inc tâches exercices du 2026-03-26 au 2026-03-26 : 1 à l’échéance, 0 fait, 1 en retard
        T-2 tâche « count the heads » · @bob · avant le jeu. 26 mars 2026 11:00 (Europe/Paris) · ⚠ en retard · INC-3
        > @ana tasks INC-3
        /inc tasks INC-3: 1 to do, 1 late
        T-2 task “count the heads” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-3
        > @ana tasks from 26/3 11:00 to 26/3 11:01
        /inc tasks from 2026-03-26 11:00 to 2026-03-26 11:01: 1 due, 0 done, 1 late
        T-1 task “call the bank” · @bob · by Thu 26 Mar 2026 11:00 (Europe/Paris) · ⚠ overdue · INC-1
        > @ana tasks from 26/3 10:00 to 26/3 11:00
        /inc tasks from 2026-03-26 10:00 to 2026-03-26 11:00: nothing was due.
        """)
  }

  @Test("the post-mortems that are owed, and those that should have been held by now")
  func postMortems() throws {
    var desk = try Self.desk()
    try desk.say("resolve INC-1 restarted")
    desk.wait(minutes: 1440)
    #expect(try Self.ids("list all without a post-mortem", desk) == ["INC-1"])
    #expect(try Self.ids("list all post-mortem overdue", desk) == [])
    desk.wait(minutes: 10 * 1440)
    #expect(try Self.ids("list all post-mortem overdue", desk) == ["INC-1"])
    #expect(try Self.ids("liste tous bilan en retard", desk) == ["INC-1"])
  }
}
