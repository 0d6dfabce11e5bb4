import Incidents
import Kernel
import Testing

struct CardTests {
  private static func card(_ desk: Desk, _ audience: Audience = .paris) -> String? {
    desk.card(1, for: audience).map { card in
      ([card.text.unsafePlainText] + card.buttons.map { "[\($0.label)] \($0.line)" }).joined(separator: "\n")
    }
  }

  @Test func isDrawnFromTheState() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #payments since 9:50")
    #expect(
      Self.card(desk) == """
        INC-1 sev1 declared “checkout is down”
        #payments · nobody leads · declared by @ana
        impact start: Thu 26 Mar 2026 09:50 (Europe/Paris)
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        [Acknowledge] inc ack INC-1
        [Resolve] inc resolve INC-1 resolved from the card
        [Take the lead] inc lead INC-1 me
        """)
    #expect(
      Self.card(desk, .parisienne) == """
        INC-1 sev1 déclaré « checkout is down »
        #payments · personne ne pilote · déclaré par @ana
        début de l’impact : jeu. 26 mars 2026 09:50 (Europe/Paris)
        déclaré : jeu. 26 mars 2026 10:15 (Europe/Paris)
        [Prendre en compte] inc vu INC-1
        [Résoudre] inc résolu INC-1 résolu depuis la fiche
        [Prendre le pilotage] inc pilote INC-1 moi
        """)
    try desk.say("ack")
    try desk.say("lead me")
    try desk.say("update half of it works next 30m")
    #expect(
      Self.card(desk) == """
        INC-1 sev1 acknowledged “checkout is down”
        #payments · led by @ana · declared by @ana
        impact start: Thu 26 Mar 2026 09:50 (Europe/Paris)
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:15 (Europe/Paris)
        Last update, Thu 26 Mar 2026 10:15 (Europe/Paris), @ana: half of it works
        Next update by Thu 26 Mar 2026 10:45 (Europe/Paris)
        [Resolve] inc resolve INC-1 resolved from the card
        """)
    try desk.say("resolve rolled back")
    #expect(
      Self.card(desk, .parisienne) == """
        INC-1 sev1 résolu « checkout is down »
        #payments · piloté par @ana · déclaré par @ana
        début de l’impact : jeu. 26 mars 2026 09:50 (Europe/Paris)
        déclaré : jeu. 26 mars 2026 10:15 (Europe/Paris)
        pris en compte : jeu. 26 mars 2026 10:15 (Europe/Paris)
        résolu : jeu. 26 mars 2026 10:15 (Europe/Paris)
        Résolu : rolled back
        Dernier point, jeu. 26 mars 2026 10:15 (Europe/Paris), @ana : half of it works
        """)
    #expect(desk.card(2) == nil)
  }

  @Test func itsButtonsAreLinesThatWork() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    for audience in [Audience.paris, .parisienne] {
      let card = try #require(desk.card(1, for: audience))
      for button in card.buttons {
        var copy = desk
        try copy.say(String(button.line.dropFirst("inc ".count)))
        #expect(copy.events.count == 2)
      }
    }
  }
}
