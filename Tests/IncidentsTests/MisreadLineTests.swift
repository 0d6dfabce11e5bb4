import Incidents
import Kernel
import Testing

/// Lines that could be taken for something else than was meant: they ask, and change nothing.
struct MisreadLineTests {
  /// INC-1 to INC-3 are open.
  private static func three() throws -> Desk {
    var desk = try Desk()
    for title in ["checkout is down", "search is slow", "mails are late"] { try desk.say("declare \(title) sev2") }
    return desk
  }

  @Test(arguments: [
    "resolve INC-2, rebooted", "resolve INC-2. rebooted", "resolve (INC-2) rebooted", "résolu INC–2 rebooted",
    "résolu l’INC-2 rebooted",
    "resolve [inc2] rebooted", "resolve *INC-2* rebooted", "resolve inc 2, rebooted", "resolve #2, rebooted",
    "resolve INC-2 - rebooted", "resolve INC-2 — rebooted", "resolve 2, rebooted", "INC-2 resolved: rebooted",
    "INC-2, résolu rebooted",
  ])
  func readsAnIDWithPunctuationAroundIt(_ line: String) throws {
    var desk = try Self.three()
    try desk.say(line)
    #expect(desk.state[2]?.facts.phase == .resolved)
    #expect(desk.state[2]?.facts.resolution == "rebooted")
    #expect(desk.events.count == 4)
  }

