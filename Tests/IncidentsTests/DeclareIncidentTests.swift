import Incidents
import Kernel
import Testing

struct DeclareIncidentTests {
  @Test func declares() throws {
    var desk = try Desk()
    #expect(
      try desk.say("checkout is down sev1 @lea #payments since 9:50")
        == """
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Impact since Thu 26 Mar 2026 09:50 (Europe/Paris).
        @lea leads it.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        """)
    #expect(desk.posted == ["card INC-1"])
    desk.wait(minutes: 5)
    #expect(
      try desk.say("ouvrir \"Panne SMS\" gravité 2 #payments depuis 9h40", as: .lea)
        == """
        /inc déclarer : INC-2 est déclaré, sev2 : « Panne SMS ».
        Impact depuis le jeu. 26 mars 2026 09:40 (Europe/Paris).
        Personne ne pilote encore : /inc pilote INC-2 moi.
        Objectifs : prise en compte avant 10:35, premier point avant 11:20, atténuation avant 14:20, résolution \
        avant ven. 27 mars 2026 10:20 (Europe/Paris).
        Peut-être le même, dans #payments :
        INC-1 sev1 déclaré « checkout is down » · #payments · @lea · 30 min
        """)
    #expect(
      try desk.say("declare slow search", as: .bob)
        == """
        /inc declare: INC-3 is declared, sev3: “slow search”.
        Nobody said how bad it is; if unsure, take the higher one: /inc sev INC-3 2.
        Nobody leads it yet: /inc lead INC-3 me.
        Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, \
        resolve within 3 business days.
        """)
    #expect(
      try desk.say("déclarer recherche lente sev4 #payments", as: .lea)
        == """
        /inc déclarer : INC-4 est déclaré, sev4 : « recherche lente ».
        Personne ne pilote encore : /inc pilote INC-4 moi.
        Objectifs : prise en compte sous 1 jour ouvré, points dans le résumé quotidien, résolution sous 10 \
        jours ouvrés.
        Peut-être le même, dans #payments :
        INC-2 sev2 déclaré « Panne SMS » · #payments · 40 min
        INC-1 sev1 déclaré « checkout is down » · #payments · @lea · 30 min
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func asksForATitle() throws {
    var desk = try Desk()
    #expect(
      try desk.say("declare sev1")
        == """
        Say in a few words what is wrong.
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(
      try desk.say("déclarer sev1", as: .lea)
        == """
        Dites en quelques mots ce qui ne va pas.
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        """)
    #expect(desk.events.isEmpty)
  }

  @Test(arguments: [
    "checkout is down private", "checkout is down --private sev1", "checkout is down private sev1",
    "declare payroll leak private drill", "declare payroll leak drill private",
  ])
  func postsNothingThatWasMeantPrivate(_ line: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(
      reply.contains(
        """
        Private: nothing is posted, and nobody reads of it but you and those with a part in it. To bring in somebody: \
        /inc invite INC-1 @….
        """))
    #expect(desk.posts.isEmpty)
    #expect(desk.state[1]?.facts.isPrivate == true)
    #expect(desk.state[1]?.facts.isDrill == line.contains("drill"))
    #expect(!["private", "drill"].contains { desk.state[1]?.facts.title.contains($0) == true })
  }

  @Test func asksWhereTheWordComesFirst() throws {
    var desk = try Desk()
    #expect(
      try desk.talk([
        (.ana, "private keys leaked on github sev1 #web"), (.lea, "exercice physique annulé sev3"),
        (.ana, "drill press broken"), (.ana, "declare --public private keys leaked on github sev1 #web"),
        (.ana, "declare --private keys leaked on github sev1 #web"), (.lea, "déclarer --exercice physique annulé sev3"),
        (.ana, "role page shows 500"), (.ana, "stats page is down sev2"), (.ana, "invite emails are not sent"),
        (.ana, "hold music is missing"), (.ana, "followup emails not sent sev2"),
      ]) == """
        > @ana private keys leaked on github sev1 #web
        The first word may be more than a part of the title. Nothing was declared. Type one of these:
        1. /inc declare --private keys leaked on github sev1 #web
        2. /inc declare --public private keys leaked on github sev1 #web
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        > @léa exercice physique annulé sev3
        Le premier mot peut être plus qu’une partie du titre. Rien n’a été déclaré. Tapez l’une de ces lignes :
        1. /inc déclarer --exercice physique annulé sev3
        2. /inc déclarer --public exercice physique annulé sev3
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        > @ana drill press broken
        The first word may be more than a part of the title. Nothing was declared. Type one of these:
        1. /inc declare --drill press broken
        2. /inc declare --public drill press broken
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        > @ana declare --public private keys leaked on github sev1 #web
        /inc declare: INC-1 is declared, sev1: “private keys leaked on github”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana declare --private keys leaked on github sev1 #web
        /inc declare: INC-2 is declared, sev1: “keys leaked on github”.
        Private: nothing is posted, and nobody reads of it but you and those with a part in it. To bring in somebody: /inc invite INC-2 @….
        Nobody leads it yet: /inc lead INC-2 me.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        Perhaps the same, in #web:
        INC-1 sev1 declared “private keys leaked on github” · #web · 0 s
        > @léa déclarer --exercice physique annulé sev3
        /inc déclarer : INC-3 est déclaré, sev3 : « physique annulé ».
        Un exercice : il ne compte dans aucun chiffre et n’alerte personne.
        Personne ne pilote encore : /inc pilote INC-3 moi.
        Objectifs : prise en compte sous 1 heure ouvrée, un point toutes les 4 heures ouvrées, atténuation sous 1 jour ouvré, résolution sous 3 jours ouvrés.
        > @ana role page shows 500
        “page shows 500”: the roles are lead, comms and scribe.
        To declare it: /inc declare role page shows 500
        /inc role lead|comms|scribe [@karim|me] [INC-12]
        For example: /inc role comms @karim INC-12
        > @ana stats page is down sev2
        I don’t understand “page is down” after /inc stats. Nothing was changed.
        To declare it: /inc declare stats page is down sev2
        /inc stats [#area] [sev1] [client Acme] [last 90d|march|q1]
        For example: /inc stats
        > @ana invite emails are not sent
        Say who shall join.
        To declare it: /inc declare invite emails are not sent
        /inc invite [INC-12] @lea
        For example: /inc invite INC-12 @lea
        > @ana hold music is missing
        “music”: a hold needs a reason: say who it waits for, client, vendor or internal. Nothing was changed.
        To declare it: /inc declare hold music is missing
        /inc hold [INC-12] <client|vendor|internal> [why] [until fri]
        For example: /inc hold INC-12 vendor until tomorrow 2pm
        > @ana followup emails not sent sev2
        A follow-up that nobody has, or without a date, is never done: add who and by when.
        To declare it: /inc declare followup emails not sent sev2
        /inc followup [INC-12] <what> @karim by 12/9 [type:detect|prevent|mitigate|process]
        For example: /inc followup INC-12 add an alert @karim by 12/9
        """)
  }

  @Test func takesPrivateAsAWordInQuotes() throws {
    var desk = try Desk()
    try desk.say("declare \"private keys in a public repository\" sev1")
    #expect(desk.state[1]?.facts.title == "private keys in a public repository")
  }

  @Test func refusesATimeThatIsStillToCome() throws {
    var desk = try Desk()
    #expect(
      try desk.say("checkout is down since 27/3/2026 9:00")
        == """
        Fri 27 Mar 2026 09:00 (Europe/Paris) is in the future (it is Thu 26 Mar 2026 10:15). \
        Nothing was changed.
        """)
    #expect(
      try desk.say("paiement en panne depuis 27/3/2026 9:00", as: .lea)
        == """
        ven. 27 mars 2026 09:00 (Europe/Paris) est dans le futur (nous sommes le jeu. 26 mars 2026 10:15). \
        Rien n’a été changé.
        """)
    #expect(desk.events.isEmpty)
  }

  @Test func refusesATitleOfMoreThan300Characters() throws {
    var desk = try Desk()
    let title = String(repeating: "é", count: 300)
    #expect(
      try desk.say("declare \(title)x")
        == "That is too long: at most 300 characters fit here. Nothing was changed.")
    #expect(
      try desk.say("declare \(title)x", as: .lea)
        == "C’est trop long : 300 caractères au maximum. Rien n’a été changé.")
    #expect(desk.events.isEmpty)
    try desk.say("declare \(title)")
    #expect(desk.state[1]?.facts.title == title)
  }

  @Test func boundsTheBytesOfOneCharacter() throws {
    var desk = try Desk()
    let title = "e" + String(repeating: "\u{301}", count: 2000)
    #expect(
      try desk.say("declare \(title)")
        == "That is too long: at most 300 characters fit here. Nothing was changed.")
    #expect(desk.events.isEmpty)
  }

  @Test func neverMentionsAnybodyWithATitle() throws {
    var desk = try Desk()
    try desk.say("declare *bold* <!everyone> @here <https://x.example|x> `code` down")
    let title = try #require(desk.state[1]?.facts.title)
    let card = try #require(desk.card(1))
    let others = card.text.spans.filter { $0 != .user(title) }
    #expect(card.text.spans.contains(.user(title)))
    #expect(!RichText(spans: others).unsafePlainText.contains("everyone"))
  }

  @Test("the same title is perhaps the same, with and without an area")
  func sameTitle() throws {
    var desk = try Desk()
    try desk.say("the main database is down sev1 #base @lea", as: .bob)
    try desk.say("salaries are wrong sev2 private", as: .bob)
    #expect(
      try desk.talk([
        (.ana, "The main database is down! sev1 @lea"), (.ana, "salaries are wrong sev2 @lea"),
        (.ana, "cancel INC-1 test"), (.ana, "cancel INC-3 test"), (.ana, "the main database is down sev1 @lea"),
      ]) == """
        > @ana The main database is down! sev1 @lea
        /inc declare: INC-3 is declared, sev1: “The main database is down!”.
        @lea leads it.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        Perhaps the same:
        INC-1 sev1 declared “the main database is down” · #base · @lea · 0 s
        > @ana salaries are wrong sev2 @lea
        /inc declare: INC-4 is declared, sev2: “salaries are wrong”.
        @lea leads it.
        Targets: acknowledge by 10:30, first update by 11:15, mitigate by 14:15, resolve by Fri 27 Mar 2026 10:15 (Europe/Paris).
        > @ana cancel INC-1 test
        /inc cancel INC-1: “the main database is down” is cancelled: test
        > @ana cancel INC-3 test
        /inc cancel INC-3: “The main database is down!” is cancelled: test
        > @ana the main database is down sev1 @lea
        /inc declare: INC-5 is declared, sev1: “the main database is down”.
        @lea leads it.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        """)
  }

  @Test func showsAtMostThreeSimilarOnes() throws {
    var desk = try Desk()
    for number in 1...6 { try desk.say("declare failure \(number) sev3 #pay") }
    try desk.say("cancel INC-6 false alarm")
    try desk.say("resolve INC-5 done")
    desk.wait(minutes: 8 * 1440)
    #expect(
      try desk.say("declare failure 7 sev2 #pay @lea")
        == """
        /inc declare: INC-7 is declared, sev2: “failure 7”.
        @lea leads it.
        Targets: acknowledge by 11:30, first update by 12:15, mitigate by 15:15, resolve by Sat 4 Apr 2026 \
        11:15 (Europe/Paris).
        Perhaps the same, in #pay:
        INC-4 sev3 declared “failure 4” · #pay · 8 d
        INC-3 sev3 declared “failure 3” · #pay · 8 d
        INC-2 sev3 declared “failure 2” · #pay · 8 d
        """)
  }
}
