import Incidents
import Kernel
import Testing

@Suite("Handing over the lead")
struct HandOverTests {
  @Test("a hand-over calls whoever shall lead, with a button")
  func offer() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 @bob", as: .ana)
    try desk.say("handoff INC-1 <@U3|léa> call the bank")
    #expect(
      desk.posted == [
        "card INC-1",
        """
        @léa: @ana asks you to lead INC-1 “checkout is down”. “call the bank” To accept: /inc lead INC-1 me; or \
        /inc decline INC-1.
        """,
      ])
    let offer = desk.posts.compactMap { if case .message(let message) = $0.content { message } else { nil } }
    #expect(offer.flatMap(\.buttons).map(\.line) == ["inc lead INC-1 me"])
    try desk.say("undo")
    #expect(desk.state[1]?.facts.offeredTo == nil)
  }

  @Test("whoever is asked may say no, and whoever asked may take it back")
  func decline() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U2|bob>", as: .ana)
    try desk.say("login is down sev1", as: .bob)
    #expect(
      try desk.talk([
        (.bob, "handoff INC-1 <@U3|léa> call the bank"), (.lea, "moi"), (.ana, "decline INC-1"),
        (.bob, "lead INC-1 me"),
        (.lea, "refuser je suis dans le train"), (.lea, "refuser INC-1"), (.bob, "handoff INC-1 <@U3|léa>"),
        (.bob, "handoff INC-1 <@U1|ana>"), (.bob, "decline INC-1 I stay"), (.bob, "handoff INC-1 <@U3|léa>"),
        (.lea, "prendre"), (.lea, "chronologie INC-1"),
      ]) == """
        > @bob handoff INC-1 <@U3|léa> call the bank
        /inc handoff INC-1: @léa is asked to lead “checkout is down”, and does so from /inc lead INC-1 me on. Until then @bob leads.
        > @léa moi
        /inc moi : 1 incident, 0 tâche
        on vous propose le pilotage de INC-1 : /inc pilote INC-1 moi, ou /inc décliner INC-1
        INC-1 sev1 déclaré « checkout is down » · @bob · 0 s
        > @ana decline INC-1
        The lead of INC-1 is offered to @léa, not to you. Nothing was changed.
        > @bob lead INC-1 me
        @bob leads INC-1 already. Nothing was changed. It is offered to @léa: /inc decline INC-1 takes that back.
        > @léa refuser je suis dans le train
        /inc décliner INC-1 : @léa ne prend pas le pilotage de « checkout is down ». @bob pilote. « je suis dans le train »
        > @léa refuser INC-1
        Le pilotage de INC-1 n’est proposé à personne. Rien n’a été changé.
        > @bob handoff INC-1 <@U3|léa>
        /inc handoff INC-1: @léa is asked to lead “checkout is down”, and does so from /inc lead INC-1 me on. Until then @bob leads.
        > @bob handoff INC-1 <@U1|ana>
        /inc handoff INC-1: @ana is asked to lead “checkout is down”, and does so from /inc lead INC-1 me on. Until then @bob leads. It is no longer offered to @léa.
        > @bob decline INC-1 I stay
        /inc decline INC-1: the lead of “checkout is down” is no longer offered to @ana. @bob leads. “I stay”
        > @bob handoff INC-1 <@U3|léa>
        /inc handoff INC-1: @léa is asked to lead “checkout is down”, and does so from /inc lead INC-1 me on. Until then @bob leads.
        > @léa prendre
        /inc pilote INC-1 : @léa accepte le relais et pilote désormais « checkout is down ». Il est pris en compte, 0 s après sa déclaration.
        > @léa chronologie INC-1
        INC-1 « checkout is down », chronologie (Europe/Paris) :
        jeu. 26 mars 2026 10:15 déclaré, sev1 : checkout is down · @ana
        jeu. 26 mars 2026 10:15 le pilotage est proposé à @léa : call the bank · @bob
        jeu. 26 mars 2026 10:15 le pilotage n’est pas pris : je suis dans le train · @léa
        jeu. 26 mars 2026 10:15 le pilotage est proposé à @léa · @bob
        jeu. 26 mars 2026 10:15 le pilotage est proposé à @ana · @bob
        jeu. 26 mars 2026 10:15 le pilotage n’est pas pris : I stay · @bob
        jeu. 26 mars 2026 10:15 le pilotage est proposé à @léa · @bob
        jeu. 26 mars 2026 10:15 pris en compte, piloté par @léa · @léa
        """)
  }
}
