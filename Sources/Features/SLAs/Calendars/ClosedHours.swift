import BusinessTime
import Commands
import Kernel

/// What is closed of a date, as people say it.
enum ClosedHours: Sendable, Hashable {
  case windows([Window])
  case morning
  case afternoon
  case evening

  /// The hours on a date of a calendar.
  ///
  /// The morning ends at noon, or with the window that noon falls into when that ends by 14:00: the morning of an office
  /// with 09:00–12:30 and 13:30–18:00 lasts until 12:30. The evening starts at 18:00.
  func windows(on date: CivilDate, of calendar: BusinessCalendar) throws(CalendarProblem) -> [Window] {
    let shift = calendar.windows(startingOn: date).first { $0.from < 720 && 720 < $0.to && $0.to <= 840 }
    let middle = shift?.to ?? 720
    return switch self {
    case .windows(let windows): windows
    case .morning: [try Window(from: 0, to: middle)]
    case .afternoon: [try Window(from: middle, to: 1440)]
    case .evening: [try Window(from: 1080, to: 1440)]
    }
  }

  /// As it was said.
  var argument: any Argument {
    switch self {
    case .windows(let windows): windows.map(\.ends)
    case .morning: "morning"
    case .afternoon: "afternoon"
    case .evening: "evening"
    }
  }

  fileprivate init?(part word: String) {
    switch word {
    case "morning", "matin", "matinee": self = .morning
    case "afternoon", "apres-midi", "aprem": self = .afternoon
    case "evening", "soir", "soiree": self = .evening
    default: return nil
    }
  }
}

extension Words {
  /// Closed hours at the front: `morning`, `l’après-midi`, `in the evening`, and all that `takeHours` reads.
  ///
  /// - Throws: `calendar.window`.
  mutating func takeClosedHours() throws(SyntaxProblem) -> ClosedHours? {
    let words = upcoming
    // “In evening” names a calendar, “in the evening” does not.
    let leads = ["in the", "on the", "all the", "the", "dans la", "toute la", "le", "la", "au", ""]
    for lead in leads.map({ $0.split(separator: " ").map(String.init) }) where words.starts(with: lead) {
      guard lead.count < words.count, let part = ClosedHours(part: TimeWords.bare(words[lead.count])) else { continue }
      _ = takeNext(lead.count + 1)
      return part
    }
    return try takeHours().map(ClosedHours.windows)
  }

  /// Refuses what says when at the front of a reason, for it would close the whole day.
  ///
  /// - Throws: `hours.unclear`.
  func refuseTime() throws(SyntaxProblem) {
    guard let count = TimeWords.count(upcoming[...]) else { return }
    var ahead = self
    throw SyntaxProblem(
      "hours.unclear",
      language.pick(
        en: "I cannot tell which hours are closed: write morning, afternoon, from 14:00, until 12:00 or 14-16, and a "
          + "reason that begins like that in quotes. Nothing was changed.",
        fr: "je ne sais pas quelles heures sont fermées : écrivez matin, après-midi, à partir de 14h, jusqu’à 12h ou "
          + "14-16, et entre guillemets un motif qui commence ainsi. Rien n’a été changé."),
      word: ahead.takeNext(count))
  }
}

/// Words that say when, readable or not.
enum TimeWords {
  private static let leads: Set<String> = [
    "a", "after", "apres", "around", "at", "avant", "before", "between", "by", "ce", "cet", "cette", "de", "des", "du",
    "entre", "for", "from", "in", "jusqu'a", "jusqu'au", "la", "le", "only", "partir", "pour", "since", "the", "this",
    "till", "to", "until", "vers",
  ]
  private static let parts: Set<String> = [
    "afternoon", "am", "aprem", "apres-midi", "demi-journee", "evening", "half-day", "matin", "matinee", "midday",
    "midi", "midnight", "minuit", "morning", "night", "noon", "nuit", "pm", "soir", "soiree", "tonight",
  ]
  private static let meals: Set<String> = ["lunch", "lunchtime", "dejeuner", "breakfast", "dinner", "diner"]

  /// How many folded words at the front say when; nil when they say something else.
  static func count(_ words: ArraySlice<String>) -> Int? {
    let led = words.prefix { leads.contains($0) }.count
    guard let next = words.dropFirst(led).first.map(bare) else { return nil }
    let isTime = parts.contains(next) || led > 0 && meals.contains(next) || isHour(next)
    if isTime { return led + 1 }
    let isHalf =
      ["half", "demi"].contains(next) && ["day", "journee"].contains(words.dropFirst(led + 1).first.map(bare))
    return isHalf ? led + 2 : nil
  }

  /// Without a comma behind it and an article glued to its front: `l'apres-midi,`.
  static func bare(_ word: String) -> String {
    let word = word.hasSuffix(",") ? String(word.dropLast()) : word
    return word.hasPrefix("l'") ? String(word.dropFirst(2)) : word
  }

  /// `14`, `14h`, `9:75`, `14-16`, `2pm`, but not `2nd`, `24x7`, `3-day`.
  static func isHour(_ word: String) -> Bool {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return false }
    let rest = WindowReader.plainDashes(String(Substring(word.utf8.dropFirst(digits.count))))
    if rest.isEmpty || rest == "am" || rest == "pm" || rest.hasPrefix(":") || rest.hasPrefix("h") { return true }
    let isJoined = rest.hasPrefix("-") || rest.hasPrefix(".")
    return isJoined && rest.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } != false
  }
}
