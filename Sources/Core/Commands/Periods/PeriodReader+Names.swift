import Kernel

/// `last month`, `mois en cours`, `ytd`, `3 derniers mois`, `30j`.
extension PeriodReader {
  func relative(_ words: ArraySlice<String>) -> Reading? {
    guard let first = words.first else { return nil }
    if let (period, count) = Self.days[first].map({ (CalendarPeriod(.day, containing: today.adding(days: $0)), 1) }) {
      return (period, count)
    }
    if let unit = Self.toDate[first] { return (soFar(unit), 1) }
    let second = words.dropFirst().first ?? ""
    if let unit = Self.unit(first) {
      if Self.before.contains(second) { return (CalendarPeriod(unit, containing: today).before(1), 2) }
      if ["courant", "courante"].contains(second) { return (CalendarPeriod(unit, containing: today), 2) }
      let next = words.dropFirst().prefix(2)
      if next.elementsEqual(["en", "cours"]) { return (CalendarPeriod(unit, containing: today), 3) }
      return next.elementsEqual(["to", "date"]) ? (soFar(unit), 3) : nil
    }
    guard let unit = Self.unit(second) else { return nil }
    if Self.current.contains(first) { return (CalendarPeriod(unit, containing: today), 2) }
    return Self.previous.contains(first) ? (CalendarPeriod(unit, containing: today).before(1), 2) : nil
  }

  /// So many days, weeks, months, up to today.
  func length(_ words: ArraySlice<String>) -> Reading? {
    var rest = words
    var isLast = Self.takesLast(&rest)
    guard let (count, unit) = Self.count(&rest, orOne: isLast) else { return hours(words) }
    // French puts it between the number and what is counted: `30 derniers jours`.
    if unit == nil { isLast = Self.takesLast(&rest) }
    let named = unit ?? rest.popFirst().flatMap(Self.unit)
    guard let named, (1...1000).contains(count) else { return hours(words) }
    if !isLast, Self.takesAfter(&rest) { isLast = true }
    return (CalendarPeriod(last: count, named, upTo: today), words.count - rest.count)
  }

  /// `last 48h`: the days that so many hours touch.
  private func hours(_ words: ArraySlice<String>) -> Reading? {
    var rest = words
    guard Self.takesLast(&rest), let (span, count) = SpanReader.read(rest) else { return nil }
    let days = max(1, Int((span.seconds + 86_399) / 86_400))
    return (CalendarPeriod(last: days, .day, upTo: today), words.count - rest.count + count)
  }

  private func soFar(_ unit: CalendarPeriod.Unit) -> CalendarPeriod {
    CalendarPeriod(from: CalendarPeriod(unit, containing: today).first, through: today)
      ?? CalendarPeriod(unit, containing: today)
  }

  private static func takesLast(_ words: inout ArraySlice<String>) -> Bool {
    guard let first = words.first, lengths.contains(first) else { return false }
    words = words.dropFirst()
    return true
  }

  /// `90 jours passés`.
  private static func takesAfter(_ words: inout ArraySlice<String>) -> Bool {
    guard let first = words.first, before.contains(first) else { return false }
    words = words.dropFirst()
    return true
  }

  /// `30`, or `30j` with what it counts; `one` stands for a bare unit: `past week`.
  private static func count(
    _ words: inout ArraySlice<String>, orOne isLast: Bool
  ) -> (Int, CalendarPeriod.Unit?)? {
    guard let first = words.first else { return nil }
    let digits = first.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 4, let count = Int(Substring(digits)) else {
      guard isLast, unit(first) != nil else { return nil }
      return (1, nil)
    }
    let tail = String(Substring(first.utf8.dropFirst(digits.count)))
    guard tail.isEmpty || unit(tail) != nil else { return nil }
    words = words.dropFirst()
    return (count, tail.isEmpty ? nil : unit(tail))
  }

  /// `mois`, and `mois-ci`.
  static func unit(_ word: String) -> CalendarPeriod.Unit? {
    units[word] ?? (word.hasSuffix("-ci") ? units[String(word.dropLast(3))] : nil)
  }

  private static let units: [String: CalendarPeriod.Unit] = table([
    (.day, "d day days j jour jours"), (.week, "w wk week weeks sem semaine semaines"),
    (.month, "mo month months mois"), (.quarter, "quarter quarters trimestre trimestres"),
    (.year, "y year years an ans annee annees l'an l'annee"),
  ])
  private static let toDate: [String: CalendarPeriod.Unit] = table([
    (.week, "wtd"), (.month, "mtd"), (.quarter, "qtd"), (.year, "ytd"),
  ])
  private static let days = [
    "today": 0, "aujourd'hui": 0, "yesterday": -1, "hier": -1, "avant-hier": -2,
  ]
  private static let current: Set<String> = ["this", "current", "ce", "cet", "cette"]
  private static let previous: Set<String> = ["last", "previous", "prev"]
  /// Behind a unit, in French.
  private static let before: Set<String> = [
    "dernier", "derniere", "passe", "passee", "passes", "passees", "precedent", "precedente", "dernieres", "derniers",
  ]
  private static let lengths: Set<String> = [
    "last", "past", "previous", "dernier", "derniere", "derniers", "dernieres",
  ]

  private static func table(_ rows: [(CalendarPeriod.Unit, String)]) -> [String: CalendarPeriod.Unit] {
    var table: [String: CalendarPeriod.Unit] = [:]
    for (unit, names) in rows { for name in names.split(separator: " ") { table[String(name)] = unit } }
    return table
  }
}
