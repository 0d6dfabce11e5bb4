import Incidents
import Kernel
import Testing

struct ReopenIncidentTests {
  @Test func reopens() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    try desk.say("ack")
    desk.wait(minutes: 10)
    try desk.say("resolve rolled back")
    desk.wait(minutes: 120)
    #expect(
      try desk.say("reopen errors again")
        == """
        /inc reopen INC-1: “checkout is down” is open again, 2 h after it was over: errors again
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc reopen INC-1 (@ana): “checkout is down” is open again, 2 h after it was over: errors again
        """,
      ])
    #expect(desk.state[1]?.facts.phase == .acknowledged)
    desk.wait(minutes: 5)
    #expect(
      try desk.say("resolve fixed for good")
        == """
        /inc resolve INC-1: “checkout is down” is resolved, 12:30 (Europe/Paris), after 40 min of impact: fixed \
        for good
        """)
    try desk.say("close")
    #expect(
      try desk.say("rouvrir INC-1 encore", as: .lea)
        == "/inc rouvrir INC-1 : « checkout is down » est rouvert, 0 s après sa fin : encore")
    #expect(desk.state[1]?.facts.reopenings.count == 2)
    #expect(desk.state[1]?.facts.reopenings.finished == 2_400_000)
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("reopen INC-1")
        == """
        Say why it is open again.
        /inc reopen [INC-12] <why>
        For example: /inc reopen INC-12 errors again
        """)
    #expect(
      try desk.say("rouvrir INC-1", as: .lea)
        == """
        Dites pourquoi il est rouvert.
        /inc rouvrir [INC-12] <pourquoi>
        Par exemple : /inc rouvrir INC-12 erreurs de nouveau
        """)
    #expect(try desk.say("reopen INC-1 errors") == "INC-1 is open: it is declared. Nothing was changed.")
    #expect(
      try desk.say("rouvrir INC-1 erreurs", as: .lea)
        == "INC-1 est ouvert : il est déclaré. Rien n’a été changé.")
    desk.wait(minutes: 10)
    try desk.say("resolve INC-1 done")
    desk.wait(minutes: 10)
    try desk.say("reopen INC-1 errors")
    desk.wait(minutes: 10)
    #expect(
      try desk.say("resolve INC-1 done at 10:30")
        == """
        INC-1 was reopened at 10:35, so this cannot have been at 10:30 (Europe/Paris). Nothing was changed.
        """)
    #expect(
      try desk.say("résolu INC-1 fait horodaté 10h30", as: .lea)
        == """
        INC-1 a été rouvert à 10:35 : cela ne peut pas s’être passé à 10:30 (Europe/Paris). \
        Rien n’a été changé.
        """)
    try desk.say("cancel INC-1 duplicate")
    #expect(
      try desk.say("reopen INC-1 errors")
        == """
        INC-1 is cancelled. Within 5 minutes /inc undo brings it back for whoever cancelled it; \
        later, declare a new incident. Nothing was changed.
        """)
    #expect(
      try desk.say("reopen errors")
        == """
        No incident is open, so say which one you mean: /inc reopen INC-…. Nothing was changed.
        """)
  }
}
