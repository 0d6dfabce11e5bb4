import Incidents
import Kernel
import Testing

/// How people say how bad it is.
struct SeverityWordsTests {
  @Test(arguments: [
    "checkout is down, sev2, depuis 2h @lea", "checkout is down (sev2)", "[sev2] checkout is down",
    "sev2: checkout is down", "checkout is down SEV-2!", "checkout is down sev 2.", "checkout is down grav 2",
    "checkout is down – gravité 2", "checkout is down, gravité : 2", "checkout is down sev–2",
    "*sev2* checkout is down",
    "(sev 2) checkout is down", "checkout is down grav. 2",
  ])
  func readsASeverityWithPunctuationAroundIt(_ line: String) throws {
    var desk = try Desk()
    try desk.say(line)
    #expect(desk.state[1]?.facts.severity == .sev2)
    #expect(desk.state[1]?.facts.title == "checkout is down")
  }

  @Test func saysWhichWordItDidNotReadAsASeverity() throws {
    var desk = try Desk()
    #expect(
      try desk.say("checkout is down p1, @lea")
        == """
        /inc declare: INC-1 is declared, sev3: “checkout is down p1”.
        I did not read “p1” as a severity; to set it: /inc sev INC-1 1.
        @lea leads it.
        Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, \
        resolve within 3 business days.
        """)
    #expect(
      try desk.say("paiement en panne, gravité haute @lea", as: .lea)
        == """
        /inc déclarer : INC-2 est déclaré, sev3 : « paiement en panne, gravité haute ».
        Je n’ai pas lu « gravité haute » comme une gravité ; pour la fixer : /inc gravité INC-2 2.
        @lea pilote.
        Objectifs : prise en compte sous 1 heure ouvrée, un point toutes les 4 heures ouvrées, atténuation sous 1 \
        jour ouvré, résolution sous 3 jours ouvrés.
        """)
  }

  @Test(arguments: [
    "(P1) checkout is down", "critical: checkout is down", "panne critique du paiement", "URGENT checkout is down",
    "checkout is down severity: critical",
  ])
  func offersTheHighestForTheWorstWords(_ line: String) throws {
    var desk = try Desk()
    #expect(try desk.say(line).contains("as a severity; to set it: /inc sev INC-1 1."))
  }

  @Test(arguments: [
    "sev 1 INC-2", "sev INC-2 to 1", "sev (INC-2) 1", "gravité 1 inc 2", "INC-2 sev 1", "sev INC-2: 1.",
  ])
  func changesTheSeverityInAnyOrder(_ line: String) throws {
    var desk = try Desk()
    try desk.say("declare checkout is down sev2")
    try desk.say("declare search is slow sev2")
    try desk.say(line)
    #expect(desk.state[1]?.facts.severity == .sev2)
    #expect(desk.state[2]?.facts.severity == .sev1)
  }

  @Test(arguments: [
    ("SEV 1: website down since 9h", "website down", Severity.sev1),
    ("sev 1 checkout is down again", "checkout is down again", .sev1),
    ("Sev 1 - payments webhook 500s since 9h05", "payments webhook 500s", .sev1),
    ("gravité 2 plus de SMS", "plus de SMS", .sev2),
  ])
  func declaresWhatFollowsTheSeverity(_ line: String, _ title: String, _ severity: Severity) throws {
    var desk = try Desk()
    try desk.say("declare search is slow sev3")
    let reply = try desk.say(line)
    #expect(desk.state[2]?.facts.title == title, "\(reply)")
    #expect(desk.state[2]?.facts.severity == severity)
    #expect(desk.state[1]?.facts.severity == .sev3)
  }

  @Test func asksBelowACardWhenATitleFollowsTheSeverity() throws {
    var desk = try Desk()
    try desk.say("declare search is slow sev3")
    #expect(
      try desk.say("sev 1 checkout is down again", topic: ItemID("INC", 1))
        == """
        A change of severity takes nothing behind its number. Nothing was changed.
        To declare it: /inc declare sev 1 checkout is down again
        /inc sev [INC-12] <1-4>
        For example: /inc sev INC-12 1
        """)
    #expect(
      try desk.say("gravité 2 car plus aucun SMS", as: .lea)
        == """
        Rien ne suit le numéro d’une gravité. Rien n’a été changé.
        Pour le déclarer : /inc déclarer gravité 2 car plus aucun SMS
        /inc gravité [INC-12] <1-4>
        Par exemple : /inc gravité INC-12 1
        """)
    #expect(desk.events.count == 1)
  }

  @Test(arguments: [
    "downgrade to sev3", "upgrade to 3", "change severity to 3", "baisser à sev3", "passer en sev3",
    "baisser INC-1 à 3",
  ])
  func changesItInOtherWords(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    let reply = try desk.say(line)
    #expect(desk.state[1]?.facts.severity == .sev3, "\(reply)")
  }

  @Test func explainsTheLevels() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    let levels = """
      sev1: acknowledge in 5 min, update every 30 min, mitigate in 1 h, resolve in 4 h, day and night
      sev2: acknowledge in 15 min, update every 60 min, mitigate in 4 h, resolve in 1 day, day and night
      sev3: acknowledge in 1 business hour, update every 4, mitigate in 1 business day, resolve in 3
      sev4: acknowledge in 1 business day, updates in the daily digest, resolve in 10 business days
      If unsure, take the higher one.
      """
    let french = """
      sev1 : prise en compte en 5 min, un point toutes les 30 min, atténuation en 1 h, résolution en 4 h, jour et nuit
      sev2 : prise en compte en 15 min, un point toutes les 60 min, atténuation en 4 h, résolution en 1 jour, jour et nuit
      sev3 : prise en compte en 1 heure ouvrée, un point toutes les 4, atténuation en 1 jour ouvré, résolution en 3
      sev4 : prise en compte en 1 jour ouvré, points dans le résumé quotidien, résolution en 10 jours ouvrés
      Dans le doute, prenez la plus haute.
      """
    #expect(
      try desk.say("help sev")
        == """
        /inc sev [INC-12] <1-4>
        Changes the severity.
        \(levels)
        Also: severity, escalate, upgrade to, downgrade to, change severity, gravité, sévérité, escalader, monter, passer, \
        baisser
        Examples:
        /inc sev INC-12 1
        Who may: a member, a lead or an admin
        """)
    #expect(
      try desk.say("aide sev", as: .lea).hasPrefix("/inc gravité [INC-12] <1-4>\nChange la gravité.\n\(french)\n"))
    #expect(
      try desk.say("sev INC-1 high")
        == """
        Say how bad it is, from 1 (the worst) to 4.
        \(levels)
        /inc sev [INC-12] <1-4>
        For example: /inc sev INC-12 1
        """)
    #expect(
      try desk.say("gravité INC-1 haute", as: .lea)
        == """
        Dites la gravité, de 1 (la pire) à 4.
        \(french)
        /inc gravité [INC-12] <1-4>
        Par exemple : /inc gravité INC-12 1
        """)
  }

  @Test(arguments: [
    "lead @lea INC-2", "lead INC-2 to @lea", "INC-2 lead @lea", "pilote @lea inc 2", "INC-2: pilote @lea",
  ])
  func namesALeadInAnyOrder(_ line: String) throws {
    var desk = try Desk()
    try desk.say("declare checkout is down sev2")
    try desk.say("declare search is slow sev2")
    try desk.say(line)
    #expect(desk.state[1]?.facts.lead == nil)
    #expect(desk.state[2]?.facts.lead?.mention.name == "lea")
  }

  @Test func takesAnIDBeforeAnAck() throws {
    var desk = try Desk()
    try desk.say("declare checkout is down sev2")
    try desk.say("INC-1 ack at 10:15")
    #expect(desk.state[1]?.facts.phase == .acknowledged)
  }

  @Test(arguments: ["timelin INC-1", "chronologi INC-1", "sattus INC-1"])
  func answersACorrectedQuestionInSilence(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(try desk.say(line) == (try desk.say(line.hasPrefix("sattus") ? "show INC-1" : "timeline INC-1")))
  }
}
