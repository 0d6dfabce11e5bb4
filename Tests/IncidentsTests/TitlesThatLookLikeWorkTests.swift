import Incidents
import Kernel
import Testing

/// What people type to say that something is broken, and what would have changed the one open incident instead.
@Suite("Titles that look like work on an incident")
struct TitlesThatLookLikeWorkTests {
  @Test(
    "are asked about, and change nothing",
    arguments: [
      "cancel button does nothing", "annuler une commande est impossible", "fix deployed but users still locked out",
      "fixed price shows wrong amount", "resolved tickets reappear in list", "réglé par carte mais refusé",
      "réparé hier mais recassé ce matin", "reopen button missing on page", "task queue is stuck",
      "action button does nothing", "todo list page crashes", "cause unknown for outage",
      "cause inconnue pour la panne", "timeline widget crashes", "log shipping stopped", "journal comptable illisible",
      "comms tool down", "done deals are missing", "did not receive sms", "status page is down", "state tax is wrong",
      "show page is missing", "metrics are missing", "mine pump is broken",
      "resolved dns name points to old host", "resolved tickets vanish from the portal",
      "fixed asset register empty for june", "fixed assets cannot be booked",
      "mitigated vpn issue came back on laptops",
      "fini les commandes depuis 8h", "comms with the plant are cut", "point bloquant sur le déploiement",
      "tâche planifiée en échec sur srv2", "log of the door reader gone",
    ])
  func asked(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U1|ana>")
    try desk.say("task call the bank <@U1|ana> by 11:00")
    let before = desk.state
    let reply = try desk.say(line)
    #expect(desk.state == before, "\(reply)")
    #expect(reply.contains("/inc declare \(line)"), "\(reply)")
  }

  @Test(
    "work in the words of work is done without a question",
    arguments: [
      "resolve rolled back", "fixed the login that was failing", "cancel false alarm", "task call the bank",
      "note the queue is stuck again", "update checkout is down for everybody", "cause expired certificate",
      "réglé : retour arrière", "log rolled back", "resolved by restarting the queue",
      "resolved rolled back the deploy to 2.3", "fixed in release 2.3 today",
      "résolu redémarrage du service de paiement",
    ])
  func done(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U1|ana>")
    let count = desk.events.count
    let reply = try desk.say(line)
    #expect(desk.events.count > count, "\(reply)")
  }

  @Test("a title in a hurry, with its severity, is declared though its first word is like a verb")
  func hurried() throws {
    var desk = try Desk()
    let reply = try desk.say("terminal de paiement HS sev1", as: .lea)
    #expect(desk.state[1]?.facts.title == "terminal de paiement HS", "\(reply)")
  }

  @Test(
    "no typo gives the lead to anybody", arguments: ["commencer INC-1", "commande INC-1", "rendre INC-1 <@U2|bob>"])
  func lead(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U1|ana>")
    let before = desk.state
    let reply = try desk.say(line, as: .lea)
    #expect(desk.state == before, "\(reply)")
  }

  @Test("a participle below the card of an incident tells what was done there")
  func below() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 <@U1|ana>")
    #expect(
      try desk.say("resolved cache flush on both nodes", topic: ItemID("INC", 1))
        == "/inc resolve INC-1: “checkout is down” is resolved, 10:15 (Europe/Paris), after 0 s of impact: cache flush on both nodes"
    )
  }

  @Test(
    "what is left of a line without its time and people may be no title",
    arguments: [
      ("ended 5 minutes ago", "ended"), ("printer sev3 #floor2 since 03:00", "printer"),
    ])
  func tooShort(_ line: String, _ title: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(desk.state.nextNumber == 1, "\(reply)")
    #expect(
      reply.hasPrefix(
        "“\(title)” alone says too little. Nothing was changed. If it is an incident: /inc declare \(line)\n"),
      "\(reply)")
  }

  @Test("a last word that belongs to the one in front of it is no flag")
  func flags() throws {
    var desk = try Desk()
    for (line, title) in [
      ("customers see orders set to private sev2", "customers see orders set to private"),
      ("api went dark after drill sev2", "api went dark after drill"),
    ] {
      try desk.say(line)
      let facts = try #require(desk.state[desk.state.nextNumber - 1]?.facts)
      #expect(facts.title == title)
      #expect(!facts.isPrivate && !facts.isDrill)
    }
  }
}
