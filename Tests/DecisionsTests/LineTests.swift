import Decisions
import Kernel
import Testing

/// What a line takes out of its text, and what stays in it.
@Suite("Titles and options")
struct LineTests {
  /// What became of a proposal: its title, and what else was read.
  private static func proposal(_ line: String, as person: Person = .ana) throws -> String {
    var desk = try Desk()
    let reply = try desk.say(line, as: person)
    guard let facts = desk.state[1]?.facts else { return reply }
    let dates = [facts.wanted, facts.review].compactMap { $0.map(Audience.paris.date) }
    let names = [facts.driver.name, facts.approver?.name].compactMap(\.self)
    return ([facts.title] + names + dates + [facts.isOneWay.map { $0 ? "one-way" : "reversible" }].compactMap(\.self))
      .joined(separator: " | ")
  }

  @Test(
    "in the middle of a title everything belongs to it",
    arguments: [
      ("propose Replace <@U9|bob> as lead of support", "Replace @bob as lead of support | ana"),
      ("propose Pay <@U9|amy> 500 for Q4", "Pay @amy 500 for Q4 | ana"),
      ("propose Raise value 3 times", "Raise value 3 times | ana"),
      (
        "propose move the offsite of 12/3 to June by fri",
        "move the offsite of 12/3 to June | ana | Fri 27 Mar 2026 18:00"
      ),
      ("propose Give the budget back to <@U9|amy>", "Give the budget back to @amy | ana"),
      ("propose Confier le support à <@U9|amy> et <@U2|karim>", "Confier le support à @amy et @karim | ana"),
      ("propose Yearly plan <@U2|karim>", "Yearly plan | karim"),
      ("propose Yearly plan <@U2|karim> by fri reversible", "Yearly plan | karim | Fri 27 Mar 2026 18:00 | reversible"),
      (
        "propose Yearly plan one-way review 1/6 by fri <@U2|karim>",
        "Yearly plan | karim | Fri 27 Mar 2026 18:00 | Mon 1 Jun 2026 18:00 | one-way"
      ),
      ("propose Replace <@U9|bob> by the vendor driver <@U2|karim>", "Replace @bob by the vendor | karim"),
      ("propose Move the review friday to the morning", "Move the review friday to the morning | ana"),
    ])
  func titles(_ line: String, _ read: String) throws {
    #expect(try Self.proposal(line) == read)
  }

  @Test(
    "a word that says what somebody is for wins over one that may be a part of the text",
    arguments: [
      ("yes, hand it over to <@U9|amy> executor me by 15/4", "yes, hand it over to @amy | ana"),
      ("yes from <@U9|amy> on executor <@U2|karim> by 15/4", "yes from @amy on | karim"),
      ("exécutant moi oui <@U9|amy> by 15/4", "oui @amy | ana"),
      ("yes to <@U2|karim> by 15/4", "yes | karim"),
      ("yes by 15/4 <@U2|karim>", "yes | karim"),
      ("yes from may on 12/3 was too early, by 15/4 nobody", "yes from may on 12/3 was too early, | nobody"),
    ])
  func executors(_ line: String, _ read: String) throws {
    var desk = try Desk()
    try desk.say("propose Yearly plan approver me")
    let reply = try desk.say("go DEC-1 \(line)")
    let facts = try #require(desk.state[1]?.facts)
    #expect("\(facts.go?.words ?? reply) | \(facts.executor?.name ?? "nobody")" == read)
    #expect(facts.executeBy == Timestamp("2026-04-15T16:00:00.000Z"))
  }

  @Test("in front of a title a day is a part of it")
  func consents() throws {
    var desk = try Desk()
    #expect(
      try desk.say("consent Friday lunches are free until mon") == """
        /decision consent DEC-1: “Friday lunches are free”
        Silence until Mon 30 Mar 2026 18:00 (Europe/Paris) is a go; one objection with a reason stops it.
        """)
    try desk.say("consent Friday lunches", as: .lea)
    #expect(desk.state[2]?.facts.title == "Friday lunches")
    try desk.say("propose Yearly plan")
    try desk.say("consent the 31st", topic: ItemID("DEC", 3))
    #expect(desk.state[3]?.facts.consent?.until == Timestamp("2026-03-31T16:00:00.000Z"))
  }

  @Test("a day that was over lately is asked about, and never taken for next year's")
  func past() throws {
    var desk = try Desk()
    #expect(
      try desk.say("propose Yearly plan by 12/3") == """
        “by 12/3”: that day is over. If you mean Fri 12 Mar 2027, type the year too. Nothing was changed.
        /decision propose <title>|DEC-4 [driver @a] [approver @b] [by fri] [review 1/6] [one-way|reversible]
        For example: /decision propose Yearly plan driver @karim approver @lea by fri
        """)
    #expect(
      try desk.say("décider Forfait annuel personne avant le 12 mars", as: .marc) == """
        « avant le 12 mars » : ce jour est passé. S’il s’agit du ven. 12 mars 2027, tapez aussi l’année. Rien n’a été \
        changé.
        /decision décider DEC-4|<titre> [mots] [décideur @b] exécutant @c|moi|personne [exécution avant le 15/12] \
        [revue le 1/6]
        Par exemple : /decision go DEC-4 exécutant @karim avant le 15/12
        """)
    #expect(try desk.say("consent Yearly plan until 12/3").hasPrefix("“until 12/3”: that day is over."))
    #expect(try desk.say("propose Yearly plan review 12/3 by fri").hasPrefix("“review 12/3”: that day is over."))
    #expect(desk.events.isEmpty)
    try desk.say("propose Yearly plan by 12/3/2027")
    #expect(desk.state[1]?.facts.wanted == Timestamp("2027-03-12T17:00:00.000Z"))
    // Half a year ahead nobody can mean the past.
    try desk.say("propose Budget by 15/11")
    #expect(desk.state[2]?.facts.wanted == Timestamp("2026-11-15T17:00:00.000Z"))
  }
}
