import Commands
import Kernel
import Testing

@Suite("Help screens")
struct HelpTests {
  @Test("the overview for a member, in English")
  func overview() throws {
    let expected = """
      help: /inc — Log and run incidents
      /inc declare <title> [sev1-4] [@lead] [#area] — Declares an incident
      /inc note [INC-12] <text> — Adds a line to the timeline
      /inc ack [INC-12] — Says that somebody is on it
      /inc resolve [INC-12] <how> — Stops the clock
      /inc list [sev1] [#area] [last 30d] — Lists incidents
      /inc status [INC-12] — Shows one incident
      /inc undo — Takes back your last command
      /inc help <verb> shows one command in full.
      """
    for line in ["help", "aide", "?", "", "  ", "hepl", "help nonsense"] {
      #expect(try BookTests.outcome(line) == expected, "\(line)")
    }
  }

  @Test("the overview for a guest, in French, leaves out what guests may not do")
  func guest() throws {
    #expect(
      try BookTests.outcome("aide", .french, role: .guest) == """
        help: /inc — Déclarer et piloter les incidents
        /inc liste [sev1] [#domaine] [derniers 30j] — Liste les incidents
        /inc état [INC-12] — Montre un incident
        /inc aide <verbe> montre une commande en entier.
        """)
  }

  @Test("one command in full, in English")
  func one() throws {
    let expected = """
      help.verb: /inc list [sev1] [#area] [last 30d]
      Lists incidents. Sorted by severity.
      Also: search, liste, chercher
      Examples:
      /inc list sev1
      Who may: everybody
      """
    for line in ["help list", "help search", "aide liste", "? list", "list ?", "list --help"] {
      #expect(try BookTests.outcome(line) == expected, "\(line)")
    }
  }

  @Test("one command in full, in French")
  func oneInFrench() throws {
    #expect(
      try BookTests.outcome("aide on it", .french) == """
        help.verb: /inc vu [INC-12]
        Dit que quelqu’un s’en occupe.
        Aussi : ack, on it
        Exemples :
        /inc vu
        Qui peut : un membre, un responsable ou un admin
        """)
  }

  @Test("a chat without slash commands is shown what it can type")
  func bang() throws {
    guard
      case .answer(let reply, "help") = try SampleBook.make().interpret(
        root: "inc", text: "help", in: Sample.world(role: .guest, typing: TypingHabits(commandMark: "!")))
    else {
      Issue.record("no help")
      return
    }
    #expect(reply.isPublic == false)
    #expect(
      reply.message.text.unsafePlainText == """
        !inc — Log and run incidents
        !inc list [sev1] [#area] [last 30d] — Lists incidents
        !inc status [INC-12] — Shows one incident
        !inc help <verb> shows one command in full.
        """)
  }
}
