import Incidents
import Kernel
import Testing

struct LeadIncidentTests {
  @Test func leads() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("take") == """
        /inc lead INC-1: @ana leads “checkout is down”. It is acknowledged, 0 s after it was declared.
        """)
    #expect(
      try desk.say("pilote <@U3|léa>", as: .bob, channel: .parisienne)
        == "/inc lead INC-1: @léa leads “checkout is down” now, in place of @ana.")
    #expect(
      desk.posted == [
        "card INC-1",
        """
        /inc pilote INC-1 (@bob) : @léa pilote maintenant « checkout is down », à la place de @ana.
        """,
      ])
    #expect(try desk.say("prendre INC-1 moi", as: .lea) == "@léa pilote déjà INC-1. Rien n’a été changé.")
    #expect(
      try desk.say("lead INC-1 me", as: .bob)
        == "/inc lead INC-1: @bob leads “checkout is down” now, in place of @léa.")
    #expect(
      try desk.say("pilote INC-1 moi", as: .lea)
        == """
        /inc pilote INC-1 : @léa pilote maintenant « checkout is down », à la place de @bob.
        """)
    #expect(try desk.say("lead INC-1 @LÉA") == "@léa leads INC-1 already. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U3>")
    #expect(try desk.say("pilote moi", as: .lea) == "@U3 pilote déjà INC-1. Rien n’a été changé.")
    #expect(
      try desk.say("lead INC-1 somebody")
        == """
        I don’t understand “somebody” after /inc lead. Nothing was changed.
        /inc lead [INC-12] [@lea|me]
        For example: /inc lead INC-12 @lea
        """)
    try desk.say("resolve done")
    try desk.say("close")
    #expect(
      try desk.say("lead INC-1 me")
        == "INC-1 is closed. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
  }
}
