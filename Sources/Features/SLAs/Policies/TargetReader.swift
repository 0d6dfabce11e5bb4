package import BusinessTime
package import Commands
import Kernel

/// Reads what is promised, as people type it: `15m`, `2h30`, `2bd`, `2 business days`, `2 jours ouvrés`.
enum TargetReader {
  /// The target at the front of some folded words, or why it is none, and how many words that is about; nil when nothing
  /// there looks like a target.
  static func read(_ words: ArraySlice<String>) -> (target: Result<Target, TargetProblem>, count: Int)? {
    guard let first = words.first else { return nil }
    if let sign = first.utf8.first, sign == UInt8(ascii: "-"), first.utf8.count > 1 {
      let positive = [String(first.dropFirst())] + words.dropFirst()
      return startsWithDigit(positive.first) ? read(positive[...]).map { (.failure(.notPositive), $0.count) } : nil
    }
    if let days = businessDays(words) { return days }
    if let (span, count) = SpanReader.read(words) { return (target(span, of: words.prefix(count)), count) }
    guard startsWithDigit(first), !first.utf8.contains(where: dateMarks.contains) else { return nil }
    let isNumber = first.utf8.allSatisfy(isDigit)
    return (.failure(isNumber ? (Int(first) == 0 ? .notPositive : .noUnit) : .unreadable), 1)
  }

  /// `2bd`, `2 bd`, `2 business days`, `1 jour ouvré`, `2jo`.
  private static func businessDays(
    _ words: ArraySlice<String>
  ) -> (target: Result<Target, TargetProblem>, count: Int)? {
    guard let first = words.first else { return nil }
    let digits = first.utf8.prefix { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let isArticle = ["a", "one", "un"].contains(first)
    guard !digits.isEmpty || isArticle else { return nil }
    let tail = isArticle ? "" : String(first.dropFirst(digits.count))
    let behind = (tail.isEmpty ? [] : [tail]) + words.dropFirst()
    guard let unit = units.first(where: behind.starts(with:)) else { return nil }
    let count = unit.count + (tail.isEmpty ? 1 : 0)
    guard !isArticle else { return (.success(.businessDays(1)), count) }
    guard digits.allSatisfy(isDigit) else { return (.failure(.partOfADay), count) }
    guard let days = Int(Substring(digits)), days <= longest else { return (.failure(.tooLong), count) }
    return (days > 0 ? .success(.businessDays(days)) : .failure(.notPositive), count)
  }

  private static func target(_ span: Span, of words: ArraySlice<String>) -> Result<Target, TargetProblem> {
    let units = words.flatMap { word in
      word.utf8.split { !(0x61...0x7A).contains($0) }.map { String(Substring($0)) }
    }
    guard span.seconds > 0 else { return .failure(.notPositive) }
    guard span.seconds <= Int64(longest) * 86_400 else { return .failure(.tooLong) }
    guard !units.contains(where: weeks.contains) else {
      return .failure(.days(business: Int(span.seconds / 86_400) / 7 * 5, hours: span.seconds / 3600))
    }
    guard !units.contains(where: days.contains) else {
      return .failure(.days(business: max(1, Int(span.seconds / 86_400)), hours: span.seconds / 3600))
    }
    return .success(.duration(span.seconds))
  }

  /// A year: what is promised for longer is no promise, and no calendar is looked through for it.
  private static let longest = 366

  private static let units: [[String]] =
    ["bd", "bds", "jo"].map { [$0] } + [["j", "ouvre"], ["j", "ouvres"], ["jour", "ouvre"], ["jours", "ouvres"]]
    + [["business", "day"], ["business", "days"], ["working", "day"], ["working", "days"]]

  private static let days: Set<String> = ["d", "day", "days", "j", "jour", "jours"]
  private static let weeks: Set<String> = ["w", "wk", "week", "weeks", "sem", "semaine", "semaines"]
  private static let dateMarks = Set("/:".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func startsWithDigit(_ word: String?) -> Bool { word?.utf8.first.map(isDigit) == true }
}

extension Words {
  /// A target at the front (`15m`, `2 business days`); nil when nothing there looks like one.
  ///
  /// - Throws: `target.days` for `1d` and `1w`, which may be business days or hours; `target.notPositive`,
  ///   `target.tooLong`, `target.partOfADay`, `target.noUnit`, `target.unreadable`.
  package mutating func takeTarget() throws(SyntaxProblem) -> Target? {
    guard let (result, count) = TargetReader.read(upcoming[...]) else { return nil }
    let typed = takeNext(count)
    do throws(TargetProblem) {
      return try result.get()
    } catch {
      throw SyntaxProblem(error.code, .plain(error.sentence(language)), word: typed)
    }
  }
}

extension Target {
  /// A target as it stands in a file, and nothing else.
  package static func read(_ text: String) throws(TargetProblem) -> Target {
    let words = Folding.fold(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let (result, count) = TargetReader.read(words[...]), count == words.count else { throw .unreadable }
    return try result.get()
  }
}
