import Digests
import Kernel
import Testing

/// There are four kinds, and no line makes one of them of something else.
@Suite("Periods and days that no digest has")
struct OtherPeriodTests {
  @Test("business days and another one are no rule, and holidays are no days")
  func mixedDays() throws {
    var desk = try Desk()
    try desk.say("daily 9:00")
    let reply = try desk.say("daily business days sat 9:00")
    #expect(reply.contains("Nothing was changed"), "\(reply)")
    let holidays = try desk.say("daily jours fériés quand même")
    #expect(holidays.contains("on business days at 09:00 (Europe/Paris)"), "\(holidays)")
  }

  @Test(
    "as a first word",
    arguments: [
      "biweekly mon 9:00", "fortnightly", "yearly", "bimensuel", "semestriel", "annual 9:00", "bihebdo mardi 10h",
      "semi-monthly",
    ])
  func verbs(line: String) throws {
    var desk = try Desk()
    try desk.say("weekly fri 16:00")
    let word = line.prefix { $0 != " " }
    #expect(
      try desk.say(line) == """
        There is no “\(word)” here: a digest is daily, weekly, monthly or quarterly; there is no other period.
        Nothing was changed.
        """)
    #expect(
      try desk.say(line, as: .marc) == """
        Il n’y a pas de « \(word) » ici : un résumé est quotidien, hebdo, mensuel ou trimestriel ; il n’y a pas d’autre \
        période.
        Rien n’a été changé.
        """)
    #expect(desk.events.count == 1)
  }

  @Test(
    "behind one",
    arguments: [
      "every 2 weeks", "every two weeks monday", "every other monday", "every second week", "every fortnight",
      "every year", "weekly every 2 weeks", "schedule biweekly mon", "tous les 15 jours", "toutes les deux semaines",
      "chaque semestre", "un lundi sur deux", "hebdo un lundi sur deux", "every 6 months", "twice a week",
    ])
  func inside(line: String) throws {
    var desk = try Desk()
    try desk.say("weekly fri 16:00")
    let answer = try desk.say(line)
    // What begins with no verb is not read at all.
    guard !["un lundi sur deux", "twice a week"].contains(line) else {
      #expect(answer.contains("Nothing was changed"))
      return #expect(desk.events.count == 1)
    }
    #expect(
      answer.hasPrefix(
        """
        There are four digests and no other period: daily, weekly, monthly and quarterly. Nothing was changed.
        """), "\(answer)")
    #expect(
      try desk.say(line, as: .marc).hasPrefix(
        """
        Il y a quatre résumés et pas d’autre période : quotidien, hebdo, mensuel et trimestriel. Rien n’a été changé.
        """))
    #expect(desk.events.count == 1)
  }

  @Test(
    "a weekday of the month is refused with what there is",
    arguments: [
      "monthly last friday 9:00", "monthly the first monday", "every last friday", "mensuel le dernier vendredi",
    ])
  func weekdayOfMonth(line: String) throws {
    var desk = try Desk()
    try desk.say("monthly 1st 8:00")
    let answer = try desk.say(line)
    #expect(
      answer.hasPrefix(
        """
        A weekday of the month, such as its last Friday, is no day that I know. Its first and last business day are, and \
        the days by their number: /digest monthly last business day 9:00. Nothing was changed.
        """), "\(answer)")
    #expect(
      try desk.say(line, as: .marc).hasPrefix(
        """
        Un jour de semaine dans le mois, comme son dernier vendredi, n’est pas un jour que je connais. Son premier et son \
        dernier jour ouvré le sont, et les jours par leur numéro : /digest mensuel dernier jour ouvré 9h. Rien n’a été \
        changé.
        """))
    #expect(desk.events.count == 1)
  }

  @Test("a slip is answered with the kind that was typed")
  func usage() throws {
    var desk = try Desk()
    #expect(
      try desk.say("weekly mon 9:00 16") == """
        I don’t understand “16” after /digest weekly. Nothing was changed.
        /digest weekly [mon] [9:00] [#channel] [holidays→next|skip|anyway] [quiet]
        For example: /digest weekly mon 9:00 #ops
        """)
    #expect(
      try desk.say("monthly 9") == """
        I don’t understand “9” after /digest monthly. Nothing was changed.
        /digest monthly [mon] [9:00] [#channel] [holidays→next|skip|anyway] [quiet]
        For example: /digest monthly 1st 9:00
        """)
    #expect(
      try desk.say("hebdo lundi 9h00 16", as: .marc) == """
        Je ne comprends pas « 16 » après /digest hebdo. Rien n’a été changé.
        /digest hebdo [lundi] [9h] [#canal] [fériés→lendemain|sauter|quand même] [silencieux]
        Par exemple : /digest hebdo lundi 9h #ops
        """)
  }
}
