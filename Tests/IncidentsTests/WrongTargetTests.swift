import Incidents
import Kernel
import Testing

/// Lines that name something else than the one incident that their verb would have changed.
struct WrongTargetTests {
  private static func open() throws -> Desk {
    var desk = try Desk()
    for title in ["checkout is down", "search is slow", "mails are late"] { try desk.say("declare \(title) sev2") }
    for text in ["call the bank", "read the logs", "warn the shops"] { try desk.say("task INC-1 \(text)") }
    return desk
  }

  @Test(arguments: [
    ("cancel T-1", "/inc done T-1"), ("cancel T-1 not needed", "/inc done T-1 not needed"),
    ("cancel the task T-1", "/inc done T-1"), ("annuler T-1 plus utile", "/inc done T-1 plus utile"),
    ("résolu T-1", "/inc done T-1"), ("fini la tâche T-1", "/inc done T-1"), ("close T-1", "/inc done T-1"),
    ("mitigate T-1", "/inc done T-1"), ("fixed t1, at last", "/inc done T-1 at last"),
    ("status resolved T-1 by bob", "/inc done T-1 by bob"),
  ])
  func aTaskIsNoIncident(_ line: String, _ offered: String) throws {
    var desk = try Self.open()
    let count = desk.events.count
    let reply = try desk.say(line, room: "C9")
    let expected = """
      T-1 is a task, and this is for incidents. Nothing was changed. If nothing is left to do: \(offered)

      """
    #expect(reply.hasPrefix(expected), "\(reply)")
    #expect(desk.events.count == count)
  }

  @Test func aTaskIsNotReopened() throws {
    var desk = try Self.open()
    #expect(
      try desk.say("reopen T-1 not finished")
        == """
        T-1 is a task, and this is for incidents. Nothing was changed. To add it once more: /inc task …
        /inc reopen [INC-12] <why>
        For example: /inc reopen INC-12 errors again
        """)
    #expect(
      try desk.say("rouvrir T-1 pas fini", as: .lea)
        == """
        T-1 est une tâche, et ceci concerne les incidents. Rien n’a été changé. Pour l’ajouter de nouveau : /inc tâche …
        /inc rouvrir [INC-12] <pourquoi>
        Par exemple : /inc rouvrir INC-12 erreurs de nouveau
        """)
    #expect(desk.events.count == 6)
  }

  @Test func aTaskInATextStaysText() throws {
    var desk = try Self.open()
    try desk.say("resolve INC-1 T-1 did it")
    try desk.say("note INC-2 T-2 is late")
    try desk.say("cancel INC-2 see T-3")
    #expect(desk.state[1]?.facts.resolution == "T-1 did it")
    #expect(desk.state[2]?.facts.phase == .cancelled)
  }

  @Test func severalAtOnceAreRefused() throws {
    var desk = try Self.open()
    #expect(
      try desk.say("resolve INC-1 and INC-2 DNS fixed")
        == """
        One at a time, please. Nothing was changed. Type these, one after another:
        /inc resolve INC-1 DNS fixed
        /inc resolve INC-2 DNS fixed
        /inc resolve [INC-12] <how> [at 15:02]
        For example: /inc resolve INC-12 rolled back the deploy
        """)
    #expect(
      try desk.say("annuler INC-1 INC-2 erreurs", as: .lea)
        == """
        Un seul à la fois, s’il vous plaît. Rien n’a été changé. Tapez ces lignes, l’une après l’autre :
        /inc annuler INC-1 erreurs
        /inc annuler INC-2 erreurs
        /inc annuler [INC-12] <pourquoi>
        Par exemple : /inc annuler INC-12 fausse alerte
        """)
    #expect(
      try desk.say("fait T-1 T-2", as: .lea)
        == """
        Un seul à la fois, s’il vous plaît. Rien n’a été changé. Tapez ces lignes, l’une après l’autre :
        /inc fait T-1
        /inc fait T-2
        /inc fait [T-3] [note]
        Par exemple : /inc fait T-3
        """)
    #expect(desk.events.count == 6)
  }

  @Test(arguments: [
    ("cancel INC-1, INC-2 and INC-3 questions", ["cancel INC-1 questions", "cancel INC-2 questions"]),
    ("done T-1, T-2 and T-3", ["done T-1", "done T-2", "done T-3"]),
    ("ack INC-1 & INC-2", ["ack INC-1", "ack INC-2"]), ("close INC-1,INC-2", []), ("done 1, 2 et 3", ["done T-3"]),
    ("atténué INC-1 et inc 2 : trafic basculé", ["mitigate INC-1 trafic basculé", "mitigate INC-2 trafic basculé"]),
    ("note INC-1 + INC-2 same cause", ["note INC-1 same cause", "note INC-2 same cause"]),
    ("resolve 1 and 2 rebooted", ["resolve INC-1 rebooted", "resolve INC-2 rebooted"]),
  ])
  func aListIsReadAsOne(_ line: String, _ offered: [String]) throws {
    var desk = try Self.open()
    let reply = try desk.say(line)
    for line in offered { #expect(reply.contains("/inc \(line)"), "\(reply)") }
    #expect(desk.events.count == 6, "\(reply)")
  }

  @Test(arguments: [
    "resolve INC-1 same fix as INC-2", "resolve INC-1: INC-2 was the cause", "resolve INC-1 - INC-2 was the cause",
    "resolve INC-1 and 3 servers rebooted", "resolve INC-1 by rolling INC-2 back",
  ])
  func anIDFurtherOnIsText(_ line: String) throws {
    var desk = try Self.open()
    try desk.say(line)
    #expect(desk.state[1]?.facts.phase == .resolved)
    #expect(desk.state[2]?.facts.phase == .declared)
  }
}
