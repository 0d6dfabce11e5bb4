import Incidents
import Kernel
import Testing

struct UndoCommandTests {
  @Test func takesBackTheLastCommand() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack")
    try desk.say("resolve rolled back")
    desk.wait(minutes: 5)
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc resolve INC-1 is taken back, and “checkout is down” is acknowledged again. \
        Both stay in the timeline.
        """)
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc undo (@ana): /inc resolve INC-1 is taken back, and “checkout is down” is acknowledged again. \
        Both stay in the timeline.
        """,
      ])
    #expect(desk.state[1]?.facts.phase == .acknowledged)
    #expect(desk.state[1]?.facts.clocks[.resolved] == nil)
    #expect(
      try desk.say("undo")
        == """
        An undo cannot be taken back: type the command again instead. Nothing was changed.
        """)
    #expect(
      try desk.say("annule", as: .lea)
        == """
        Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé.
        """)
    try desk.say("note INC-1 wrong", as: .lea)
    try desk.say("sev 2")
    #expect(
      try desk.say("annule", as: .lea)
        == """
        /inc annule : /inc noter INC-1 est annulé ; « checkout is down » reste pris en compte. \
        Les deux restent dans la chronologie.
        """)
    #expect(desk.state[1]?.facts.severity == .sev2)
    #expect(
      try desk.say("annule", as: .lea)
        == """
        Un retour en arrière ne se défait pas : tapez plutôt la commande à nouveau. Rien n’a été changé.
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func cancelsWhatWasDeclared() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("annule")
        == """
        /inc undo: /inc declare INC-1 is taken back, and “checkout is down” is cancelled. Both stay in the \
        timeline.
        """)
    #expect(desk.state[1]?.facts.phase == .cancelled)
    #expect(desk.state == desk.replayed)
  }

  @Test func refusesAfterFiveMinutes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    desk.now = desk.now.adding(milliseconds: 300_001)
    #expect(
      try desk.say("undo")
        == """
        You did nothing in the last 5 minutes that I could take back. Nothing was changed.
        """)
    #expect(desk.events.count == 1)
  }

  @Test func refusesWhatOthersHaveBuiltUpon() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("ack")
    try desk.say("sev 2", as: .bob)
    #expect(
      try desk.say("undo")
        == """
        INC-1 was changed after your /inc ack, so taking that back would undo more. Nothing was changed.
        """)
    try desk.say("lead moi", as: .lea)
    try desk.say("sev 1", as: .bob)
    #expect(
      try desk.say("annule", as: .lea)
        == """
        INC-1 a changé depuis votre /inc pilote : revenir en arrière déferait davantage. Rien n’a été changé.
        """)
    #expect(desk.events.count == 5)
  }
}
