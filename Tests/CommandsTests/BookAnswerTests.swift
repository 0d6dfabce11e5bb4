import Commands
import Kernel
import Testing

@Suite("Book answers")
struct BookAnswerTests {
  @Test(
    "typos are corrected when they can mean only one verb",
    arguments: [
      (
        "reslove INC-12 rolled back the deploy",
        "I read “reslove” as resolve — /inc undo takes it back. resolve|INC-12|rolled back the deploy"
      ),
      ("resolev inc12", "I read “resolev” as resolve — /inc undo takes it back. resolve|INC-12|"),
      ("lsit", "list|"),
      ("lsit sev1 #pay", "list|sev1 #pay"),
      ("etta", "status|"),
      ("serach timeout", "list|timeout"),
      ("statsu INC-12", "status|INC-12|"),
    ])
  func corrected(line: String, expected: String) throws {
    #expect(try BookTests.outcome(line) == expected)
  }

  @Test("a typo is corrected aloud in the person's language")
  func correctedInFrench() throws {
    #expect(
      try BookTests.outcome("ntoe INC-12 redémarré", .french)
        == "J’ai lu « ntoe » comme note — pour revenir en arrière : /inc annule. note|INC-12|redémarré")
  }

  @Test(
    "nothing is changed by a line that could mean two things",
    arguments: [
      ("lsit last 30d", "verb.unclear"), ("serach payments timeout", "verb.unclear"),
      ("node 12 is down", "verb.unclear"), ("opne checkout is down", "verb.unclear"),
      ("declair checkout is down", "verb.unclear"), ("declair", "verb.unknown"),
      ("rename INC-12 checkout", "verb.unknown"),
      ("cancle INC-12", "verb.unknown"), ("canecl INC-12 false alarm", "verb.unknown"), ("blah", "verb.unknown"),
      ("db down", "verb.unknown"), ("delete INC-12", "verb.suggested"), ("supprime INC-12", "verb.suggested"),
      ("sev2", "verb.unknown"), ("INC-12", "verb.unknown"), ("🙂", "verb.unknown"), ("@ana #pay", "verb.unknown"),
    ])
  func unchanged(line: String, code: String) throws {
    #expect(try BookTests.outcome(line).hasPrefix(code + ": "))
  }

  @Test("did you mean, three examples, nothing changed")
  func didYouMean() throws {
    #expect(
      try BookTests.outcome("cancle INC-12") == """
        verb.unknown: I do not know the word “cancle”. Did you mean /inc cancel?
        If it is a title, put /inc declare … in front of it.
        /inc checkout is down sev1 #payments
        /inc note INC-12 rolled back
        /inc ack
        Nothing was changed.
        """)
    #expect(
      try BookTests.outcome("blah", .french) == """
        verb.unknown: Je ne connais pas le mot « blah ».
        Si c’est un titre, mettez /inc déclarer … devant.
        /inc paiement en panne sev1 #paiements depuis 14h
        /inc note INC-12 retour arrière fait
        /inc vu
        Rien n’a été changé.
        """)
  }

  @Test("what was meant can be pressed, but never what is not guessed")
  func buttons() throws {
    func buttons(_ line: String) throws -> [Button] {
      let interpretation = try SampleBook.make().interpret(root: "inc", text: line, in: Sample.world())
      guard case .answer(let reply, _) = interpretation else { return [] }
      return reply.message.buttons
    }
    #expect(
      try buttons("serach payments <@U1|ana> timeout") == [
        Button("/inc search", line: "inc search payments <@U1|ana> timeout"),
        Button("/inc declare", line: "inc declare serach payments <@U1|ana> timeout"),
      ])
    #expect(try buttons("db down") == [Button("/inc declare", line: "inc declare db down")])
    #expect(try buttons("delete all carts now") == [Button("/inc declare", line: "inc declare delete all carts now")])
    #expect(try buttons("canecl") == [])
    #expect(try buttons("serach \(String(repeating: "x ", count: 200))") == [])
  }

  @Test("a word that is never carried out is answered with the one that is")
  func suggestion() throws {
    #expect(
      try BookTests.outcome("supprime INC-12", .french)
        == "verb.suggested: Il n’y a pas de « supprime » ici. Vouliez-vous dire /inc annuler INC-12 <pourquoi> ?"
        + "\nRien n’a été changé.")
  }

  @Test("who may is said in both languages")
  func roles() throws {
    #expect(
      try BookTests.outcome("cancel INC-12 false alarm")
        == "role.insufficient: Only a lead or an admin may use /inc cancel. Nothing was changed.")
    #expect(
      try BookTests.outcome("annuler INC-12 fausse alerte", .french)
        == "role.insufficient: Seul un responsable ou un admin peut utiliser /inc annuler. Rien n’a été changé."
    )
    #expect(try BookTests.outcome("cancel INC-12 false alarm", role: .lead) == "cancel|INC-12|false alarm")
    #expect(
      try BookTests.outcome("checkout is down", role: .guest)
        == "role.insufficient: Only a member, a lead or an admin may use /inc declare. Nothing was changed.")
  }

  @Test("a problem quotes the word, says what is wrong, then the form and one example")
  func problems() throws {
    #expect(
      try BookTests.outcome("checkout is down sev7") == """
        severity.unknown: “sev7”: a severity is a number from 1 to 4.
        /inc declare <title> [sev1-4] [@lead] [#area]
        For example: /inc checkout is down sev1 #payments
        """)
    #expect(
      try BookTests.outcome("déclarer sev1", .french) == """
        text.missing: Il manque un titre.
        /inc déclarer <titre> [sev1-4] [@pilote] [#domaine]
        Par exemple : /inc paiement en panne sev1 #paiements depuis 14h
        """)
  }

  @Test("without a root word the roots are named, and small talk declares nothing")
  func roots() throws {
    let ops = try Vocabulary(
      name: "ops.yaml",
      bytes: Array(
        """
        root: ops
        summary: {en: Run the operation, fr: Conduire l’exploitation}
        commands:
          - handler: status
            verbs: {en: [whoami], fr: [quisuisje]}
            who: guest
            help: {en: Says who you are, fr: Dit qui vous êtes}
            examples: {en: [whoami], fr: [quisuisje]}
        """.utf8))
    let book = try Book([(try SampleBook.vocabulary(), SampleBook.handlers), (ops, [.of(Status.self)])])
    func code(_ text: String, root: String? = nil) -> String {
      switch book.interpret(root: root, text: text, in: Sample.world()) {
      case .command(_, _, let verb, _): verb
      case .answer(let reply, let code): "\(code): \(reply.message.text.unsafePlainText)"
      }
    }
    #expect(
      code("hello how are you") == """
        root.unknown: Start your line with one of these:
        /inc — Log and run incidents
        /ops — Run the operation
        """)
    #expect(code("!ops whoami") == "whoami")
    #expect(code("whoami") == "whoami")
    #expect(code("incident checkout is down") == "declare")
    #expect(code("checkout is down", root: "INCIDENT") == "declare")
    #expect(code("list", root: "nothing").hasPrefix("root.unknown"))
    #expect(try BookTests.outcome("hello how are you", root: nil).hasPrefix("verb.unknown: "))
  }
}
