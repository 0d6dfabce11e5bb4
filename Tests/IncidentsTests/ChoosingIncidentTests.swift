import Incidents
import Kernel
import Testing

struct ChoosingIncidentTests {
  @Test func takesTheOneOfTheRoomFirst() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("login is slow sev2", as: .bob, room: "C2")
    try desk.say("note seen from here", as: .bob)
    try desk.say("note seen from there", room: "C2")
    #expect(desk.events.map(\.event.incident) == [1, 2, 1, 2])
  }

  @Test func takesTheOneOfTheThreadBeforeTheRoom() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("login is slow sev2", room: "C2")
    try desk.say("note in the thread", topic: ItemID("INC", 2))
    #expect(desk.events.last?.event.incident == 2)
  }

  @Test func takesTheOnlyOpenOne() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("note from elsewhere", as: .bob, room: "C9")
    #expect(desk.events.last?.event.incident == 1)
  }

  @Test func takesTheCallersOnlyOne() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("login is slow sev2")
    try desk.say("lead INC-2 <@U2|bob>")
    try desk.say("ack", as: .bob, room: "C9")
    #expect(desk.events.last?.event.incident == 2)
    try desk.say("lead INC-2 <@U3|léa>")
    #expect(try desk.say("ack", as: .bob, room: "C9").hasPrefix("Which incident do you mean?"))
  }

  @Test func offersAShortNumberedChoice() throws {
    var desk = try Desk()
    for number in 1...7 { try desk.say("declare failure \(number) sev\(number % 4 + 1)") }
    #expect(
      try desk.say("resolve rolled back", as: .bob)
        == """
        Which incident do you mean? Nothing was changed. Type one of these:
        1. /inc resolve INC-7 rolled back (sev4, “failure 7”)
        2. /inc resolve INC-6 rolled back (sev3, “failure 6”)
        3. /inc resolve INC-5 rolled back (sev2, “failure 5”)
        4. /inc resolve INC-4 rolled back (sev1, “failure 4”)
        5. /inc resolve INC-3 rolled back (sev4, “failure 3”)
        and 2 more: /inc list
        """)
    #expect(
      try desk.say("résolu retour arrière", as: .lea)
        == """
        De quel incident s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :
        1. /inc résolu INC-7 retour arrière (sev4, « failure 7 »)
        2. /inc résolu INC-6 retour arrière (sev3, « failure 6 »)
        3. /inc résolu INC-5 retour arrière (sev2, « failure 5 »)
        4. /inc résolu INC-4 retour arrière (sev1, « failure 4 »)
        5. /inc résolu INC-3 retour arrière (sev4, « failure 3 »)
        et 2 de plus : /inc liste
        """)
    #expect(desk.events.count == 7)
  }

  @Test func closesTheResolvedOneOfTheRoom() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    try desk.say("login is slow sev2")
    try desk.say("resolve INC-1 rolled back")
    try desk.say("close")
    #expect(desk.state[1]?.facts.phase == .closed)
  }
}
