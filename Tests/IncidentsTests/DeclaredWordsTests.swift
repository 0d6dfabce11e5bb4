import Incidents
import Kernel
import Testing

/// What a declaration reads besides its title, and what it leaves there.
///
/// It is Thursday 26 March 2026, 10:15 in Paris.
struct DeclaredWordsTests {
  @Test(arguments: [
    ("depuis 20 minutes, 3 serveurs morts sev2", "3 serveurs morts", "2026-03-26T08:55:00.000Z"),
    ("since 20 minutes, 3 servers dead sev2", "3 servers dead", "2026-03-26T08:55:00.000Z"),
    ("api en erreur depuis environ 20 minutes", "api en erreur", "2026-03-26T08:55:00.000Z"),
    ("depuis 2h et 15 min, tout est lent", "tout est lent", "2026-03-26T07:00:00.000Z"),
    ("api très lente depuis deux heures", "api très lente", "2026-03-26T07:15:00.000Z"),
    ("api is slow started at 9:20", "api is slow", "2026-03-26T08:20:00.000Z"),
    ("mail is down for 3 hours", "mail is down", "2026-03-26T06:15:00.000Z"),
    ("api très lente à partir de 9h", "api très lente", "2026-03-26T08:00:00.000Z"),
  ])
  func sinceWhen(_ line: String, _ title: String, _ instant: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(desk.state[1]?.facts.title == title, "\(reply)")
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == Timestamp(instant), "\(reply)")
  }

  @Test(arguments: [
    ("checkout is down !!! sev1", "checkout is down", nil), ("checkout , down sev1 ,", "checkout, down", nil),
    ("cannot log in for client Big Bank", "cannot log in", "Big Bank"),
    ("tills down at customer Acme in Paris sev2", "tills down at customer Acme in Paris", "Acme"),
    ("cannot pay client \"big bank\" sev2", "cannot pay", "big bank"),
    ("cannot pay, client acme sev2", "cannot pay", "acme"), ("cannot pay for client acme sev2", "cannot pay", "acme"),
    ("portail client indisponible sev2", "portail client indisponible", nil),
    ("données client exposées sev1", "données client exposées", nil),
    ("no customer data in the warehouse sev2", "no customer data in the warehouse", nil),
  ])
  func titleAndClient(_ line: String, _ title: String, _ client: String?) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    #expect(desk.state[1]?.facts.title == title, "\(reply)")
    #expect(desk.state[1]?.facts.customer == client)
    if let client { #expect(reply.contains("\nClient: \(client).\n")) }
  }

  @Test func whatIsLeftInTheTitleIsNamed() throws {
    var desk = try Desk()
    #expect(
      try desk.say("le paiement est en panne sev1 <@U2|bob> <@U3|zoe> #pay #shop", as: .lea)
        == """
        /inc déclarer : INC-1 est déclaré, sev1 : « le paiement est en panne @zoe #shop ».
        Seul le premier est lu ; laissé dans le titre : @zoe, #shop.
        @bob pilote.
        Objectifs : prise en compte avant 10:20, premier point avant 10:45, atténuation avant 11:15, \
        résolution avant 14:15 (Europe/Paris).
        """)
  }

  @Test func whatATaskLeavesInItsTextIsNamed() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("task INC-1 call the bank on monday")
        == """
        /inc task INC-1: T-1 task “call the bank on monday”, for “checkout is down”. When it is done: /inc done T-1
        I read no date in “on monday”; to set it: /inc task T-1 by monday
        """)
    #expect(
      try desk.say("tâche INC-1 appeler la banque lundi matin", as: .lea)
        == """
        /inc tâche INC-1 : T-2 tâche « appeler la banque lundi matin », pour « checkout is down ». \
        Quand c’est fait : /inc fait T-2
        Je ne lis aucune date dans « lundi matin » ; pour la fixer : /inc tâche T-2 avant lundi matin
        """)
    #expect(
      try desk.say("task INC-1 call the bank <@U2|bob> <@U1|ana> by mid december")
        == """
        /inc task INC-1: T-3 task “call the bank @ana” · @bob · by Tue 15 Dec 2026 18:00 (Europe/Paris), \
        for “checkout is down”. When it is done: /inc done T-3
        Only one person has it: @ana stays in the text.
        """)
  }

  @Test func whatAFollowUpLacksIsSaid() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    let form = """
      /inc followup [INC-12] <what> @karim by 12/9 [type:detect|prevent|mitigate|process]
      For example: /inc followup INC-12 add an alert @karim by 12/9
      """
    #expect(
      try desk.say("followup INC-1 add an alert by friday")
        == "A follow-up that nobody has is never done: add who, with an @.\n\(form)")
    #expect(
      try desk.say("followup INC-1 add an alert <@U2|bob>")
        == "I read no date, and a follow-up without one is never done: add by when.\n\(form)")
    #expect(desk.events.count == 1)
  }
}
