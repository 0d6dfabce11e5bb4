import Commands
import Kernel

/// What stands at the end of a line, behind a text: whatever else it names belongs to the text.
extension Words {
  /// Whoever is named last, with a preposition of these in front; behind any other one they are a part of the sentence,
  /// as in “give it back to @karim”.
  mutating func takeLastMention(behind prepositions: Set<String> = []) -> Mention? {
    guard let last = tokens.last else { return nil }
    var end = Words([last], in: world)
    guard let mention = end.takeMention() else { return nil }
    let before = tokens.dropLast().last?.folded ?? ""
    let isLed = prepositions.contains(before)
    guard isLed || !Self.prepositions.contains(before) else { return nil }
    dropLast()
    if isLed { dropLast() }
    return mention
  }

  /// A moment ahead that `take` reads: a day and a month that were over lately are asked about, and never taken for those
  /// of next year.
  ///
  /// - Throws: `date.over`, and whatever `take` throws.
  mutating func takeAhead(
    _ take: (inout Words) throws(SyntaxProblem) -> Moment?
  ) throws(SyntaxProblem) -> Moment? {
    let before = tokens
    guard let moment = try take(&self) else { return nil }
    let start = zip(before, tokens).prefix { $0.text == $1.text }.count
    let typed = before.dropFirst(start).prefix(before.count - tokens.count)
    guard moment.instant.milliseconds(since: world.now) > Self.lately, isDayOfSomeYear(typed.map(\.folded)) else {
      return moment
    }
    let audience = world.person.audience
    let day = RichText.plain(audience.day(audience.zone.civil(at: moment.instant).date))
    throw SyntaxProblem(
      "date.over",
      language.pick(
        en: "that day is over. If you mean \(day), type the year too. Nothing was changed.",
        fr: "ce jour est passé. S’il s’agit du \(day), tapez aussi l’année. Rien n’a été changé."),
      word: typed.map(\.text).joined(separator: " "))
  }

  /// `12/3` or `12 March` without a year.
  private func isDayOfSomeYear(_ typed: [String]) -> Bool {
    let figures = typed.map { $0.split { !$0.isNumber } }
    if figures.contains(where: { $0.count > 2 || $0.contains { $0.utf8.count > 3 } }) { return false }
    if zip(typed, figures).contains(where: { $0.contains("/") && $1.count == 2 }) { return true }
    return typed.contains { month(in: $0) != nil } && figures.contains { !$0.isEmpty }
  }

  /// So far ahead nobody names a day without its year: it was over less than a quarter ago.
  private static let lately: Int64 = 270 * 86_400_000

  private static let prepositions: Set<String> = [
    "about", "against", "and", "as", "at", "by", "for", "from", "like", "of", "on", "or", "than", "to", "with", "a",
    "avec", "chez", "comme", "contre", "de", "et", "ou", "par", "pour", "que", "sur",
  ]
}
