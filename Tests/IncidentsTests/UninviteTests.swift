import Incidents
import Kernel
import Testing

/// Access to a private incident can be taken away again, and is given to nobody who cannot be known.
struct UninviteTests {
  private func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("payroll leaks sev1 private")
    try desk.say("invite INC-1 <@U2|bob>")
    return desk
  }

  @Test("whoever is removed reads nothing any more, and those who stay are told")
  func removes() throws {
    var desk = try desk()
    try desk.say("invite INC-1 <@U3|léa>")
    try desk.say("role scribe <@U3|léa> INC-1")
    try desk.say("task INC-1 call the bank <@U3|léa>")
    try desk.say("task INC-1 call the press <@U3|léa>")
    try desk.say("done T-1", as: .lea)
    #expect(
      try desk.say("uninvite INC-1 <@U3|léa>", as: .bob) == """
        /inc uninvite INC-1: @léa may no longer read of “payroll leaks”. Nobody has this any more: scribe, T-2.
        """)
    #expect(desk.posts.map(\.destination) == [.member(PersonID("slack:T1:U1"), of: ItemID("INC", 1), in: .c1)])
    let hidden = try desk.say("show INC-1", as: .lea)
    #expect(
      hidden
        == "INC-1 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.")
    #expect(try desk.say("timeline INC-1").contains("@léa may no longer read"))
    #expect(desk.state == desk.replayed)
  }

  @Test("what was taken away is back after undo, and whoever is gone takes nothing back")
  func undo() throws {
    var desk = try desk()
    try desk.say("note INC-1 the bank knows", as: .bob)
    try desk.say("retirer <@U2|bob> de INC-1")
    let nothing = try desk.say("undo", as: .bob)
    #expect(nothing == "You did nothing in the last 5 minutes that I could take back. Nothing was changed.")
    #expect(
      try desk.say("undo") == """
        /inc undo: /inc uninvite INC-1 is taken back, and @bob may read of “payroll leaks” again. Both stay in the timeline.
        """)
    #expect(try desk.say("show INC-1", as: .bob).contains("payroll leaks"))
    #expect(desk.state == desk.replayed)
  }

  @Test("neither lead nor declarer are removed, nor somebody who has no part in it")
  func refuses() throws {
    var desk = try desk()
    try desk.say("lead INC-1 <@U2|bob>")
    try desk.say("checkout is down")
    let count = desk.events.count
    let talk = try desk.talk([
      (.ana, "remove INC-1 <@U2|bob>"), (.bob, "exclude <@U1|ana> from INC-1"), (.ana, "uninvite INC-1 <@U3|léa>"),
      (.ana, "uninvite INC-1 @carl"), (.ana, "uninvite INC-2 <@U2|bob>"), (.ana, "remove INC-1"),
      (.lea, "exclure INC-1 <@U2|bob>"),
    ])
    #expect(
      talk == """
        > @ana remove INC-1 <@U2|bob>
        @bob leads INC-1: hand it over first, /inc lead INC-1 @…. Nothing was changed.
        > @bob exclude <@U1|ana> from INC-1
        @ana declared INC-1 and goes on reading of it. Nothing was changed.
        > @ana uninvite INC-1 <@U3|léa>
        @léa may not read of INC-1 anyway. Nothing was changed.
        > @ana uninvite INC-1 @carl
        I do not know whose name @carl is, and only somebody I know can read of what is private: type @ and pick the person from the list of this chat. Nothing was changed.
        > @ana uninvite INC-2 <@U2|bob>
        INC-2 is not private: everybody may read of it. Nothing was changed.
        > @ana remove INC-1
        Say who shall no longer read of it; to cancel an incident: /inc cancel INC-1 <why>.
        /inc uninvite [INC-12] @lea
        For example: /inc uninvite INC-12 @lea
        > @léa exclure INC-1 <@U2|bob>
        INC-1 n’existe pas. Rien n’a été changé ; /inc liste tous montre tous les incidents.
        """)
    #expect(
      try desk.say("retirer INC-1 <@U2|bob>", as: .anaParisienne)
        == "@bob pilote INC-1 : passez d’abord le relais, /inc pilote INC-1 @…. Rien n’a été changé.")
    #expect(
      try desk.say("retirer INC-1 <@U1|ana>", as: .anaParisienne)
        == "@ana a déclaré INC-1 et en garde l’accès. Rien n’a été changé.")
    #expect(
      try desk.say("retirer INC-1 <@U3|léa>", as: .anaParisienne)
        == "@léa n’a de toute façon pas accès à INC-1. Rien n’a été changé.")
    #expect(desk.events.count == count)
  }

  @Test(
    "a name that may be anybody's gets no part in a private incident",
    arguments: [
      "lead INC-1 @carl", "role comms @carl INC-1", "handoff INC-1 @carl", "task INC-1 call the bank @carl",
      "task T-1 @carl", "followup INC-1 tell the staff @carl by friday", "invite INC-1 @carl",
    ])
  func names(_ line: String) throws {
    var desk = try desk()
    try desk.say("task INC-1 call the press")
    let count = desk.events.count
    #expect(
      try desk.say(line) == """
        I do not know whose name @carl is, and only somebody I know can read of what is private: type @ and pick the person from the list of this chat. Nothing was changed.
        """)
    #expect(
      try desk.say(line, as: .anaParisienne) == """
        Je ne sais pas qui est @carl, et seul quelqu’un que je connais peut lire ce qui est privé : tapez @ et choisissez la personne dans la liste de ce chat. Rien n’a été changé.
        """)
    #expect(desk.events.count == count)
  }

  @Test("nor is one declared with such a lead; in public any name will do")
  func declaring() throws {
    var desk = try Desk()
    #expect(
      try desk.say("payroll leaks sev1 lead @carl private") == """
        I do not know whose name @carl is, and only somebody I know can read of what is private: type @ and pick the person from the list of this chat. Nothing was declared.
        """)
    #expect(desk.events.isEmpty)
    #expect(try desk.say("checkout is down sev1 lead @carl").contains("@carl leads it."))
    #expect(try desk.say("role comms @dora INC-1").contains("@dora has comms"))
  }

  @Test("private incidents push no public one off the list of those that may be the same")
  func crowding() throws {
    var desk = try Desk()
    try desk.say("checkout is slow sev3 #pay", as: .bob)
    for number in 1...40 { try desk.say("payroll leak number \(number) sev3 #pay private") }
    let told = try desk.say("carts are empty sev3 #pay", as: .bob)
    #expect(told.contains("Perhaps the same, in #pay:\nINC-1 "))
    #expect(!told.contains("payroll"))
    #expect(try desk.say("wages are late sev3 #pay").contains("Perhaps the same, in #pay:\nINC-42 "))
  }

  @Test("nor the earlier one that may have come back")
  func crowdingRecurrences() throws {
    var desk = try Desk()
    for number in 1...400 { try desk.say("\(number) unrelated thing\(number) sev3", as: .bob) }
    try desk.say("resolve INC-1 restarted", as: .bob)
    try desk.say("settlement quokka lags sev3", as: .bob)
    try desk.say("resolve INC-401 restarted", as: .bob)
    for number in 1...36 { try desk.say("settlement quokka lags \(number) sev3 private") }
    desk.now = desk.now.adding(seconds: 3600)
    let told = try desk.say("settlement quokka lags again sev3", as: .bob)
    #expect(told.contains("INC-401"))
  }
}

extension Person {
  fileprivate static let anaParisienne = Person(
    id: Person.ana.id, name: "ana", role: .member, audience: .parisienne)
}

extension Place {
  fileprivate static let c1 = Place(platform: "slack", team: "T1", channel: "C1")
}
