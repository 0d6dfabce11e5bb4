import Decisions
import Kernel
import Testing

@Suite("Silence as a go")
struct ConsentTests {
  @Test("silence until the end of the working day is a go, once, from that instant on")
  func passes() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa>")
    #expect(
      try desk.say("consent DEC-1 until fri", as: .karim)
        == "Only @ana, @léa or a lead can let silence decide DEC-1. Nothing was changed.")
    #expect(
      try desk.say("consent DEC-1 until fri") == """
        /decision consent DEC-1: “Yearly plan”
        Silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        If anybody objects, @léa decides.
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        room C1 (!): /decision consent DEC-1 (@ana): “Yearly plan”
        Silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        If anybody objects, @léa decides. [Object…] decision contest DEC-1
        """,
      ])
    #expect(
      try desk.card(1, .parisienne) == """
        DEC-1 soumise au consentement « Yearly plan »
        Pilote @ana · décide : @léa
        Le silence jusqu’au ven. 27 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête
        [Objecter…] decision contester DEC-1
        """)
    // A restart in between: what is due follows from the state.
    #expect(try desk.restored.nextInstant(for: 1, desk.hours) == Timestamp("2026-03-27T17:00:00.000Z"))
    #expect(
      try desk.wait(minutes: 7 * 24 * 60) == [
        """
        Fri 27 Mar 2026 18:00 thread DEC-1 (!): DEC-1 “Yearly plan”: nobody objected until Fri 27 Mar 2026 18:00 \
        (Europe/Paris), which is a go. @ana, who executes it? /decision go DEC-1 executor @…
        """
      ])
    #expect(desk.events.count { $0.event.kind == "decision.consented" } == 1)
    #expect(
      try desk.say("show DEC-1") == """
        DEC-1 decided “Yearly plan”
        Driver @ana · decides: @léa
        Go by silence Fri 27 Mar 2026 18:00 (Europe/Paris)
        Nobody is named to execute it
        What happened (Europe/Paris):
        – Thu 26 Mar 2026 10:15 proposed · @ana
        – Thu 26 Mar 2026 10:15 silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is to be a go · @ana
        – Fri 27 Mar 2026 18:00 go by silence · @railhead
        """)
    #expect(try desk.say("undo").hasPrefix("You did nothing in the last 5 minutes"))
    #expect(try desk.restored == desk.state)
    #expect(desk.state == desk.replayed)
  }

  @Test("one objection with a reason stops it, and the approver decides")
  func objection() throws {
    var desk = try Desk()
    #expect(
      try desk.say("consentement “Vendredis à distance” jusqu’à vendredi", as: .lea) == """
        /decision consentement DEC-1 : « Vendredis à distance »
        Le silence jusqu’au ven. 27 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        """)
    #expect(desk.posted == ["here: card DEC-1"])
    try desk.wait(minutes: 60)
    #expect(
      try desk.say("object DEC-1", as: .karim) == "Say why: /decision contest DEC-1 <why>. Nothing was changed.")
    #expect(
      try desk.say("object DEC-1 support is short of people on fridays", as: .karim) == """
        /decision contest DEC-1: silence is no go any more for “Vendredis à distance”: support is short of people on \
        fridays
        Driver @léa · decides: any lead.
        """)
    #expect(
      desk.posted == [
        "here: card DEC-1",
        """
        thread DEC-1 (!): /decision contest DEC-1 (@karim): silence is no go any more for “Vendredis à distance”: \
        support is short of people on fridays
        Driver @léa · decides: any lead.
        """,
      ])
    #expect(try desk.wait(minutes: 7 * 24 * 60) == [])
    #expect(desk.state[1]?.facts.stage == .proposed)
    #expect(
      try desk.say("show DEC-1").hasSuffix(
        """
        – Thu 26 Mar 2026 11:15 objection: support is short of people on fridays · @karim
        """))
    #expect(desk.state == desk.replayed)
  }

  @Test("nobody objects at night: silence lasts until people work again")
  func nights() throws {
    var desk = try Desk()
    #expect(
      try desk.say("consent “Yearly plan” until sat") == """
        /decision consent DEC-1: “Yearly plan”
        Silence until Mon 30 Mar 2026 09:00 (Europe/Paris) is a go; one objection with a reason stops it.
        The office is closed Sat 28 Mar 2026 18:00 (Europe/Paris), so it lasts until people work again.
        """)
    #expect(
      try desk.say("consent “Remote fridays” until fri 22:00") == """
        /decision consent DEC-2: “Remote fridays”
        Silence until Mon 30 Mar 2026 09:00 (Europe/Paris) is a go; one objection with a reason stops it.
        The office is closed Fri 27 Mar 2026 22:00 (Europe/Paris), so it lasts until people work again.
        """)
    #expect(
      try desk.say("consent “New logo” until fri 11:00") == """
        /decision consent DEC-3: “New logo”
        Silence until Fri 27 Mar 2026 11:00 (Europe/Paris) is a go; one objection with a reason stops it.
        """)
    #expect(
      try desk.say("consent “New motto”") == """
        /decision consent DEC-4: “New motto”
        Silence until Mon 30 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        Nobody said until when, so two working days.
        """)
    #expect(
      try desk.say("consentement “Devise”", as: .lea) == """
        /decision consentement DEC-5 : « Devise »
        Le silence jusqu’au lun. 30 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        Personne n’a dit jusqu’à quand : deux jours ouvrés.
        """)
    #expect(
      try desk.say("consentement “Logo” jusqu’à vendredi 22h", as: .lea) == """
        /decision consentement DEC-6 : « Logo »
        Le silence jusqu’au lun. 30 mars 2026 09:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        Le bureau est fermé le ven. 27 mars 2026 22:00 (Europe/Paris) : le silence dure jusqu’à la reprise.
        """)
  }

  @Test("a date is read as everywhere else", arguments: ["until the 31st", "jusqu’au 31", "d’ici le 31/3", "31/3"])
  func dates(_ words: String) throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan")
    try desk.say("consentement DEC-1 \(words)", as: .marc)
    #expect(desk.state[1]?.facts.consent?.until == Timestamp("2026-03-31T16:00:00.000Z"))
  }

  @Test("after its end nothing stops it, although the bot has not said so yet")
  func late() throws {
    var desk = try Desk()
    try desk.say("consent “Yearly plan” until fri")
    desk.now = Timestamp("2026-03-27T17:00:00.000Z") ?? desk.now
    let sentence = "The silence on DEC-1 ended Fri 27 Mar 2026 18:00 (Europe/Paris), and is a go. Nothing was changed."
    #expect(try desk.say("object DEC-1 no", as: .karim) == sentence)
    #expect(try desk.say("drop DEC-1", as: .eve) == sentence)
    #expect(try desk.say("go DEC-1 executor me", as: .eve) == sentence)
    #expect(
      try desk.say("objecter DEC-1 non", as: .lea) == """
        Le silence sur DEC-1 a pris fin le ven. 27 mars 2026 18:00 (Europe/Paris) et vaut accord. Rien n’a été changé.
        """)
    // The bot was stopped over the weekend: the go counts from the instant that was set.
    desk.now = Timestamp("2026-03-30T07:00:00.000Z") ?? desk.now
    try desk.wait(minutes: 0)
    #expect(desk.state[1]?.facts.go?.at == Timestamp("2026-03-27T17:00:00.000Z"))
    try desk.say("go DEC-1 executor <@U2|karim>", as: .eve)
    #expect(desk.state[1]?.facts.executor?.name == "karim")
  }
}
