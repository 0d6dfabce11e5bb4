import Commands
import Kernel

/// Verbs that declare and are adjectives or nouns too: “new relic is down”, “report is empty”.
extension DeclareIncident {
  /// The question that a line raises whose verb may as well be the first word of the title; nil where it is clear.
  ///
  /// It is clear where the clause behind the verb has a subject of its own, of two words or in quotes: “new checkout page
  /// is down”, “open “checkout” is down”, “report the checkout is down”.
  static func swallowedWord(_ words: Words) -> SyntaxProblem? {
    guard nouns.contains(Folding.fold(words.verb)), let subject = words.subjectLength else { return nil }
    guard subject == 0 || (subject == 1 && words.complains) else { return nil }
    let declare = words.world.line("declare")
    let whole: RichText = "\n1. \(code: declare) \(words.verb) \(words.source)"
    // “Is empty” alone is no title.
    let lines = subject == 0 ? whole : whole + "\n2. \(code: declare) \(words.source)"
    return SyntaxProblem(
      "title.unclear",
      words.language.pick(
        en: "Is “\(words.verb)” a part of the title? Nothing was declared. To declare it, type:\(lines)",
        fr: "« \(words.verb) » fait-il partie du titre ? Rien n’a été déclaré. Pour déclarer, tapez :\(lines)"))
  }

  /// Folded; the other verbs that declare begin no title.
  private static let nouns: Set<String> = ["new", "open", "create", "start", "report", "nouveau"]
}

extension Words {
  /// How many words stand in front of the verb of a clause (“checkout is down” has one); nil without a clause that can be
  /// seen, behind an article, or behind the word incident.
  fileprivate var subjectLength: Int? {
    guard let first = tokens.first, first.isWord, !Self.openings.contains(first.folded) else { return nil }
    return tokens.prefix(2).firstIndex { $0.isWord && Self.predicates.contains($0.folded) }.map {
      $0 - tokens.startIndex
    }
  }

  private static let openings: Set<String> = [
    "incident", "the", "a", "an", "our", "le", "la", "les", "un", "une", "notre",
  ]

  /// Words that a predicate begins with, folded.
  private static let predicates: Set<String> = [
    "is", "are", "was", "were", "has", "have", "does", "do", "did", "can", "cannot", "can't", "isn't", "aren't",
    "doesn't", "don't", "didn't", "won't", "not", "down", "fails", "fail", "failed", "crashes", "crashed", "stopped",
    "stuck", "missing", "broken", "est", "sont", "ne", "n'est", "ne", "en",
  ]
}
