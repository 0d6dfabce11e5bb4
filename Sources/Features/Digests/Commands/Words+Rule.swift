import BusinessTime
import Commands
import Kernel

/// The parts of a rule, as people type them and as answers print them.
extension Words {
  /// Leaves out the marks that stand between the parts of a rule where it is printed: `· (Europe/Paris);`.
  mutating func dropMarks() {
    var parts: [String] = []
    while !isEmpty {
      var part = Substring(takeNext(1)).unicodeScalars
      while let first = part.first, "(·;,".unicodeScalars.contains(first) { part.removeFirst() }
      while let last = part.last, ")·;,".unicodeScalars.contains(last) { part.removeLast() }
      if !part.isEmpty { parts.append(String(part)) }
    }
    push(parts)
  }

  /// What a holiday does, in the words of `Audience.wording`.
  mutating func takePrintedHolidayRule() -> HolidayRule? {
    if takeNext("also on holidays", "aussi les jours fériés") != nil { return .anyway }
    if takeNext("not on holidays", "pas les jours fériés") != nil { return .skip }
    let moved = takeNext(
      "a holiday moves it to the next business day", "un jour férié le reporte au jour ouvré suivant")
    return moved == nil ? nil : .next
  }

  /// `on business days`, `les jours ouvrés`: those of the calendar, and not Monday to Friday.
  mutating func takeBusinessDays() -> Bool {
    takeNext(
      "on business days", "business days", "every business day", "business day", "working days", "working day",
      "tous les jours ouvrés", "les jours ouvrés", "jours ouvrés", "chaque jour ouvré", "jour ouvré") != nil
  }

  /// Whether nothing is sent when nothing needs anyone; nil where that is not what stands next.
  mutating func takeQuiet() -> Bool? {
    if takeNext("not quiet", "pas silencieux", "always", "toujours") != nil { return false }
    let quiet = takeNext(
      "quiet", "silent", "silencieux", "nothing when nothing needs anyone", "rien quand rien n’attend personne")
    return quiet == nil ? nil : true
  }

  /// `9:00`, `at 9 pm`, `à 21 h`.
  mutating func takeClock() -> Int? {
    var ahead = self
    _ = ahead.takeNext("at", "à", "vers")
    guard let (second, count) = ClockReader.read(ahead.upcoming[...]) else { return nil }
    _ = ahead.takeNext(count)
    self = ahead
    return second
  }

  /// `at 9`, `à 8 heures`, and a bare `9` where no day of a month can be meant.
  mutating func takeHour(isBare: Bool) -> Int? {
    var ahead = self
    let isLed = ahead.takeNext("at", "à", "vers") != nil
    guard let hour = ahead.takeNumber(in: 0...23) else { return nil }
    let hasUnit = ahead.takeNext("heures", "heure", "hours", "o’clock") != nil
    guard isLed || hasUnit || isBare else { return nil }
    self = ahead
    return hour
  }

  /// `week` behind `every`.
  mutating func takePeriodUnit() -> DigestKind? {
    // `jours fériés quand même` is about holidays.
    if upcoming.dropFirst().first != "feries", takeNext("day", "days", "jour", "jours") != nil { return .daily }
    if takeNext("week", "weeks", "semaine", "semaines") != nil { return .weekly }
    if takeNext("month", "mois") != nil { return .monthly }
    return takeNext("quarter", "trimestre") != nil ? .quarterly : nil
  }

  /// Words that say nothing by themselves; another zone than the channel’s is none of them.
  mutating func takeFiller() -> Bool {
    takeNext(
      "or its last day where it is shorter", "ou le dernier jour d’un mois plus court", "here", "ici", "in", "to", "on",
      "the", "of", "dans", "sur", "le", "de", "du", "every", "chaque", world.channel.zone.name) != nil
  }
}

/// Periods and days that no rule has.
extension Words {
  /// `every 2 weeks`, `every other monday`, `une semaine sur deux`, `biweekly`, `chaque année`.
  var namesOtherPeriod: Bool {
    let words = Folding.fold(source).split(separator: " ")
    return words.indices.contains { index in
      let (word, next) = (words[index], words.dropFirst(index + 1).first ?? "")
      if Self.otherPeriods.contains(word) { return true }
      let isUnit = Self.units.contains(next)
      switch word {
      case "other", "autre": return isUnit || DateWords.weekday(String(next)) != nil
      case "second", "third", "2nd", "3rd": return isUnit
      case "sur": return Self.counts.contains(next) || next == "2"
      default:
        let isCount = Self.counts.contains(word) || Int(word).map { $0 > 1 } == true
        let isBusiness = words.dropFirst(index + 2).first?.hasPrefix("ouvr") == true
        return isCount && isUnit && !isBusiness
      }
    }
  }

  /// `last friday`, `premier lundi`.
  var namesWeekdayOfMonth: Bool {
    let words = upcoming.prefix(2)
    guard let first = words.first, let last = words.last, words.count == 2 else { return false }
    return Self.ordinals.contains(first) && DateWords.weekday(last) != nil
  }

  private static let otherPeriods: Set<Substring> = [
    "biweekly", "bi-weekly", "bimonthly", "bi-monthly", "semimonthly", "semi-monthly", "fortnight", "fortnights",
    "fortnightly", "year", "years",
    "yearly", "annual", "annually", "semester", "twice", "bimensuel", "bimensuelle", "bihebdo", "bi-hebdo",
    "bihebdomadaire", "bimestriel",
    "bimestrielle", "semestre", "semestres", "semestriel", "semestrielle", "annuel", "annuelle", "annee", "annees",
    "an",
    "ans", "quinzaine", "quinzaines", "fois",
  ]

  private static let units: Set<Substring> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "jour", "jours", "semaine", "semaines",
    "mois", "trimestre", "trimestres",
  ]

  private static let counts: Set<Substring> = [
    "two", "three", "four", "six", "deux", "trois", "quatre", "dix", "quinze",
  ]

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "last", "1st", "2nd", "3rd", "4th", "premier", "1er", "deuxieme", "2e",
    "troisieme", "3e", "quatrieme", "4e", "dernier",
  ]
}
