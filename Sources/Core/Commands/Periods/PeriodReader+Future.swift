import Kernel

/// `next month`, `la semaine prochaine`, `tomorrow`: nothing has happened in them yet.
extension PeriodReader {
  /// - Throws: `period.future`.
  func refuseFuture(_ words: ArraySlice<String>) throws(SyntaxProblem) {
    let count = future(words)
    guard count > 0 else { return }
    throw SyntaxProblem(
      "period.future",
      world.language.pick(
        en: "this is still to come, and figures are of what has happened. Nothing was changed.",
        fr: "c’est encore à venir, et les chiffres portent sur ce qui s’est passé. Rien n’a été changé."),
      word: words.prefix(count).joined(separator: " "))
  }

  /// How many words in front name a period to come: 0 for any other.
  private func future(_ words: ArraySlice<String>) -> Int {
    guard let first = words.first else { return 0 }
    if Self.tomorrow.contains(first) { return 1 }
    let rest = words.dropFirst()
    guard let second = rest.first else { return 0 }
    if Self.next.contains(first), Self.unit(second) != nil { return 2 }
    if Self.unit(first) != nil, Self.following.contains(second) { return 2 }
    if Self.articles.contains(first) {
      let count = future(rest)
      return count > 0 ? count + 1 : 0
    }
    return 0
  }

  private static let tomorrow: Set<String> = ["tomorrow", "demain"]
  private static let next: Set<String> = ["next", "coming", "upcoming", "prochain", "prochaine"]
  /// Behind a unit, in French.
  private static let following: Set<String> = ["prochain", "prochaine", "suivant", "suivante"]
  private static let articles: Set<String> = ["the", "le", "la", "l'", "for", "pour"]
}
