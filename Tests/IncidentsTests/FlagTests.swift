import Incidents
import Kernel
import Testing

/// Who reads of an incident, and whether it counts, is never lost to punctuation or to a client's name.
struct FlagTests {
  @Test(arguments: [
    (
      "payroll of the whole team sent to the wrong customer private",
      "payroll of the whole team sent to the wrong customer"
    ),
    ("payslips of the team sent to customer private", "payslips of the team sent to customer"),
    ("payslips sent to the wrong customer sev2 private.", "payslips sent to the wrong customer"),
    ("payslips sent to everybody sev2 (private)", "payslips sent to everybody"),
    ("payslips sent to everybody sev2 [Private] !", "payslips sent to everybody"),
    ("private: salary file sent to everybody sev2", "salary file sent to everybody"),
    ("[private] salary file sent to everybody", "salary file sent to everybody"),
    ("confidentiel : fuite de paie sev2", "fuite de paie"), ("fuite de paie sev1, c'est privé", "fuite de paie"),
    ("fuite de la paie sev2 confidentiel", "fuite de la paie"), ("fuite de la paie privé svp sev2", "fuite de la paie"),
    ("salary file leaked, private please", "salary file leaked"),
    ("salary file leaked sev2 confidential since 10:00", "salary file leaked"),
    ("salary file leaked private 2h ago", "salary file leaked"),
    ("salary file leaked private client Acme sev2", "salary file leaked"),
  ])
  func private_(_ line: String, _ title: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    let facts = try #require(desk.state[1]?.facts, "\(reply)")
    #expect(facts.isPrivate && !facts.isDrill)
    #expect(facts.title == title)
    #expect(desk.posts.isEmpty)
  }

  @Test(arguments: [
    ("drill: datacenter fire sev1", "datacenter fire"), ("exercise: datacenter fire sev1", "datacenter fire"),
    ("exercice : feu au centre de données sev1", "feu au centre de données"),
    ("datacenter fire again sev2 exercise", "datacenter fire again"),
    ("datacenter fire sev2 (drill).", "datacenter fire"),
  ])
  func drill(_ line: String, _ title: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line)
    let facts = try #require(desk.state[1]?.facts, "\(reply)")
    #expect(facts.isDrill && !facts.isPrivate)
    #expect(facts.title == title)
  }

  @Test func asksWhereItIsNotClear() throws {
    var desk = try Desk()
    #expect(
      try desk.say("the salary sheet is confidential")
        == """
        “confidential” may be more than a part of the title. Nothing was declared. Type one of these:
        1. /inc declare --private the salary sheet is confidential
        2. /inc declare --public the salary sheet is confidential
        /inc declare <title> [sev1-4] [@lead] [#area] [client Acme] [since 14:05] [private] [drill]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(
      try desk.say("exercise bikes broken sev3", as: .lea)
        == """
        Le premier mot peut être plus qu’une partie du titre. Rien n’a été déclaré. Tapez l’une de ces lignes :
        1. /inc déclarer --exercice bikes broken sev3
        2. /inc déclarer --public exercise bikes broken sev3
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine] [client Acme] [depuis 14h05] [privé] [exercice]
        Par exemple : /inc le paiement est en panne sev1 #paiements
        """)
    #expect(
      try desk.say("this is private payroll file leaked sev2").contains("\n1. /inc declare --private this is private"))
    #expect(desk.events.isEmpty)
    try desk.say("declare --public the salary sheet is confidential")
    #expect(desk.state[1]?.facts.title == "the salary sheet is confidential")
    #expect(desk.state[1]?.facts.isPrivate == false)
  }
}
