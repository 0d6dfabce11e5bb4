/// A part of a day that people name instead of an hour.
enum DayPart: Sendable {
  case morning, afternoon, evening, night

  init?(named word: String) {
    switch DateWords.trimmed(word) {
    case "morning", "matin", "matinee": self = .morning
    case "afternoon", "apres-midi", "aprem": self = .afternoon
    case "evening", "soir", "soiree": self = .evening
    case "night", "nuit": self = .night
    default: return nil
    }
  }

  /// Seconds since midnight: the hour that the part stands for where none is given.
  var beginning: Int {
    switch self {
    case .morning: 8 * 3600
    case .afternoon: 14 * 3600
    case .evening: 18 * 3600
    case .night: 22 * 3600
    }
  }

  /// An hour of the clock within this part: eight in the evening is 20:00.
  func second(of clock: Int) -> Int {
    let isLate = self == .afternoon || self == .evening || (self == .night && clock >= 8 * 3600)
    return isLate && clock < 12 * 3600 ? clock + 12 * 3600 : clock
  }

  /// `this morning`, `hier soir`, `last night`, `cette nuit`, `monday evening`, and how many words it covers.
  static func read(_ words: ArraySlice<String>) -> (day: Day, part: DayPart, count: Int)? {
    guard let first = words.first, let second = words.dropFirst().first else {
      return words.first == "tonight" ? (.offset(0), .evening, 1) : nil
    }
    if first == "tonight" { return (.offset(0), .evening, 1) }
    let link = ["au", "in"].contains(second) ? 1 : 0
    guard let part = words.dropFirst(1 + link).first.flatMap(DayPart.init(named:)) else { return nil }
    switch first {
    // The night that has just passed began yesterday, whatever it is called.
    case "ce", "cet", "cette", "this": return (.offset(part == .night ? -1 : 0), part, 2 + link)
    case "hier", "yesterday", "last": return (.offset(-1), part, 2 + link)
    default: return DateWords.weekday(first).map { (.weekday($0, .nearest), part, 2 + link) }
    }
  }
}
