import Incidents
import Kernel
import Testing

/// What an answer tells people to type is in their language, and does what the answer says.
struct OfferedLinesTests {
  /// Whatever leads to a line in an answer.
  private static let story = [
    "status", "checkout is down sev1 #pay", "login fails", "resolve", "note INC-1 restarted", "résoul INC-1 fait",
    "show INC-9", "ack INC-1", "ack INC-1", "sev INC-2 2", "lead INC-2 me", "lead me", "update INC-1 half next 30m",
    "mitigate INC-1 moved", "close INC-1", "declare INC-1", "resolve INC-1", "resolve INC-1 done", "resolve INC-1 done",
    "reopen INC-1 back", "undo", "undo", "cancel INC-2 none", "reopen INC-2 again", "annule INC-2 x", "close INC-1",
    "update INC-1 more", "timeline INC-1", "show INC-1", "drill in the data centre", "status INC-1 frozen",
    "list mitigated sev1 sev2 mine", "list 1 all newest", "list last 30d", "list last 2h", "list last 5m",
    "list today worst", "list yesterday", "list this week closed", "list last week resolved",
    "find checkout", "find zebra", "find checkout resolved sev1", "search is down sev1", "find",
    "link INC-1 INC-2", "link INC-1 INC-1", "declare failure again", "dup INC-3 of INC-1", "dup INC-3 of INC-2",
    "merge INC-3 into INC-1", "cause INC-1 x", "recurs INC-3 of INC-2", "recurs INC-2 of INC-3", "link", "cause",
    "list acknowledged", "list declared", "list cancelled", "list open", "lsit", "liset",
  ]

  private static func told(_ person: Person) throws -> Desk {
    var desk = try Desk()
    for line in story { try desk.say(line, as: person, channel: person.audience) }
    for number in 3...30 { try desk.say("declare failure \(number)", as: person, channel: person.audience) }
    for line in ["list", "find failure", "find failure page 2"] { try desk.say(line, as: person) }
    try desk.say("resolve it works again", as: person)
    for number in 1...25 { try desk.say("note INC-3 step \(number)", as: person, channel: person.audience) }
    for page in ["", " page 1", " page 2"] { try desk.say("timeline INC-3" + page, as: person) }
    return desk
  }

  @Test(arguments: [Person.ana, .lea]) func isUnderstood(person: Person) throws {
    let desk = try Self.told(person)
    #expect(desk.offered.count > 40)
    let words = person.audience.language.pick(en: "words", fr: "mots")
    for offered in desk.offered.sorted() where offered.contains("inc") {
      let line = offered.replacing("INC-…", with: "INC-1").replacing(#/<\p{L}+>/#, with: words)
        .replacing(#/\[[^\]]*\]|…/#, with: "").replacing(#/^/?inc /#, with: "")
      let outcome = desk.outcome(of: line, as: person)
      // The line in front of an answer is named without the words that followed it.
      #expect(outcome == "command" || outcome.hasSuffix(".missing"), "\(offered): \(outcome)")
    }
  }

  @Test(arguments: [Person.ana, .lea]) func isInTheLanguageOfItsReader(person: Person) throws {
    let desk = try Self.told(person)
    let verbs = try Desk.verbs(person.audience.language)
    let others = try Desk.verbs(person.audience.language.pick(en: .french, fr: .english))
    for offered in desk.offered where offered.contains("inc ") {
      let verb = offered.replacing(#/^/?inc /#, with: "").prefix { $0 != " " }
      // An example may be a title.
      #expect(verbs.contains(String(verb)) || !others.contains(String(verb)), "\(offered)")
    }
  }

  @Test func readsATypoInTheWordsOfItsReader() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1")
    #expect(
      try desk.say("résoul INC-1 relancé", as: .lea)
        == """
        J’ai lu « résoul » comme résolu — pour revenir en arrière : /inc annule.
        /inc résolu INC-1 : « checkout is down » est résolu, 10:15 (Europe/Paris), après 0 s d’impact : relancé
        """)
  }
}
