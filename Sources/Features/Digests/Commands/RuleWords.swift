import BusinessTime
import Commands
import Kernel

/// What a line says of when a digest is sent, as people type it and as answers print it; nil where it says nothing.
struct RuleWords: Sendable {
  private(set) var kind = DigestKind.daily
  /// In the order in which they were said; empty where none was.
  private(set) var weekdays: [Weekday] = []
  private(set) var isBusinessDays = false
  private(set) var monthDay: MonthDay?
  /// Seconds after midnight.
  private(set) var second: Int?
  private(set) var onHoliday: HolidayRule?
  /// Whether nothing is sent when nothing needs anyone.
  private(set) var isQuiet: Bool?

  /// Whether it says anything of days.
  var namesDays: Bool { isBusinessDays || !weekdays.isEmpty || monthDay != nil }

  /// Takes all that is left.
  ///
  /// - Throws: `digest.period`, `digest.day`, `digest.kind`, `words.extra`; each names the kind that was typed.
  init(_ words: inout Words) throws(SyntaxProblem) {
    words.dropMarks()
    if words.takeFlag("quiet", "silent", "silencieux") { isQuiet = !words.takeFlag("not", "pas") }
    onHoliday = words.takeHolidayRule()
    var named = DigestKind(verb: words.verb) ?? words.takeKind()
    do throws(SyntaxProblem) {
      if words.namesOtherPeriod { throw SyntaxProblem.otherPeriod(words.language) }
      while !words.isEmpty {
        if words.namesWeekdayOfMonth { throw SyntaxProblem.weekdayOfMonth(in: words.world) }
        if !take(&words, &named), !words.takeFiller() { try words.end() }
      }
      // “Every” alone names nothing.
      if named == nil, !namesDays, second == nil { throw SyntaxProblem.kindMissing(words.language) }
    } catch {
      var problem = error
      problem.verb = named.map(words.language.word)
      throw problem
    }
    kind = named ?? (monthDay != nil ? .monthly : weekdays.count == 1 ? .weekly : .daily)
  }

  /// Takes one part of a rule; false where none stands next.
  private mutating func take(_ words: inout Words, _ kind: inout DigestKind?) -> Bool {
    if let rule = words.takePrintedHolidayRule() {
      onHoliday = rule
    } else if words.takeBusinessDays() {
      isBusinessDays = true
    } else if let (days, count) = WeekdayReader.read(words.upcoming[...]) {
      _ = words.takeNext(count)
      weekdays += days
    } else if monthDay == nil, let day = MonthDay(&words) {
      monthDay = day
    } else if second == nil, let time = words.takeClock() {
      second = time
    } else if let quiet = words.takeQuiet() {
      isQuiet = quiet
    } else if let unit = words.takePeriodUnit() {
      kind = kind ?? unit
      // “Every day” is every day; “daily” is every business day.
      if unit == .daily, weekdays.isEmpty { weekdays = Weekday.allCases }
    } else if second == nil, let hour = words.takeHour(isBare: kind != .monthly && kind != .quarterly) {
      second = hour * 3600
    } else {
      return false
    }
    return true
  }
}

extension DigestKind {
  /// The kind that a verb names, also a misspelt one; nil for `every`.
  fileprivate init?(verb: String) {
    let names: [String: DigestKind] = [
      "daily": .daily, "quotidien": .daily, "quotidienne": .daily, "weekly": .weekly, "hebdo": .weekly,
      "hebdomadaire": .weekly, "monthly": .monthly, "mensuel": .monthly, "mensuelle": .monthly,
      "quarterly": .quarterly, "trimestriel": .quarterly, "trimestrielle": .quarterly,
    ]
    guard let kind = Nearest.name(to: verb, among: names.keys.sorted()).flatMap({ names[$0] }) else { return nil }
    self = kind
  }
}

extension SyntaxProblem {
  fileprivate static func kindMissing(_ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "digest.kind",
      language.pick(
        en: "say which digest, or when it is sent. Nothing was changed.",
        fr: "dites quel résumé, ou quand il part. Rien n’a été changé."))
  }

  fileprivate static func otherPeriod(_ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "digest.period",
      language.pick(
        en: """
          there are four digests and no other period: daily, weekly, monthly and quarterly. Nothing was changed.
          """,
        fr: """
          il y a quatre résumés et pas d’autre période : quotidien, hebdo, mensuel et trimestriel. Rien n’a été changé.
          """))
  }

  fileprivate static func weekdayOfMonth(in world: World) -> SyntaxProblem {
    let language = world.language
    let line = world.line(.monthly, language.pick(en: "last business day 9:00", fr: "dernier jour ouvré 9h"))
    return SyntaxProblem(
      "digest.day",
      language.pick(
        en: """
          a weekday of the month, such as its last Friday, is no day that I know. Its first and last business day are, \
          and the days by their number: \(code: line). Nothing was changed.
          """,
        fr: """
          un jour de semaine dans le mois, comme son dernier vendredi, n’est pas un jour que je connais. Son premier et \
          son dernier jour ouvré le sont, et les jours par leur numéro : \(code: line). Rien n’a été changé.
          """))
  }
}
