import Kernel
import Requests
import Testing

struct ShowRequestTests {
  @Test func tellsEverythingInOrder() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2 client Acme")
    desk.wait(minutes: 5)
    try desk.say("take REQ-1", as: .bob)
    desk.wait(minutes: 5)
    try desk.say("wait REQ-1 client the signed form until fri", as: .bob)
    desk.wait(minutes: 5)
    try desk.say("resume REQ-1", as: .bob)
    try desk.say("priority REQ-1 P1")
    try desk.say("note REQ-1 called them twice", as: .bob)
    desk.wait(minutes: 5)
    try desk.say("hand REQ-1 @legal about a contract", as: .bob)
    try desk.say("done REQ-1 signed", as: .lea)
    desk.wait(minutes: 5)
    try desk.say("reopen REQ-1 wrong amount")
    #expect(
      try desk.say("show REQ-1") == """
        REQ-1 P1 new “invoice 4711 is missing”
        @support → @légal · nobody has taken it · client Acme
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 asked · @ana
        – Thu 26 Mar 2026 10:20 acknowledged · @bob
        – Thu 26 Mar 2026 10:20 taken by @bob · @bob
        – Thu 26 Mar 2026 10:25 waits for the client, until Fri 27 Mar 2026 00:00 (Europe/Paris): the signed form · @bob
        – Thu 26 Mar 2026 10:30 goes on · @bob
        – Thu 26 Mar 2026 10:30 P1 · @ana
        – Thu 26 Mar 2026 10:30 note: called them twice · @bob
        – Thu 26 Mar 2026 10:35 done: signed · @léa
        – Thu 26 Mar 2026 10:35 @Finance → @légal: about a contract · @bob
        – Thu 26 Mar 2026 10:40 reopened: wrong amount · @ana
        """)
    #expect(
      try desk.say("REQ-1", as: .lea) == """
        REQ-1 P1 nouvelle « invoice 4711 is missing »
        @support → @légal · personne ne l’a prise · client Acme
        Ce qui s’est passé (Europe/Paris) :
        – jeu. 26 mars 2026 10:15 demandée · @ana
        – jeu. 26 mars 2026 10:20 vue · @bob
        – jeu. 26 mars 2026 10:20 prise par @bob · @bob
        – jeu. 26 mars 2026 10:25 en attente (le client), jusqu’au ven. 27 mars 2026 00:00 (Europe/Paris) : the signed \
        form · @bob
        – jeu. 26 mars 2026 10:30 reprend · @bob
        – jeu. 26 mars 2026 10:30 P1 · @ana
        – jeu. 26 mars 2026 10:30 note : called them twice · @bob
        – jeu. 26 mars 2026 10:35 faite : signed · @léa
        – jeu. 26 mars 2026 10:35 @Finance → @légal : about a contract · @bob
        – jeu. 26 mars 2026 10:40 rouverte : wrong amount · @ana
        """)
  }

  @Test func notes() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    #expect(
      try desk.say("note called them twice", as: .bob)
        == "/ask note REQ-1: noted on “invoice 4711 is missing”: called them twice")
    #expect(
      try desk.say("noter REQ-1 appelés deux fois", as: .lea)
        == "/ask noter REQ-1 : noté sur « invoice 4711 is missing » : appelés deux fois")
    #expect(
      try desk.say("note REQ-1") == """
        Say what there is to note.
        /ask note [REQ-12] <text>
        For example: /ask note REQ-12 called them twice
        """)
  }

  @Test func takesBackTheLastCommand() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    try desk.say("take REQ-1", as: .bob)
    #expect(
      try desk.say("undo", as: .bob)
        == "/ask undo: /ask take REQ-1 is taken back, and “invoice 4711 is missing” is new.")
    #expect(
      try desk.say("undo", as: .bob)
        == "An undo cannot be taken back: type the command again instead. Nothing was changed.")
    try desk.say("vu REQ-1", as: .lea)
    #expect(
      try desk.say("annule", as: .lea)
        == "/ask annule : /ask vu REQ-1 est défaite ; « invoice 4711 is missing » est nouvelle.")
    #expect(try desk.say("undo").hasPrefix("REQ-1 was changed after your /ask new, so"))
    #expect(try desk.say("annule", as: .eve).hasPrefix("Vous n’avez rien fait ces 5 dernières minutes"))
    try desk.say("@legal check it P1")
    #expect(try desk.say("undo") == "/ask undo: /ask new REQ-2 is taken back, and “check it” is cancelled.")
    #expect(desk.state.open.count == 1)
    #expect(desk.state == desk.replayed)
  }
}
