import Commands
import Kernel
import Testing

/// What roots that share verbs, and a verb that asks and changes, make of a line.
@Suite("Several roots")
struct SeveralRootsTests {
  /// `team finance` asks, `team finance @lea` changes.
  private struct Team: Spoken {
    static let handler = "team"
    let heard: String
    let isQuestion: Bool

    init(_ words: inout Words) throws(SyntaxProblem) {
      isQuestion = words.count == 1
      heard = words.rest()
    }
  }

  private struct Ask: Spoken {
    static let handler = "ask"
    let heard: String

    init(_ words: inout Words) throws(SyntaxProblem) { heard = words.rest() }
  }

  private static let yaml = """
    root: ask
    prefix: REQ
    addressed: true
    untitled: ask
    record: status
    summary: {en: Ask a team, fr: Demander à une équipe}
    commands:
      - handler: ask
        verbs: {en: [new], fr: [nouvelle]}
        who: member
        help: {en: Asks a team, fr: Demande à une équipe}
        examples: {en: ["@finance invoice"], fr: ["@compta facture"]}
      - handler: ack
        verbs: {en: [ack], fr: [vu]}
        who: member
        help: {en: Has seen it, fr: L’a vue}
        examples: {en: [ack], fr: [vu]}
      - handler: status
        verbs: {en: [show], fr: [voir]}
        who: guest
        help: {en: Shows one, fr: En montre une}
        examples: {en: [show], fr: [voir]}
      - handler: team
        verbs: {en: [team], fr: [équipe]}
        who: lead
        asks: member
        help: {en: Shows or sets a team, fr: Montre ou change une équipe}
        examples: {en: [team finance], fr: [équipe compta]}
    """

  private static func book() throws -> Book<Void, String> {
    let ask = try Vocabulary(name: "ask.yaml", bytes: Array(yaml.utf8))
    return try Book([
      (try SampleBook.vocabulary(), SampleBook.handlers),
      (ask, [.of(Ask.self), .of(Ack.self), .of(Status.self), .of(Team.self)]),
    ])
  }

  private static func outcome(
    _ text: String, root: String? = "ask", role: Role = .member, topic: ItemID? = nil
  ) throws -> String {
    var world = Sample.world(role: role)
    world.topic = topic
    switch try book().interpret(root: root, text: text, in: world) {
    case .command(let ready, let changesState, let verb, _):
      return "\(verb) \(changesState ? "changes" : "asks"): \(try ready((), world).get().events.joined())"
    case .answer(let reply, let code): return "\(code): \(reply.message.text.unsafePlainText)"
    }
  }

  @Test("a verb of several roots is about the record that is named, or the one of the thread")
  func sharedVerbs() throws {
    #expect(try Self.outcome("ack INC-3", root: nil) == "ack changes: ack|INC-3|")
    #expect(try Self.outcome("ack req-3", root: nil) == "ack changes: ack|req-3")
    #expect(try Self.outcome("ack", root: nil, topic: ItemID("REQ", 3)) == "ack changes: ack|")
    #expect(try Self.outcome("ack", root: nil).hasPrefix("root.unknown: "))
    #expect(try Self.outcome("resolve", root: nil) == "resolve changes: resolve|")
  }

  @Test("whoever is named in front makes a title of the shortest line, and ids have their own prefix")
  func addressed() throws {
    #expect(try Self.outcome("@finance refund") == "new changes: @finance refund")
    #expect(try Self.outcome("<@U7|finance> refund") == "new changes: @finance refund")
    #expect(try Self.outcome("@finance") == "new changes: @finance")
    #expect(try Self.outcome("refund it").hasPrefix("verb.unknown: "))
    #expect(try Self.outcome("REQ-3").hasPrefix("show asks: "))
    #expect(try Self.outcome("rename REQ-3 to refund").hasPrefix("verb.unknown: "))
  }

  @Test("one verb may be open to those who ask and closed to those who would change")
  func askingAndChanging() throws {
    #expect(try Self.outcome("team finance") == "team asks: finance")
    #expect(
      try Self.outcome("team finance @lea")
        == "role.insufficient: Only a lead or an admin may use /ask team. Nothing was changed.")
    #expect(try Self.outcome("team finance @lea", role: .lead) == "team changes: finance @lea")
    #expect(
      try Self.outcome("team finance", role: .guest)
        == "role.insufficient: Only a member, a lead or an admin may use /ask team. Nothing was changed.")
    #expect(
      try Self.outcome("help team") == """
        help.verb: /ask team
        Shows or sets a team.
        Also: équipe
        Examples:
        /ask team finance
        Who may: a lead or an admin; to ask, a member, a lead or an admin
        """)
    #expect(try Self.outcome("help", role: .guest).contains("/ask team") == false)
  }

  @Test("a role or a flag that is none is a problem of the file")
  func wrongKeys() {
    let text = Self.yaml.replacing("asks: member", with: "asks: boss").replacing(
      "addressed: true", with: "addressed: 1")
    let problems = #expect(throws: VocabularyProblems.self) {
      _ = try Vocabulary(name: "ask.yaml", bytes: Array(text.utf8))
    }
    #expect(
      problems?.descriptions == [
        "ask.yaml:26: “asks” is guest, member, lead or admin, not “boss”", "ask.yaml:3: “addressed” is true or false",
      ])
  }
}
