import Decisions
import Kernel
import Testing

@Suite("Rules and titles that are there already")
struct NeighbourTests {
  @Test("every way to a decision quotes the rule that its title falls under")
  func standards() throws {
    var desk = try Desk()
    try desk.say("standard discount > 15 % = CFO", as: .eve)
    #expect(
      try desk.say("propose A discount for Acme approver <@U3|léa>") == """
        /decision propose DEC-1: “A discount for Acme” is proposed.
        Driver @ana · decides: @léa.
        The standard “discount > 15 %” says who decides: CFO.
        """)
    #expect(
      try desk.say("décider DEC-1 personne", as: .lea) == """
        /decision décider DEC-1 : « A discount for Acme » est décidée.
        Personne n’est désigné pour l’exécuter.
        La règle « discount > 15 % » dit qui décide : CFO.
        """)
    #expect(
      try desk.say("go “Discounts in May” executor <@U2|karim>", as: .eve) == """
        /decision go DEC-2: “Discounts in May” is decided.
        To execute: @karim.
        The standard “discount > 15 %” says who decides: CFO.
        """)
    #expect(
      try desk.say("go Discount for Big Bank nobody") == """
        /decision propose DEC-3: “Discount for Big Bank” is proposed.
        Driver @ana · decides: any lead.
        The standard “discount > 15 %” says who decides: CFO.
        It is not decided yet, for only a lead can say go: /decision go DEC-3 nobody
        """)
    #expect(
      try desk.say("consent A discount for schools until fri") == """
        /decision consent DEC-4: “A discount for schools”
        Silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        The standard “discount > 15 %” says who decides: CFO.
        """)
    #expect(
      try desk.say("consent DEC-3 until fri", as: .eve) == """
        /decision consent DEC-3: “Discount for Big Bank”
        Silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        The standard “discount > 15 %” says who decides: CFO.
        """)
    // The rule says what everybody reads anyway.
    try desk.say("standard discount > 15 % = @léa", as: .eve)
    #expect(
      try desk.say("propose Another discount approver <@U3|léa>") == """
        /decision propose DEC-5: “Another discount” is proposed.
        Driver @ana · decides: @léa.
        """)
  }

  @Test("a proposal of the same title is pointed at")
  func proposals() throws {
    var desk = try Desk()
    try desk.say("propose Passer au forfait été approver <@U3|léa>")
    try desk.say("go “Forfait, été !” executor <@U2|karim>", as: .eve)
    try desk.wait(minutes: 60)
    #expect(
      try desk.say("propose passer au FORFAIT ete") == """
        /decision propose DEC-3: “passer au FORFAIT ete” is proposed.
        Driver @ana · decides: any lead.
        Perhaps the same:
        DEC-1 proposed “Passer au forfait été” · 1 h · waits for @léa
        """)
    #expect(
      try desk.say("proposer Forfait été", as: .lea) == """
        /decision proposer DEC-4 : « Forfait été » est proposée.
        Pilote @léa · décide : n’importe quel responsable.
        Peut-être la même :
        DEC-2 décidée « Forfait, été ! » · 1 h · attend @karim
        """)
    try desk.say("executed DEC-2 live", as: .karim)
    try desk.say("drop DEC-4", as: .eve)
    #expect(
      try desk.say("propose Forfait ete") == """
        /decision propose DEC-5: “Forfait ete” is proposed.
        Driver @ana · decides: any lead.
        """)
    #expect(desk.state == desk.replayed)
    #expect(try desk.restored == desk.state)
  }

  @Test("titles without a letter are like no other")
  func signs() throws {
    var desk = try Desk()
    try desk.say("propose 🚆")
    #expect(
      try desk.say("propose 🎈 !") == """
        /decision propose DEC-2: “🎈 !” is proposed.
        Driver @ana · decides: any lead.
        """)
  }

  @Test("what waits for a go is not decided a second time under its title")
  func twice() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa>")
    #expect(
      try desk.say("go “Yearly plan” executor me", as: .eve) == """
        DEC-1 is proposed: it has that very title. Nothing was changed. Type /decision go DEC-1 instead.
        """)
    #expect(
      try desk.say("go yearly plan executor me", as: .karim) == """
        DEC-1 is proposed: it has that very title. Nothing was changed. Type /decision show DEC-1 instead.
        """)
    #expect(
      try desk.say("consentement “Yearly plan” jusqu’à vendredi", as: .lea) == """
        DEC-1 est proposée : elle porte déjà ce titre. Rien n’a été changé. Tapez plutôt /decision consentement DEC-1.
        """)
    try desk.say("consent DEC-1 until fri")
    #expect(
      try desk.say("consent “Yearly plan” until fri") == """
        DEC-1 is up for consent: it has that very title. Nothing was changed. Type /decision show DEC-1 instead.
        """)
    #expect(desk.events.count == 2)
  }
}
