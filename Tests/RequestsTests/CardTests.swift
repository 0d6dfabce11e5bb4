import Kernel
import Requests
import Testing

struct CardTests {
  @Test func isDrawnFromTheState() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2 client Acme")
    #expect(
      desk.card() == """
        REQ-1 P2 new “invoice 4711 is missing”
        @support → @Finance · nobody has taken it · client Acme
        Asked Thu 26 Mar 2026 10:15 (Europe/Paris), @ana
        [Acknowledge] ask ack REQ-1
        [Take] ask take REQ-1
        [Wait…] ask wait REQ-1
        [Done] ask done REQ-1 done from the card
        """)
    #expect(
      desk.card(1, .parisienne) == """
        REQ-1 P2 nouvelle « invoice 4711 is missing »
        @support → @Finance · personne ne l’a prise · client Acme
        Demandée le jeu. 26 mars 2026 10:15 (Europe/Paris), @ana
        [Vu] ask vu REQ-1
        [Prendre] ask prendre REQ-1
        [Attente…] ask attente REQ-1
        [Fait] ask fait REQ-1 faite depuis la fiche
        """)
    try desk.say("take REQ-1", as: .bob)
    try desk.say("wait REQ-1 client the signed form until fri", as: .bob)
    #expect(
      desk.card() == """
        REQ-1 P2 waiting “invoice 4711 is missing”
        @support → @Finance · @bob · client Acme
        Asked Thu 26 Mar 2026 10:15 (Europe/Paris), @ana
        Waiting for the client since Thu 26 Mar 2026 10:15, until Fri 27 Mar 2026 00:00 (Europe/Paris): the signed form
        [Resume] ask resume REQ-1
        [Done] ask done REQ-1 done from the card
        """)
    #expect(
      desk.card(1, .parisienne) == """
        REQ-1 P2 en attente « invoice 4711 is missing »
        @support → @Finance · @bob · client Acme
        Demandée le jeu. 26 mars 2026 10:15 (Europe/Paris), @ana
        En attente : le client, depuis le jeu. 26 mars 2026 10:15, jusqu’au ven. 27 mars 2026 00:00 (Europe/Paris) : the \
        signed form
        [Reprendre] ask reprendre REQ-1
        [Fait] ask fait REQ-1 faite depuis la fiche
        """)
    try desk.say("done REQ-1 sent again", as: .bob)
    #expect(
      desk.card() == """
        REQ-1 P2 done “invoice 4711 is missing”
        @support → @Finance · @bob · client Acme
        Asked Thu 26 Mar 2026 10:15 (Europe/Paris), @ana
        Done Thu 26 Mar 2026 10:15, @bob: sent again
        """)
    #expect(desk.card(2) == nil)
    #expect(RequestDesk.card(for: ItemID("INC", 1), in: desk.state, audience: .paris, verbs: Verbs()) == nil)
  }

  @Test func itsButtonsAreLinesThatWork() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    for audience in [Audience.paris, .parisienne] {
      let card = try #require(
        RequestDesk.card(for: ItemID("REQ", 1), in: desk.state, audience: audience, verbs: try Desk.verbs))
      for button in card.buttons {
        var copy = desk
        let reply = try copy.say(String(button.line.dropFirst("ask ".count)), as: .bob)
        // “Wait” needs words: its answer says which.
        #expect(copy.events.count == (["ask wait REQ-1", "ask attente REQ-1"].contains(button.line) ? 1 : 2))
        if copy.events.count == 1 { #expect(reply.contains("/ask wait [REQ-12] <client|vendor|internal> <why>")) }
      }
    }
  }
}
