import Commands
import Kernel

/// A day of a month or quarter, as people name it.
enum MonthDay: Sendable, Hashable {
  /// 1 to 31; a short month has it on its last day.
  case number(Int)
  case firstBusinessDay, lastBusinessDay

  /// Takes it when it stands next: `1st`, `le 5`, `first business day`, `dernier jour ouvré`.
  init?(_ words: inout Words) {
    if words.takeNext("first business day", "first working day", "premier jour ouvré", "1er jour ouvré") != nil {
      self = .firstBusinessDay
    } else if words.takeNext("last business day", "last working day", "dernier jour ouvré", "last day", "dernier jour")
      != nil
    {
      self = .lastBusinessDay
    } else if let (day, count) = MonthDay.number(words.upcoming) {
      _ = words.takeNext(count)
      self = .number(day)
    } else {
      return nil
    }
  }

  var argument: any Argument {
    switch self {
    case .number(let day): day
    case .firstBusinessDay: "first_business_day"
    case .lastBusinessDay: "last_business_day"
    }
  }

  /// `1st`, `1er`, `day 5`, `the 5`, `le 5`: a bare number may be an hour.
  private static func number(_ words: [String]) -> (day: Int, count: Int)? {
    guard let first = words.first else { return nil }
    let isLed = ["day", "the", "le", "jour"].contains(first)
    guard let word = isLed ? words.dropFirst().first : first else { return nil }
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let suffix = String(Substring(word.utf8.dropFirst(digits.count)))
    guard (1...2).contains(digits.count), ["st", "nd", "rd", "th", "er"].contains(suffix) || (isLed && suffix.isEmpty),
      let day = Int(Substring(digits)), (1...31).contains(day)
    else { return nil }
    return (day, isLed ? 2 : 1)
  }
}