  @Test func refusesTheIDThatDoesNotExist() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("cancel INC-9, false alarm")
        == "There is no INC-9. Nothing was changed; /inc list all shows every incident.")
    #expect(
      try desk.say("résolu en redémarrant INC-9", as: .lea)
        == "INC-9 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.")
    #expect(desk.events.count == 1)
  }

  @Test func neverTakesAnotherIncidentThanTheOneNamed() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("declare search is slow sev2", room: "C2")
    #expect(
      try desk.say("fixed it by rebooting INC-2")
        == """
        Which incident do you mean? Nothing was changed. Type one of these:
        1. /inc resolve INC-2 it by rebooting INC-2 (sev2, “search is slow”)
        2. /inc resolve INC-1 it by rebooting INC-2 (sev1, “checkout is down”)
        """)
    #expect(
      try desk.say("noter même cause que INC-2", as: .lea)
        == """
        De quel incident s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc noter INC-2 même cause que INC-2 (sev2, « search is slow »)
        2. /inc noter INC-1 même cause que INC-2 (sev1, « checkout is down »)
        """)
    #expect(
      try desk.say("update <@U1|ana> restarts INC-2 at 10:00", room: "C9")
        == "Did you mean /inc update INC-2 @ana restarts INC-2 at 10:00? Nothing was changed.")
    #expect(
      try desk.say("résolu en relançant INC-1", as: .lea, room: "C9")
        == "Vouliez-vous dire /inc résolu INC-1 en relançant INC-1 ? Rien n’a été changé.")
    #expect(desk.events.count == 2)
    try desk.say("fixed it by rebooting INC-1")
    #expect(desk.state[1]?.facts.resolution == "it by rebooting INC-1")
    try desk.say("note INC-1 same as INC-2 and \"INC-3\"")
    try desk.say("note \"same as INC-1\"", room: "C2")
    #expect(desk.events.map(\.event.incident) == [1, 2, 1, 1, 2])
  }

  @Test func asksWhetherALineWithASeverityIsATitle() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("end users cannot log in sev1")
        == """
        A new incident, or /inc resolve for INC-1? Nothing was changed. Type one of these:
        1. /inc declare end users cannot log in sev1
        2. /inc resolve INC-1 users cannot log in
        """)
    #expect(
      try desk.say("point de vente en panne sev1 @lea", as: .lea)
        == """
        Un nouvel incident, ou /inc point pour INC-1 ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc déclarer point de vente en panne sev1 @lea
        2. /inc point INC-1 de vente en panne @lea
        """)
    #expect(desk.events.count == 1)
    try desk.say("resolve INC-1 was a sev1 after all")
    #expect(desk.state[1]?.facts.resolution == "was a sev1 after all")
    #expect(
      try desk.say("journal des ventes vide (sev2)", as: .lea)
        == """
        Un nouvel incident, ou /inc noter pour INC-1 ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc déclarer journal des ventes vide (sev2)
        2. /inc noter INC-1 des ventes vide
        """)
  }

  @Test func offersTheDeclarationWhenNothingIsOpen() throws {
    var desk = try Desk()
    #expect(
      try desk.say("log in page is down sev1")
        == """
        A new incident, or an older one? Nothing was changed. Type one of these:
        1. /inc declare log in page is down sev1
        2. /inc note INC-… in page is down
        """)
    #expect(
      try desk.say("point d’accès wifi coupé", as: .lea)
        == """
        Un nouvel incident, ou un ancien ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc déclarer point d'accès wifi coupé
        2. /inc point INC-… d'accès wifi coupé
        """)
    #expect(desk.events.isEmpty)
  }

  @Test(arguments: [
    "fix the login page", "point of sale is down", "post office integration down", "log in page is down",
    "end users cannot log in", "journal des ventes vide", "restart loop on the api", "note de frais impossible",
    "post anything at all sev3", "end point is down", "fix login not working", "fixed nothing yet, sev 2",
    "note (sev1) says the customer",
  ])
  func asksWhetherALineIsATitle(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(try desk.say(line).contains("Nothing was changed. Type one of these:\n1. /inc declare \(line)\n2. /inc "))
    #expect(desk.events.count == 1)
  }

  @Test(arguments: ["2 end users cannot log in sev1", "5 point of sale terminals down", "3 new hires without laptop"])
  func declaresATitleThatBeginsWithANumber(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say(line)
    #expect(desk.state[2]?.facts.title == line.replacing(" sev1", with: ""))
  }

  @Test func offersToDeclareWhatAVerbCannotTake() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("close the shop page")
        == """
        I don’t understand “the shop page” after /inc close. Nothing was changed.
        To declare it: /inc declare close the shop page
        /inc close [INC-12]
        For example: /inc close INC-12
        """)
    #expect(
      try desk.say("ferme de serveurs coupée", as: .lea)
        == """
        Je ne comprends pas « de serveurs coupée » après /inc clore. Rien n’a été changé.
        Pour le déclarer : /inc déclarer ferme de serveurs coupée
        /inc clore [INC-12]
        Par exemple : /inc clore INC-12
        """)
    #expect(desk.events.count == 1)
  }

  @Test func aTitleMayNameAnOlderIncident() throws {
    var desk = try Self.three()
    #expect(
      try desk.say("restart of INC-2 needed")
        == """
        A new incident, or /inc reopen for INC-2? Nothing was changed. Type one of these:
        1. /inc declare restart of INC-2 needed
        2. /inc reopen INC-2 of INC-2 needed
        """)
    try desk.say("status resolved INC-2 rebooted")
    #expect(desk.state[2]?.facts.resolution == "rebooted")
  }

  @Test func aGuestIsNotToldToDeclare() throws {
    var desk = try Desk()
    var guest = Person.ana
    guest.role = .guest
    #expect(
      try desk.say("login broken", as: guest)
        == "I do not know the word “login”.\n/inc list\n/inc find settlement queue\n/inc stats\nNothing was changed.")
    #expect(
      try desk.say("search is down sev3", as: .bob)
        == """
        Nothing was changed. To declare it: /inc declare search is down sev3
        To look for words: /inc find "is down sev3"
        /inc find <words> [open|resolved|mine] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc find settlement queue
        """)
    #expect(
      try desk.say("decalre nothing works here sev1")
        == """
        I do not know the word “decalre”. Did you mean /inc declare?
        To declare it: /inc declare nothing works here sev1
        /inc checkout is down sev1 #payments
        /inc ack INC-12
        /inc update INC-12 half of the orders pass again next 30m
        Nothing was changed.
        """)
    #expect(
      try desk.say("recall INC-5 new title")
        == """
        I do not know the word “recall”.
        If it is a title, put /inc declare … in front of it.
        /inc checkout is down sev1 #payments
        /inc ack INC-12
        /inc update INC-12 half of the orders pass again next 30m
        Nothing was changed.
        """)
  }

  @Test(arguments: [
    "nouveau client impossible à créer sev2", "new customers cannot pay sev2", "open orders are lost sev2",
    "report generation is broken sev2",
  ])
  func keepsTheFirstWordOfATitle(_ line: String) throws {
    var desk = try Desk()
    try desk.say(line)
    #expect(desk.state[1]?.facts.title == String(line.dropLast(5)))
  }

  @Test(arguments: ["open incidents", "new incident", "ouvrir incidents", "create an incident", "open incidents?"])
  func declaresNoIncidentCalledIncident(_ line: String) throws {
    var desk = try Desk()
    #expect(
      try desk.say(line)
        == """
        Say in a few words what is wrong; /inc list shows the open incidents. Nothing was changed.
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(
      try desk.say("déclarer un incident", as: .lea)
        == """
        Dites en quelques mots ce qui ne va pas ; /inc liste montre les incidents ouverts. Rien n’a été changé.
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        """)
    #expect(desk.events.isEmpty)
  }

  @Test func declaresNoIncidentAboutAnID() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("report on INC-1")
        == "INC-1 exists already: /inc show INC-1, or /inc reopen INC-1 <why>. Nothing was changed.")
    #expect(
      try desk.say("ouvre l’INC-1", as: .lea)
        == "INC-1 existe déjà : /inc voir INC-1, ou /inc rouvrir INC-1 <pourquoi>. Rien n’a été changé.")
    #expect(
      try desk.say("1 note hello")
        == """
        Did you mean /inc note INC-1 hello? Nothing was changed.
        To declare it: /inc declare 1 note hello
        """)
    #expect(
      try desk.say("1 résolu en relançant", as: .lea)
        == """
        Vouliez-vous dire /inc résolu INC-1 en relançant ? Rien n’a été changé.
        Pour le déclarer : /inc déclarer 1 résolu en relançant
        """)
    #expect(desk.events.count == 1)
  }

  @Test func closesAndDeclaresInThePast() throws {
    var desk = try Desk()
    try desk.say("déclaré panne réseau sev3", as: .lea)
    #expect(desk.state[1]?.facts.title == "panne réseau")
    try desk.say("résolu INC-1 fait", as: .lea)
    try desk.say("fermé INC-1", as: .lea)
    #expect(desk.state[1]?.facts.phase == .closed)
  }
}
