import Decisions
import Kernel
import Testing

/// What silence may not be made to do: it leaves people the time to object, and an objection means something.
@Suite("What silence may not do")
struct SilenceTests {
  @Test("once somebody objected, only those who may decide let silence decide again")
  func objected() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan driver <@U2|karim> approver <@U3|léa>")
    try desk.say("consent DEC-1 until fri", as: .karim)
    try desk.say("object DEC-1 who pays?", as: .ana)
    #expect(
      try desk.say("consent DEC-1 until fri", as: .karim) == """
        Somebody objected to DEC-1, so only @léa or a lead can let silence decide it again. Nothing was changed.
        """)
    #expect(
      try desk.say("consent “Yearly plan” until fri", as: .karim) == """
        DEC-1 is proposed: it has that very title. Nothing was changed. Type /decision show DEC-1 instead.
        """)
    #expect(
      try desk.say("consentement DEC-1 jusqu’à vendredi", as: .lea) == """
        /decision consentement DEC-1 : « Yearly plan »
        Le silence jusqu’au ven. 27 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        """)
    try desk.say("object DEC-1 still, who pays?", as: .ana)
    #expect(try desk.say("consent DEC-1 until fri", as: .eve).hasPrefix("/decision consent DEC-1: “Yearly plan”\n"))
    #expect(desk.state == desk.replayed)
  }

  @Test("where nobody may decide after an objection, it says what to do")
  func leaderless() throws {
    var desk = try Desk()
    desk.isLed = false
    try desk.say("consentement “Forfait annuel” jusqu’à vendredi", as: .lea)
    try desk.say("object DEC-1 who pays?", as: .ana)
    #expect(
      try desk.say("consentement DEC-1", as: .lea) == """
        DEC-1 a reçu une objection : seul un responsable peut laisser de nouveau le silence en décider. Rien n’a été \
        changé. Personne ne peut donner l’accord : personne n’est responsable ici. Dites qui décide, /decision proposer \
        DEC-1 décideur @…, ou faites désigner des responsables avec RAILHEAD_PEOPLE_LEADS.
        """)
  }

  @Test("it lasts a business day at least, unless whoever may decide asks for less")
  func shortest() throws {
    var desk = try Desk()
    #expect(
      try desk.say("consent “Yearly plan” until 15:00") == """
        Silence lasts a business day at least, until Fri 27 Mar 2026 10:15 (Europe/Paris), unless a lead asks for less. \
        Nothing was changed.
        """)
    #expect(
      try desk.say("consentement “Forfait annuel” jusqu’à 15h", as: .lea) == """
        Le silence dure au moins un jour ouvré, jusqu’au ven. 27 mars 2026 10:15 (Europe/Paris), sauf si un responsable \
        demande moins. Rien n’a été changé.
        """)
    try desk.say("propose Remote fridays approver <@U3|léa>")
    #expect(
      try desk.say("consent DEC-1 until fri 10:14") == """
        Silence lasts a business day at least, until Fri 27 Mar 2026 10:15 (Europe/Paris), unless @léa or a lead asks for \
        less. Nothing was changed.
        """)
    #expect(desk.events.count == 1)
    try desk.say("consentement DEC-1 jusqu’à 15h", as: .lea)
    #expect(desk.state[1]?.facts.consent?.until == Timestamp("2026-03-26T14:00:00.000Z"))
    try desk.say("consent “New logo” until 15:00", as: .eve)
    #expect(desk.state[2]?.facts.consent?.until == Timestamp("2026-03-26T14:00:00.000Z"))
    try desk.say("consent “New motto” until fri 10:15")
    #expect(desk.state[3]?.facts.consent?.until == Timestamp("2026-03-27T09:15:00.000Z"))
    // On a Saturday the business day is Monday.
    desk.now = Timestamp("2026-03-28T10:00:00.000Z") ?? desk.now
    #expect(try desk.say("consent “Anthem” until mon").contains("until Tue 31 Mar 2026 09:00 (Europe/Paris)"))
    try desk.say("consent “Anthem”")
    #expect(desk.state[4]?.facts.consent?.until == Timestamp("2026-03-31T16:00:00.000Z"))
  }

  @Test("the calendar of the office says when people work, and not that of whoever types")
  func offices() throws {
    let tokyo = Audience(language: .english, zone: try #require(Zone("Asia/Tokyo")))
    let yuki = Person(id: PersonID("slack:T1:U7"), name: "yuki", role: .member, audience: tokyo)
    var desk = try Desk()
    #expect(
      try desk.say("consent “Yearly plan” until fri 22:00", as: yuki) == """
        /decision consent DEC-1: “Yearly plan”
        Silence until Fri 27 Mar 2026 22:00 (Asia/Tokyo) is a go; one objection with a reason stops it.
        """)
    #expect(
      try desk.say("consent “New logo” until mon 10:00", as: yuki) == """
        /decision consent DEC-2: “New logo”
        Silence until Mon 30 Mar 2026 16:00 (Asia/Tokyo) is a go; one objection with a reason stops it.
        The office is closed Mon 30 Mar 2026 10:00 (Asia/Tokyo), so it lasts until people work again.
        """)
    #expect(
      try desk.say("consent “New motto”", as: yuki) == """
        /decision consent DEC-3: “New motto”
        Silence until Mon 30 Mar 2026 18:00 (Asia/Tokyo) is a go; one objection with a reason stops it.
        Nobody said until when, so two working days.
        """)
  }

  @Test("whoever was asked to decide is called when silence may decide instead")
  func calls() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver <@U3|léa>")
    #expect(
      try desk.say("consent DEC-1 until fri", channel: .parisienne) == """
        /decision consent DEC-1: “Yearly plan”
        Silence until Fri 27 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        If anybody objects, @léa decides.
        """)
    #expect(
      desk.posted.last == """
        room C1 (!): /decision consentement DEC-1 (@ana) : « Yearly plan »
        Le silence jusqu’au ven. 27 mars 2026 18:00 (Europe/Paris) vaut accord ; une objection motivée l’arrête.
        En cas d’objection, @léa décide. [Objecter…] decision contester DEC-1
        """)
    guard case .message(let told)? = desk.posts.last?.content else {
      Issue.record("nothing was told")
      return
    }
    let called = told.text.spans.compactMap { if case .call(let mention) = $0 { mention.name } else { nil } }
    #expect(called == ["léa"])
  }

  @Test("while it counts, only the date may move; before, the driver is replaced by those who have it in hand")
  func frozen() throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan driver <@U2|karim>")
    #expect(
      try desk.say("propose DEC-1 driver me")
        == "Only @karim or a lead can say who drives DEC-1. Nothing was changed.")
    try desk.say("proposer Forfait pilote <@U2|karim>", as: .lea)
    #expect(
      try desk.say("proposer DEC-2 pilote moi", as: .lea)
        == "Seul @karim ou un responsable peut dire qui pilote DEC-2. Rien n’a été changé.")
    try desk.say("propose DEC-1 driver <@U1|ana>", as: .karim)
    #expect(desk.state[1]?.facts.driver.name == "ana")
    try desk.say("consent DEC-1 until fri")
    #expect(
      try desk.say("propose DEC-1 driver <@U2|karim> by fri") == """
        DEC-1 is up for consent: silence is about it as it stands. Nothing was changed. Type /decision contest DEC-1 \
        <why> instead.
        """)
    #expect(
      try desk.say("propose DEC-1 by mon") == """
        /decision propose DEC-1: “Yearly plan”
        Driver @ana · decides: any lead.
        Wanted by Mon 30 Mar 2026 18:00 (Europe/Paris).
        """)
    #expect(desk.state == desk.replayed)
  }
}
