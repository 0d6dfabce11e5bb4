import Incidents
import Kernel
import Testing

/// An incident that becomes private, and one that becomes public.
struct PrivacyTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("payroll data leaked sev1 #hr")
    try desk.say("lead INC-1 <@U3|léa>")
    return desk
  }

  private static let max = Person(id: PersonID("slack:T1:U9"), name: "max", role: .lead, audience: .paris)
  private static let hidden = """
    /inc private INC-1: “payroll data leaked” is private from now on. It is read by @ana, @léa. What others have read \
    already cannot be unread: its card is covered, what was said below it stays.
    """

  @Test func becomesPrivate() throws {
    var desk = try Self.desk()
    let reply = try desk.say("private INC-1")
    #expect(reply == Self.hidden)
    #expect(desk.posted.first == "card INC-1")
    #expect(desk.posts.first?.destination == .room(Place(platform: "slack", team: "T1", channel: "C1")))
    let member = Post.Destination.member(
      PersonID("slack:T1:U3"), of: ItemID("INC", 1), in: Place(platform: "slack", team: "T1", channel: "C1"))
    #expect(desk.posts.dropFirst().map(\.destination) == [member])
    #expect(desk.card(1)?.text.unsafePlainText == "INC-1 is private.")
    #expect(desk.card(1, for: .parisienne)?.text.unsafePlainText == "INC-1 est privé.")
    #expect(desk.card(1)?.buttons.isEmpty == true)
    #expect(
      try desk.say("show INC-1", as: .bob)
        == "There is no INC-1. Nothing was changed; /inc list all shows every incident.")
    #expect(try !desk.say("find payroll", as: .bob).contains("leaked"))
    #expect(try desk.say("show INC-1", as: .lea).contains("· privé"))
    #expect(desk.state.restrictedCount == 1)
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func isUndoneWithItsCard() throws {
    var desk = try Self.desk()
    try desk.say("private INC-1")
    let undone = try desk.say("undo")
    #expect(
      undone == """
        /inc undo: /inc private INC-1 is taken back, and “payroll data leaked” is public again. Both stay in the timeline.
        """)
    #expect(desk.posted.first == "card INC-1")
    #expect(desk.state.restrictedCount == 0)
    #expect(desk.card(1)?.text.unsafePlainText.contains("payroll data leaked") == true)
  }

  @Test func whoMay() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("private INC-1", as: .bob)
        == "Only whoever declared or leads INC-1, or a lead, can make it private. Nothing was changed.")
    let french = try desk.say("privé INC-1", as: .lea)
    #expect(
      french == """
        /inc privé INC-1 : « payroll data leaked » est désormais privé. Y ont accès : @ana, @léa. Ce que d’autres ont déjà \
        lu ne s’efface pas : sa fiche est masquée, ce qui a été dit dessous reste.
        """)
    #expect(try desk.say("private INC-1") == "INC-1 is private already. Nothing was changed.")
    #expect(
      try desk.say("public INC-1", as: .lea) == """
        Seule la personne qui a déclaré INC-1, ou un responsable, peut le rendre public. Rien n’a été changé.
        """)
  }

  @Test func aLeadWithoutAPartGoesOnReading() throws {
    var desk = try Self.desk()
    let reply = try desk.say("INC-1 private", as: Self.max)
    #expect(reply.contains("It is read by @ana, @léa, @max."), "\(reply)")
    #expect(try desk.say("show INC-1", as: Self.max).contains("payroll data leaked"))
  }

  @Test func becomesPublicOnceItIsConfirmed() throws {
    var desk = try Desk()
    try desk.say("payroll data leaked sev1 private")
    let asked = try desk.say("public INC-1")
    #expect(
      asked == """
        Everybody will read the title “payroll data leaked” and the whole timeline of INC-1, and that cannot be taken \
        back. To do so: /inc public INC-1 yes. Nothing was changed.
        """)
    #expect(desk.lastEventCount == 0)
    let reply = try desk.say("public INC-1 yes")
    #expect(
      reply == """
        /inc public INC-1: “payroll data leaked” is public from now on: everybody reads its title and its whole timeline.
        """)
    #expect(desk.posted == ["card INC-1"])
    #expect(try desk.say("show INC-1", as: .bob).contains("payroll data leaked"))
    #expect(
      try desk.say("public INC-1 yes") == "INC-1 is not private: everybody may read of it. Nothing was changed.")
    #expect(desk.state == desk.replayed)
  }

  @Test func asksInFrench() throws {
    var desk = try Desk()
    try desk.say("fuite de la paie sev1 privé", as: .lea)
    let asked = try desk.say("public INC-1", as: .lea)
    #expect(
      asked == """
        Tout le monde lira le titre « fuite de la paie » et toute la chronologie de INC-1, sans retour possible. Pour le \
        faire : /inc public INC-1 oui. Rien n’a été changé.
        """)
    let reply = try desk.say("rendre public INC-1 oui", as: .lea)
    #expect(
      reply == """
        /inc public INC-1 : « fuite de la paie » est désormais public : tout le monde lit son titre et toute sa \
        chronologie.
        """)
  }

  @Test(arguments: [
    "private data leaked in logs sev2", "private keys leaked on github", "public site is down sev2",
    "confidential files are gone sev1", "privé de courant depuis 9h sev1",
  ])
  func aBareTitleIsNoVerb(_ line: String) throws {
    var desk = try Self.desk()
    try desk.say(line)
    #expect(desk.state[1]?.facts.isPrivate == false)
    #expect(desk.state[2]?.facts.isPrivate != true)
  }

  @Test func aloneItCountsBelowACardOnly() throws {
    var desk = try Self.desk()
    try desk.say("private")
    #expect(desk.state[1]?.facts.isPrivate == false)
    #expect(try desk.say("private", topic: ItemID("INC", 1)) == Self.hidden)
  }

  /// What an alert says of it goes to those with a part in it, and to no thread.
  @Test func anAlertTellsItsMembersAlone() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    try desk.say("lead INC-1 <@U3|léa>")
    try desk.say("private INC-1", as: .lea)
    let notice = AlertNotice.resolved()
    let verdict = AlertDesk.decide(notice, in: desk.state, room: Desk.room, channel: .paris, at: desk.now)
    let member = Post.Destination.member(Person.lea.id, of: ItemID("INC", 1), in: Desk.room)
    let messages = verdict.decision.posts.filter { if case .message = $0.content { true } else { false } }
    #expect(messages.map(\.destination) == [member])
    #expect(desk.card(1)?.text.unsafePlainText == "INC-1 is private.")
  }

  /// Whoever merged something into it and may not read of it any more cannot take that back halfway.
  @Test func aMergerWithItIsNotTakenBackHalfway() throws {
    var desk = try Self.desk()
    try desk.say("payslips are public sev2", as: .bob)
    try desk.say("merge INC-2 into INC-1", as: .bob)
    try desk.say("private INC-1")
    let undone = try desk.say("undo", as: .bob)
    #expect(
      undone == """
        INC-1 was changed after your /inc merge, so taking that back would undo more. Nothing was changed.
        """)
    #expect(desk.lastEventCount == 0)
  }
}
