import Incidents
import Kernel
import Testing

/// Lines without a verb: what is no incident is asked about, and what is one is declared however short it is.
struct TalkTests {
  @Test(arguments: [
    "checkout is slow for you too?", "why is checkout so slow", "is the api down again", "what a mess again today",
    "how do I close one", "comment on ferme un incident", "qui s’occupe du paiement", "c’est quoi ce bazar encore",
    "j’ai relancé le serveur principal", "je regarde les journaux maintenant", "on est sur le coup",
    "merci à toute l’équipe", "thanks to all of you", "we are looking at it", "retour à la normale partout",
    "le paiement remarche", "le site est rétabli", "plus de problème sur le paiement", "the site is back up now",
    "tout est revenu chez nous", "checkout is back to normal", "rien de neuf pour l’instant",
    "checkout looks better than INC-1 did before",
    "I’ll have a look now", "it works again for me", "ça remarche chez nous", "I rolled back the deploy",
    "lets roll back now", "same here in Lyon", "whats going on", "any news on checkout", "des nouvelles du checkout",
    "remind me in 20m", "fyi bank maintenance tonight", "pour info maintenance ce soir",
  ])
  func isAskedAbout(_ line: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(desk.events.isEmpty, "\(reply)")
    #expect(reply.contains("2. /inc declare "), "\(reply)")
  }

  @Test func showsTheNearestLines() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("why is checkout so slow?")
        == """
        Nothing was declared, for this may be no incident. Type one of these:
        1. /inc list
        2. /inc declare why is checkout so slow?
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(
      try desk.say("les clients se plaignent encore de l’INC-1", as: .lea)
        == """
        Rien n’a été déclaré : ce n’est peut-être pas un incident. Tapez l’une de ces lignes :
        1. /inc voir INC-1
        2. /inc déclarer les clients se plaignent encore de l'INC-1
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        """)
    #expect(desk.events.count == 1)
  }

  @Test(arguments: [
    ("why is checkout so slow? sev2", "why is checkout so slow?"), ("declare what a mess", "what a mess"),
    ("can't log in since monday", "can't log in"), ("api down sev1", "api down"), ("VPN KO sev1", "VPN KO"),
    ("panne totale sev1", "panne totale"), ("sev1 paiement KO", "paiement KO"), ("site down sev 1", "site down"),
  ])
  func isDeclared(_ line: String, _ title: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(desk.state[1]?.facts.title == title, "\(reply)")
  }

  @Test func twoPeopleInAHurry() throws {
    var desk = try Desk()
    #expect(
      try desk.say("checkout down <@U2|bob> <@U3|zoe> sev2")
        == """
        /inc declare: INC-1 is declared, sev2: “checkout down @zoe”.
        Only the first one is read; left in the title: @zoe.
        @bob leads it.
        Targets: acknowledge by 10:30, first update by 11:15, mitigate by 14:15, resolve by Fri 27 Mar 2026 10:15 \
        (Europe/Paris).
        """)
  }

  @Test func oneWordIsNoTitle() throws {
    var desk = try Desk()
    #expect(
      try desk.say("outage sev1")
        == """
        I do not know the word “outage”.
        To declare it: /inc declare outage sev1
        /inc checkout is down sev1 #payments
        /inc ack INC-12
        /inc update INC-12 half of the orders pass again next 30m
        Nothing was changed.
        """)
    #expect(try desk.say("panne sev 1", as: .lea).contains("/inc déclarer panne sev 1"))
    #expect(desk.events.isEmpty)
  }
}
