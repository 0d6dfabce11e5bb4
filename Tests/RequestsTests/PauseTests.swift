import Kernel
import Requests
import Testing

struct PauseTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing P2")
    return desk
  }

  @Test func waitsAndGoesOn() throws {
    var desk = try Self.desk()
    let text =
      "“invoice 4711 is missing” waits for the client, until Fri 27 Mar 2026 00:00 (Europe/Paris): the signed form"
    #expect(try desk.say("wait REQ-1 client the signed form until fri", as: .bob) == "/ask wait REQ-1: \(text)")
    #expect(
      desk.posted == [
        "here: card REQ-1", "thread REQ-1: /ask wait REQ-1 (@bob): \(text)",
        "room C1: /ask wait REQ-1 (@bob): \(text)",
      ])
    #expect(
      try desk.say("wait vendor a part", as: .bob) == """
        REQ-1 waits already. Waiting for the client since Thu 26 Mar 2026 10:15, until Fri 27 Mar 2026 00:00 \
        (Europe/Paris): the signed form
        Nothing was changed; /ask resume REQ-1 ends that first.
        """)
    #expect(
      try desk.say("attente fournisseur une pièce", as: .lea) == """
        REQ-1 attend déjà. En attente : le client, depuis le jeu. 26 mars 2026 10:15, jusqu’au ven. 27 mars 2026 00:00 \
        (Europe/Paris) : the signed form
        Rien n’a été changé ; /ask reprendre REQ-1 y met fin d’abord.
        """)
    desk.wait(minutes: 90)
    #expect(
      try desk.say("resume", as: .bob)
        == "/ask resume REQ-1: “invoice 4711 is missing” goes on, after waiting for the client for 1 h 30 min.")
    #expect(try desk.say("resume", as: .bob) == "REQ-1 is not waiting for anything. Nothing was changed.")
    #expect(try desk.say("reprendre", as: .lea) == "REQ-1 n’est pas en attente. Rien n’a été changé.")
    #expect(
      try desk.say("attente REQ-1 fournisseur une pièce jusqu’à vendredi 14h", as: .lea) == """
        /ask attente REQ-1 : « invoice 4711 is missing » est en attente (le fournisseur), jusqu’au ven. 27 mars 2026 14:00 \
        (Europe/Paris) : une pièce
        """)
    #expect(
      try desk.say("reprendre REQ-1", as: .lea)
        == "/ask reprendre REQ-1 : « invoice 4711 is missing » reprend, après 0 s d’attente (le fournisseur).")
    #expect(
      try desk.say("en attente interne une signature", as: .lea)
        == "/ask attente REQ-1 : « invoice 4711 is missing » est en attente (une étape interne) : une signature")
    let pauses = desk.state[1]?.facts.cycle?.pauses ?? []
    #expect(pauses.map(\.kind) == [.client, .vendor, .internal])
    #expect(pauses.map { $0.resumed?.at.milliseconds(since: $0.began.at) } == [5_400_000, 0, nil])
    #expect(pauses.first?.until == Timestamp("2026-03-26T23:00:00.000Z"))
    #expect(desk.state == desk.replayed)
  }

  @Test(
    "a pause needs its reason, and a moment that can be",
    arguments: [
      (
        "wait REQ-1 client", "attente REQ-1 client",
        "A pause needs a reason: say what it waits for. Nothing was changed.",
        "Une attente a besoin d’une raison : dites ce qui est attendu. Rien n’a été changé.", true
      ),
      (
        "wait REQ-1 client until fri", "attente REQ-1 client jusqu’à vendredi",
        "A pause needs a reason: say what it waits for. Nothing was changed.",
        "Une attente a besoin d’une raison : dites ce qui est attendu. Rien n’a été changé.", true
      ),
      (
        "wait REQ-1", "attente REQ-1",
        "Say who it waits for (client, vendor or internal), and why. Nothing was changed.",
        "Dites ce qu’elle attend (client, fournisseur ou interne), et pourquoi. Rien n’a été changé.", true
      ),
      (
        "wait REQ-1 bob the form", "attente REQ-1 bob le formulaire",
        "“bob”: say who it waits for (client, vendor or internal), and why. Nothing was changed.",
        "« bob » : dites ce qu’elle attend (client, fournisseur ou interne), et pourquoi. Rien n’a été changé.", true
      ),
      (
        "wait REQ-1 client x until 24/3/2026", "attente REQ-1 client x jusqu’au 24/3/2026",
        "Tue 24 Mar 2026 00:00 (Europe/Paris) is over: it is Thu 26 Mar 2026 10:15 (Europe/Paris). Nothing was changed.",
        "mar. 24 mars 2026 00:00 (Europe/Paris) est passé : il est jeu. 26 mars 2026 10:15 (Europe/Paris). Rien n’a été changé.",
        false
      ),
      (
        "wait REQ-1 client x until tuesday 27/3/2026", "attente REQ-1 client x jusqu’à mardi 27/3/2026",
        "“tuesday 27/3/2026”: the weekday and the date disagree: Fri 27 Mar 2026 or Tue 24 Mar 2026?",
        "« mardi 27/3/2026 » : le jour et la date se contredisent : ven. 27 mars 2026 ou mar. 24 mars 2026 ?", true
      ),
    ])
  func refusals(line: String, ligne: String, english: String, french: String, showsForm: Bool) throws {
    var desk = try Self.desk()
    let form = """
      \n/ask wait [REQ-12] <client|vendor|internal> <why> [until fri]
      For example: /ask wait REQ-12 client the signed form until fri
      """
    let forme = """
      \n/ask attente [REQ-12] <client|fournisseur|interne> <pourquoi> [jusqu’à vendredi]
      Par exemple : /ask attente REQ-12 client le formulaire signé jusqu’à vendredi
      """
    #expect(try desk.say(line, as: .bob) == english + (showsForm ? form : ""))
    #expect(try desk.say(ligne, as: .lea) == french + (showsForm ? forme : ""))
    #expect(desk.events.count == 1)
  }

  @Test func endsWithItsCycle() throws {
    var desk = try Self.desk()
    try desk.say("wait client the form", as: .bob)
    try desk.say("done REQ-1 without it", as: .bob)
    #expect(desk.state[1]?.facts.stage == .done)
    try desk.say("reopen REQ-1 it came back")
    #expect(desk.state[1]?.facts.stage == .new)
    #expect(try desk.say("resume REQ-1") == "REQ-1 is not waiting for anything. Nothing was changed.")
  }
}
