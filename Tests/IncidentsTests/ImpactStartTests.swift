import Incidents
import Kernel
import Testing

/// Since when it has been broken, as people say it.
struct ImpactStartTests {
  /// The start of impact of a line typed on Thu 26 Mar 2026 at 17:33 in Paris, and the title that is left.
  private static func start(_ line: String) throws -> String {
    var desk = try Desk()
    desk.now = Desk.start.adding(seconds: (7 * 60 + 18) * 60)
    try desk.say(line)
    let facts = try #require(desk.state[1]?.facts)
    let start = try #require(facts.clocks[.impactStart]?.at)
    return "\(facts.title) | \(String(Audience.paris.full(start).dropLast(15)))"
  }

  @Test(arguments: [
    ("depuis 1h30", "Thu 26 Mar 2026 16:03"), ("since 1h30", "Thu 26 Mar 2026 16:03"),
    ("depuis 14h05", "Thu 26 Mar 2026 14:05"), ("since 2h and 15 min", "Thu 26 Mar 2026 15:18"),
    ("depuis 2h et 15 min", "Thu 26 Mar 2026 15:18"), ("since 3 days", "Mon 23 Mar 2026 17:33"),
    ("depuis 25h00", "Wed 25 Mar 2026 16:33"), ("depuis hier soir", "Wed 25 Mar 2026 18:00"),
    ("since yesterday evening", "Wed 25 Mar 2026 18:00"), ("since last night", "Wed 25 Mar 2026 22:00"),
    ("depuis cette nuit", "Wed 25 Mar 2026 22:00"), ("depuis ce matin", "Thu 26 Mar 2026 08:00"),
    ("since this morning 9am", "Thu 26 Mar 2026 09:00"), ("since this morning at 9", "Thu 26 Mar 2026 09:00"),
    ("depuis 9 heures ce matin", "Thu 26 Mar 2026 09:00"), ("depuis 9h ce matin", "Thu 26 Mar 2026 09:00"),
    ("depuis 3h du matin", "Thu 26 Mar 2026 03:00"), ("since 8pm yesterday evening", "Wed 25 Mar 2026 20:00"),
    ("depuis hier soir vers 8h", "Wed 25 Mar 2026 20:00"), ("depuis lundi matin", "Mon 23 Mar 2026 08:00"),
    ("depuis environ 14h", "Thu 26 Mar 2026 14:00"), ("since about 2h", "Thu 26 Mar 2026 15:33"),
    ("il y a 20 minutes", "Thu 26 Mar 2026 17:13"), ("2h ago", "Thu 26 Mar 2026 15:33"),
    ("since half an hour", "Thu 26 Mar 2026 17:03"), ("depuis une demi-heure", "Thu 26 Mar 2026 17:03"),
    ("depuis un quart d’heure", "Thu 26 Mar 2026 17:18"), ("depuis 14h10 environ", "Thu 26 Mar 2026 14:10"),
    ("since 14.05", "Thu 26 Mar 2026 14:05"), ("since 2h.", "Thu 26 Mar 2026 15:33"),
    ("since 2h, @lea", "Thu 26 Mar 2026 15:33"), ("depuis 2h (sev1)", "Thu 26 Mar 2026 15:33"),
  ])
  func readsTheWholePhrase(_ phrase: String, _ expected: String) throws {
    #expect(try Self.start("checkout is down \(phrase)") == "checkout is down | \(expected)")
  }

  @Test func saysThatItReadNoTime() throws {
    var desk = try Desk()
    #expect(
      try desk.say("checkout is down since the last deploy sev4 @lea")
        == """
        /inc declare: INC-1 is declared, sev4: “checkout is down since the last deploy”.
        I read no time in “since the last deploy”, so impact counts from now. If it began earlier: \
        /inc clock INC-1 impact 14:05.
        @lea leads it.
        Targets: acknowledge within 1 business day, updates in the daily digest, resolve within 10 business days.
        """)
    #expect(
      try desk.say("site lent depuis la livraison sev4 @lea", as: .lea)
        == """
        /inc déclarer : INC-2 est déclaré, sev4 : « site lent depuis la livraison ».
        Je ne lis aucune heure dans « depuis la livraison » : l’impact compte à partir de maintenant. S’il a \
        commencé plus tôt : /inc heure INC-2 impact 14h05.
        @lea pilote.
        Objectifs : prise en compte sous 1 jour ouvré, points dans le résumé quotidien, résolution sous 10 jours \
        ouvrés.
        """)
  }

  @Test(arguments: [
    "checkout is down since 9:12, customers angry", "checkout is down depuis 9h12, customers angry",
  ])
  func aCommaEndsAnHour(_ line: String) throws {
    #expect(try Self.start(line) == "checkout is down customers angry | Thu 26 Mar 2026 09:12")
  }

  @Test func aCommaEndsALength() throws {
    #expect(try Self.start("since 2h, 3 servers down") == "3 servers down | Thu 26 Mar 2026 15:33")
  }

  @Test(arguments: ["since this evening", "since yesterday’s release", "depuis 2h et quart", "since tonight"])
  func takesNothingOfAPhraseThatItCannotRead(_ phrase: String) throws {
    var desk = try Desk()
    let reply = try desk.say("checkout is down \(phrase)")
    #expect(reply.contains("I read no time in “\(phrase.replacing("’", with: "'"))”, so impact counts from now."))
    #expect(desk.state[1]?.facts.title == "checkout is down \(phrase.replacing("’", with: "'"))")
  }

  @Test func aNoteKeepsAnHourThatIsStillToCome() throws {
    var desk = try Desk()
    desk.now = Desk.start.adding(seconds: (8 * 60 + 4) * 60)
    try desk.say("declare checkout is down sev1")
    #expect(
      try desk.say("note INC-1 see you at 23:00")
        == "/inc note INC-1: noted on “checkout is down”, 18:19 (Europe/Paris): see you at 23:00")
    #expect(
      try desk.say("noter INC-1 basculé horodaté 23h00", as: .lea)
        == "/inc noter INC-1 : noté sur « checkout is down », mer. 25 mars 2026 23:00 (Europe/Paris) : basculé")
    #expect(
      try desk.say("note INC-1 rolled back at 14:12")
        == "/inc note INC-1: noted on “checkout is down”, Thu 26 Mar 2026 14:12 (Europe/Paris): rolled back")
    desk.now = Desk.start
    #expect(
      try desk.say("note INC-1 see you at 23:00")
        == "/inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): see you at 23:00")
    desk.now = Desk.start.adding(seconds: (14 * 60 + 4) * 60)
    #expect(
      try desk.say("note INC-1 rolled back at 23:55")
        == "/inc note INC-1: noted on “checkout is down”, Thu 26 Mar 2026 23:55 (Europe/Paris): rolled back")
  }
}
