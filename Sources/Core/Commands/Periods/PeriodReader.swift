import Kernel

/// Reads from folded words what names a period: `last month`, `t4 2026`, `30 derniers jours`, `du 1/11 au 20/11`.
struct PeriodReader {
  typealias Reading = (period: CalendarPeriod, count: Int)

  let world: World
  let today: CivilDate

  init(in world: World) {
    (self.world, today) = (world, world.person.audience.zone.civil(at: world.now).date)
  }

  /// The period in front, and how many words it takes; nil when there is none.
  ///
  /// - Throws: `period.reversed`, `period.future`, `date.impossible`, `time.contradiction`.
  func read(_ words: ArraySlice<String>) throws(SyntaxProblem) -> Reading? {
    try refuseFuture(words)
    if let range = try range(words) { return range }
    if let named = try named(words) { return named }
    guard let first = words.first else { return nil }
    if Self.fillers.contains(first), let reading = try read(words.dropFirst()) {
      return (reading.period, reading.count + 1)
    }
    // `report month`: the current one.
    return Self.unit(first).map { (CalendarPeriod($0, containing: today), 1) }
  }

  /// One with a name: everything but a range.
  func named(_ words: ArraySlice<String>) throws(SyntaxProblem) -> Reading? {
    if let reading = relative(words) ?? length(words) ?? dated(words) { return reading }
    // A bare month is read above: `mar` is a Tuesday in French, and March in both.
    return try day(words).map { (CalendarPeriod(.day, containing: $0.date), $0.count) }
  }

  /// A single date, the last such one.
  func day(_ words: ArraySlice<String>) throws(SyntaxProblem) -> (date: CivilDate, count: Int)? {
    let audience = world.person.audience
    guard let (day, count) = DayReader.read(words, dayFirst: world.isDayFirst) else { return nil }
    // `Group 70 March`: a name, and a month behind it.
    if case .date(let number, _, _, _) = day, number > 31 { return nil }
    let resolver = TimeResolver(in: world, reading: .past)
    let moment = try resolver.resolve(.at(day, second: nil), typed: words.prefix(count).joined(separator: " "))
    return (audience.zone.civil(at: moment.instant).date, count)
  }

  /// What stands in front of a period and adds nothing to it.
  private static let fillers: Set<String> = [
    "of", "for", "in", "over", "during", "the", "de", "du", "des", "la", "le", "les", "ces", "en", "pour", "sur",
    "pendant", "month", "mois", "year", "annee", "l'annee",
  ]
}

extension Words {
  /// A period that stands next.
  ///
  /// - Throws: `period.reversed`, `period.future`, `date.impossible`, `time.contradiction`.
  package mutating func takePeriod() throws(SyntaxProblem) -> CalendarPeriod? {
    let next = tokens.prefix(12).prefix(while: \.isWord).map { $0.folded.trimmingMarks }
    guard let (period, count) = try PeriodReader(in: world).read(next[...]) else { return nil }
    _ = takeNext(count)
    return period
  }
}

extension String {
  /// Without the marks of a sentence behind it.
  fileprivate var trimmingMarks: String {
    var rest = utf8[...]
    while rest.count > 1, let last = rest.last, ",;!?".utf8.contains(last) { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}
