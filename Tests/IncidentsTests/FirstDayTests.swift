import Incidents
import Kernel
import Testing

/// What somebody types who has never read the help.
struct FirstDayTests {
  /// A desk on which INC-1 is declared, at 15:07 in Paris.
  static func desk() throws -> Desk {
    var desk = try Desk()
    desk.now = Desk.start.adding(seconds: (4 * 60 + 52) * 60)
    try desk.say("checkout is down sev1")
    return desk
  }

  @Test(arguments: [
    "call INC-1 foo", "c'est réparé INC-1", "inc1 est revenu", "le paiement inc 1 remarche",
    "voilà: INC-1, c'est bon",
    "déclarr INC-1 encore", "déclarr", "déclarr le paiement est en panne", "opne checkout is down",
  ])
  func declaresNothing(_ line: String) throws {
    var desk = try Self.desk()
    #expect(try desk.say(line).hasSuffix("Nothing was changed."))
    #expect(desk.events.count == 1)
  }

  @Test(arguments: ["je prends INC-1", "pris INC-1 à 15h07", "prendre en charge INC-1", "ack INC-1 à 15h07"])
  func acknowledges(_ line: String) throws {
    var desk = try Self.desk()
    try desk.say(line, as: .lea)
    #expect(desk.state[1]?.facts.phase == .acknowledged)
  }

  @Test(arguments: ["réglé", "réparé", "terminé", "fini"])
  func resolves(_ verb: String) throws {
    var desk = try Self.desk()
    try desk.say("\(verb) INC-1 ok", as: .lea)
    #expect(desk.state[1]?.facts.phase == .resolved)
    try desk.say("défais", as: .lea)
    #expect(desk.state[1]?.facts.phase == .declared)
    try desk.say("sévérité INC-1 2", as: .lea)
    try desk.say("défaire", as: .lea)
    #expect(desk.state[1]?.facts.severity == .sev1)
    try desk.say("résolu ok", as: .lea)
    try desk.say("clôturer INC-1", as: .lea)
    #expect(desk.state[1]?.facts.phase == .closed)
  }

  @Test func readsNoVerbIntoOtherAccents() throws {
    var desk = try Self.desk()
    try desk.say("Règle de pare-feu cassée au siège", as: .lea)
    #expect(desk.state[1]?.facts.phase == .declared)
    #expect(desk.state[2]?.facts.title == "Règle de pare-feu cassée au siège")
    try desk.say("RÉGLÉ INC-2 ok", as: .lea)
    try desk.say("regle INC-1 ok", as: .lea)
    #expect(desk.state[1]?.facts.phase == .resolved)
    #expect(desk.state[2]?.facts.phase == .resolved)
  }

  @Test func doesNotDeclareARecordAgain() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("declare INC-1")
        == "INC-1 exists already: /inc show INC-1, or /inc reopen INC-1 <why>. Nothing was changed.")
    #expect(
      try desk.say("ouvrir inc 1 sev2", as: .lea)
        == "INC-1 existe déjà : /inc voir INC-1, ou /inc rouvrir INC-1 <pourquoi>. Rien n’a été changé.")
    #expect(
      try desk.say("declare INC-9") == "There is no INC-9. Nothing was changed; /inc list all shows every incident.")
    #expect(desk.events.count == 1)
    try desk.say("declare INC-1 is back in the other region")
    #expect(desk.state[2]?.facts.title == "INC-1 is back in the other region")
  }

  @Test(arguments: ["INC-1", "inc1", "inc 1", "1", "#1", "INC-1:"])
  func showsARecordThatStandsAlone(_ line: String) throws {
    var desk = try Self.desk()
    #expect(try desk.say(line) == desk.say("show INC-1"))
  }

  @Test func pointsFromUndoToCancel() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("annule INC-1 fausse alerte", as: .lea)
        == """
        Cette commande défait votre dernière commande et ne prend rien d’autre. Pour annuler un incident : \
        /inc annuler INC-1 fausse alerte. Rien n’a été changé.
        /inc annule
        Par exemple : /inc annule
        """)
    #expect(
      try desk.say("undo false alarm")
        == """
        This takes back your last command, and nothing else. To cancel an incident: \
        /inc cancel INC-… false alarm. Nothing was changed.
        /inc undo
        For example: /inc undo
        """)
    #expect(desk.events.count == 1)
  }

  @Test func saysThatItIsResolvedBeforeAskingHow() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("fix INC-1")
        == "Say how it was resolved: /inc resolve INC-1 <how>. Nothing was changed.")
    #expect(
      try desk.say("réglé INC-1", as: .lea)
        == "Dites comment il a été résolu : /inc résolu INC-1 <comment>. Rien n’a été changé.")
    try desk.say("resolve INC-1 rolled back")
    #expect(try desk.say("fix INC-1") == "INC-1 is resolved already. Nothing was changed.")
  }

  @Test func showsTheLastTenOfALongTimeline() throws {
    var desk = try Self.desk()
    for number in 1...11 { try desk.say("note INC-1 step \(number)") }
    let lines = try desk.say("timeline INC-1").split(separator: "\n")
    #expect(lines.count == 12)
    #expect(lines[1] == "Thu 26 Mar 2026 15:07 note: step 2 · @ana")
    #expect(lines[11] == "The last 10 of 12; from the beginning: /inc timeline INC-1 page 1")
    #expect(
      try desk.say("chronologie INC-1", as: .lea).hasSuffix(
        "\nLes 10 dernières entrées sur 12 ; depuis le début : /inc chronologie INC-1 page 1"))
  }
}
