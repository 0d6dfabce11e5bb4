import Incidents
import Kernel
import Testing

struct NoteIncidentTests {
  @Test func notes() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("note INC-1 rolled back at 10:05")
        == """
        /inc note INC-1: noted on “checkout is down”, Thu 26 Mar 2026 10:05 (Europe/Paris): rolled back
        """)
    #expect(
      desk.posted == [
        """
        /inc note INC-1 (@ana): noted on “checkout is down”, Thu 26 Mar 2026 10:05 (Europe/Paris): rolled back
        """
      ])
    #expect(
      try desk.say("note INC-1 redémarré le worker à 10h05", as: .lea)
        == """
        /inc noter INC-1 : noté sur « checkout is down », 10:15 (Europe/Paris) : redémarré le worker à 10h05
        """)
    #expect(
      try desk.say("+ pods are green")
        == """
        /inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): pods are green
        """)
    #expect(
      try desk.say("timeline the queue drains")
        == """
        /inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): the queue drains
        """)
    try desk.say("resolve done")
    #expect(
      try desk.say("log one more thing")
        == """
        /inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): one more thing
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func commandsAreShownAsTheyAreTypedInTheChat() throws {
    var desk = try Desk()
    let typing = TypingHabits(commandMark: "!")
    try desk.say("checkout is down sev1", typing: typing)
    #expect(
      try desk.say("note INC-1 rolled back", typing: typing)
        == "!inc note INC-1: noted on “checkout is down”, 10:15 (Europe/Paris): rolled back")
    #expect(
      try desk.say("noter INC-7 fait", as: .lea, typing: typing)
        == "INC-7 n’existe pas. Rien n’a été changé ; !inc liste tous montre tous les incidents.")
  }

  @Test func refuses() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("note INC-1")
        == """
        Say what happened.
        /inc note [INC-12] <text> [at 14:12]
        For example: /inc note INC-12 rolled back at 14:12
        """)
    #expect(
      try desk.say("noter INC-1", as: .lea)
        == """
        Dites ce qui s’est passé.
        /inc noter [INC-12] <texte> [horodaté 14h12]
        Par exemple : /inc note INC-12 retour arrière horodaté 14h12
        """)
    #expect(
      try desk.say("note INC-1 \(String(repeating: "x", count: 2001))")
        == "That is too long: at most 2000 characters fit here. Nothing was changed.")
    #expect(
      try desk.say("note tomorrow's plan at 27/3/2026 9:00")
        == """
        Fri 27 Mar 2026 09:00 (Europe/Paris) is in the future (it is Thu 26 Mar 2026 10:15). \
        Nothing was changed.
        """)
    #expect(desk.events.count == 1)
  }
}
