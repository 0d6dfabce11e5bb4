/// A length of time as people type it: `90m`, `2h30`, `2 h 30`, `150min`, `2,5h`, `1d`, `2 jours`.
package struct Span: Hashable, Sendable {
  /// The whole length.
  package var seconds: Int64
  /// The number of days when only days and weeks were named, nil otherwise: such a span moves the calendar, not the
  /// clock.
  package var days: Int?
}

/// Reads lengths of time from folded words.
package enum SpanReader {
  /// The longest span at the front, and how many words it covers; nil when there is none.
  package static func read(_ words: ArraySlice<String>) -> (span: Span, count: Int)? {
    for (phrase, seconds) in fractions where words.starts(with: phrase) {
      return (span(seconds, hasHours: true), phrase.count)
    }
    if let article = words.first, ["a", "an", "un", "une"].contains(article), let unit = words.dropFirst().first,
      let seconds = Self.unit(unit[...].utf8)
    {
      return (span(seconds, hasHours: seconds < 86_400), 2)
    }
    var reader = Reader()
    var best: (Span, Int)?
    for (index, word) in words.prefix(8).enumerated() {
      // “2h and 15 min”: what follows decides whether the word belongs to it.
      if index > 0, ["and", "et"].contains(word), reader.complete != nil { continue }
      guard reader.read(word) else { break }
      if let seconds = reader.complete { best = (span(seconds, hasHours: reader.hasHours), index + 1) }
    }
    return best
  }

  private static let fractions: [([String], Int64)] = [
    (["half", "an", "hour"], 1800), (["une", "demi-heure"], 1800), (["une", "demi", "heure"], 1800),
    (["un", "quart", "d'heure"], 900), (["a", "quarter", "of", "an", "hour"], 900),
  ]

  private static func span(_ seconds: Int64, hasHours: Bool) -> Span {
    Span(seconds: seconds, days: hasHours ? nil : Int(seconds / 86_400))
  }

  /// Seconds in a unit, English or French, folded; nil for anything else.
  static func unit(_ name: Substring.UTF8View) -> Int64? {
    switch String(Substring(name)) {
    case "s", "sec", "secs", "second", "seconds", "seconde", "secondes": 1
    case "m", "mn", "min", "mins", "minute", "minutes": 60
    case "h", "hr", "hrs", "hour", "hours", "heure", "heures": 3600
    case "d", "day", "days", "j", "jour", "jours": 86_400
    case "w", "wk", "week", "weeks", "sem", "semaine", "semaines": 604_800
    default: nil
    }
  }

  /// Numbers and units as they alternate; `complete` is nil while a number waits for its unit.
  private struct Reader {
    var total: Int64 = 0
    var hasHours = false
    private var thousandths: Int64?
    private var isWhole = false
    private var isExact = true
    private var smallest: Int64 = .max

    /// The seconds so far; a bare number below 60 behind hours is minutes.
    var complete: Int64? {
      guard let thousandths else { return smallest < .max ? total : nil }
      return smallest == 3600 && isExact && isWhole && thousandths < 60_000 ? total + thousandths / 1000 * 60 : nil
    }

    /// False when the word cannot continue a length of time.
    mutating func read(_ word: String) -> Bool {
      var rest = word.utf8[...]
      while let byte = rest.first {
        let isNumber = (0x30...0x39).contains(byte)
        let piece = rest.prefix { isNumber ? (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E : $0 >= 0x61 }
        guard !piece.isEmpty, isNumber ? number(piece) : unit(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      }
      return true
    }

    private mutating func number(_ digits: Substring.UTF8View) -> Bool {
      let halves = digits.split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
      guard thousandths == nil, halves.count <= 2, (1...6).contains(halves[0].count) else { return false }
      var value = halves[0].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) } * 1000
      if halves.count == 2 {
        guard (1...3).contains(halves[1].count) else { return false }
        var weight: Int64 = 100
        for digit in halves[1] {
          value += Int64(digit - 0x30) * weight
          weight /= 10
        }
      }
      thousandths = value
      isWhole = halves.count == 1
      return true
    }

    private mutating func unit(_ name: Substring.UTF8View) -> Bool {
      guard let value = thousandths, let unit = SpanReader.unit(name), unit < smallest else { return false }
      total += value * unit / 1000
      if unit < 86_400 || !isWhole { hasHours = true }
      smallest = unit
      isExact = isExact && isWhole
      thousandths = nil
      return true
    }
  }
}
