import Incidents
import Kernel
import Testing

struct FindIncidentsTests {
  /// Four incidents in three areas; the third is over.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("settlement queue is stuck sev2 #payments")
    desk.wait(minutes: 60)
    try desk.say("checkout is slow sev1 #shop @lea client:Acme")
    try desk.say("note INC-2 the settlement service answers late, its workers wait for the database since noon or so")
    desk.wait(minutes: 60)
    try desk.say("no text messages sev3 #sms", as: .bob)
    try desk.say("resolve INC-3 le règlement de l’opérateur est rétabli", as: .bob)
    desk.wait(minutes: 60)
    try desk.say("declare login fails sev3 #shop")
    try desk.say("update INC-4 the database is overloaded, half of the logins pass")
    return desk
  }

  @Test func showsWhereTheWordsAre() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("find settlement")
        == """
        /inc find settlement: 2 incidents, page 1 of 1
        INC-2 sev1 declared “checkout is slow” · #shop · @lea · 2 h · ⚠ acknowledge late · note: “the settlement service answers late, \
        its workers wait…”
        INC-1 sev2 declared “settlement queue is stuck” · #payments · 3 h · ⚠ acknowledge late · in its title
        """)
    #expect(
      try desk.say("chercher règlement", as: .lea)
        == """
        /inc chercher règlement : 1 incident, page 1 sur 1
        INC-3 sev3 résolu « no text messages » · #sms · impact 0 s · résolution : « le règlement de l'opérateur est \
        rétabli »
        """)
    #expect(desk.lastEventCount == 0)
  }

  @Test func comparesWithoutCaseAccentsAndPlural() throws {
    var desk = try Self.desk()
    for words in ["REGLEMENT opérateurs", "Queues", "acme", "shop slow"] {
      #expect(try desk.say("find \(words)").contains(": 1 incident, "), "\(words)")
    }
  }

  @Test func takesTheBeginningOfTheLastWord() throws {
    var desk = try Self.desk()
    let line = "INC-1 sev2 declared “settlement queue is stuck” · #payments · 3 h · ⚠ acknowledge late · in its title"
    #expect(try desk.say("search stuck settl") == "/inc find stuck settl: 1 incident, page 1 of 1\n\(line)")
    #expect(
      try desk.say("find settl stuck") == """
        /inc find settl stuck: none has all of these words; 1 incident with some, page 1 of 1
        \(line)
        """)
    #expect(try desk.say("find zebra") == "/inc find zebra: no incident matches.")
    #expect(try desk.say("chercher zèbre", as: .lea) == "/inc chercher zèbre : aucun incident ne correspond.")
  }

  @Test func putsRareWordsFirst() throws {
    var desk = try Self.desk()
    for _ in 1...60 { try desk.say("declare database is slow") }
    let text = try desk.say("find database stuck elephant last 30d")
    #expect(text.hasPrefix("/inc find database stuck elephant last 30d: none has all of these words; 63 incidents"))
    #expect(text.split(separator: "\n")[1].hasPrefix("INC-1 sev2"))
    #expect(text.split(separator: "\n")[2].hasPrefix("INC-64 sev3"))
    #expect(
      try desk.say("chercher database stuck elephant", as: .lea)
        .hasPrefix(
          "/inc chercher database stuck elephant : aucun n’a tous ces mots ; 63 incidents avec certains, page 1"))
  }

  @Test func takesTheFiltersOfAList() throws {
    var desk = try Self.desk()
    #expect(try desk.say("find database #shop sev1").contains("INC-2"))
    #expect(try desk.say("find sev3 database").split(separator: "\n").count == 2)
    #expect(try desk.say("find text resolved").hasPrefix("/inc find text resolved: 1 incident, page 1 of 1\nINC-3"))
    #expect(try desk.say("find text open") == "/inc find text open: no incident matches.")
    #expect(
      try desk.say("cherche database moi", as: .lea) == "/inc chercher database moi : aucun incident ne correspond.")
    #expect(try desk.say("find database last 150m").split(separator: "\n").count == 3)
    #expect(try desk.say("find database last 30m").contains("1 incident"))
    #expect(
      try desk.say("find slow client:Acme").hasPrefix("/inc find slow client:\"Acme\": 1 incident, page 1 of 1\nINC-2"))
    #expect(try desk.say("find slow client:\"Acme\"").contains("1 incident"))
    #expect(try desk.say("find client timeout").hasPrefix("/inc find client timeout: "))
  }

  @Test func turnsPages() throws {
    var desk = try Desk()
    for number in 1...25 { try desk.say("declare failure \(number) of the printer") }
    let first = try desk.say("find printer")
    #expect(first.hasPrefix("/inc find printer: 25 incidents, page 1 of 3\nINC-25 sev3"))
    #expect(first.hasSuffix("\nMore: /inc find printer page 2"))
    let last = try desk.say("chercher printer page 3", as: .lea)
    #expect(last.hasPrefix("/inc chercher printer : 25 incidents, page 3 sur 3\nINC-5"))
    #expect(last.split(separator: "\n").count == 6)
    #expect(try desk.say("chercher printer", as: .lea).hasSuffix("\nSuite : /inc chercher printer page 2"))
  }

  @Test func asksForWords() throws {
    var desk = try Desk()
    #expect(
      try desk.say("find")
        == """
        Say which words to look for.
        /inc find <words> [open|resolved|mine] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc find settlement queue
        """)
    #expect(
      try desk.say("chercher", as: .lea)
        == """
        Dites quels mots chercher.
        /inc chercher <mots> [ouverts|résolus|moi] [sev1] [#domaine] [@lea] [30 derniers jours] [page 2]
        Par exemple : /inc chercher file de règlement
        """)
    #expect(
      try desk.say("find with the")
        == """
        “with the”: every incident has words like these: look for rarer ones.
        /inc find <words> [open|resolved|mine] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc find settlement queue
        """)
    #expect(
      try desk.say("chercher avec les", as: .lea)
        .hasPrefix("« avec les » : tous les incidents ont des mots comme ceux-ci : cherchez-en de plus rares."))
  }

  @Test func doesNotTakeADeclarationForASearch() throws {
    var desk = try Desk()
    #expect(
      try desk.say("search is down sev1")
        == """
        Nothing was changed. To declare it: /inc declare search is down sev1
        To look for words: /inc find "is down sev1"
        /inc find <words> [open|resolved|mine] [sev1] [#area] [@lea] [last 30d] [page 2]
        For example: /inc find settlement queue
        """)
    #expect(
      try desk.say("search is down sev1", as: .lea)
        .hasPrefix(
          "Rien n’a été changé. Pour le déclarer : /inc déclarer search is down sev1\nPour chercher des mots :"))
  }

  @Test func findsWhatWasTakenBackAndWhatWasImported() throws {
    var desk = try Desk()
    try desk.say("declare login fails")
    try desk.say("note the elephant is loose")
    try desk.say("undo")
    #expect(try desk.say("find elephant").contains("note: “the elephant is loose”"))
    let imported = IncidentEvent.Imported(
      origin: Origin(source: "servicenow", id: "INC0000045"), title: "Category 55", severity: .sev3,
      clocks: [.declared: Desk.start], resolution: "code 5")
    try desk.record(
      IncidentEvent(incident: 2, byName: "servicenow", change: .imported(imported)), by: PersonID("railhead"))
    #expect(
      try desk.say("find INC0000045")
        == """
        /inc find INC0000045: 1 incident, page 1 of 1
        INC-2 sev3 declared “Category 55” · 0 s · in its external key
        """)
    let restored = try Incidents(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
  }
}
