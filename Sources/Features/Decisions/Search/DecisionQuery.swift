import Kernel

/// Words to look for, as they are compared: without accents, case, plurals and the words of every question.
struct DecisionQuery: Sendable {
  /// Where a word stands, best first.
  enum Field: Int, Sendable, Comparable {
    case title, words, evidence

    static func < (a: Field, b: Field) -> Bool { a.rawValue < b.rawValue }
  }

  let words: [String]

  init(_ text: String) {
    let all = DecisionQuery.words(of: text)
    let telling = all.filter { !DecisionQuery.common.contains($0) }
    words = telling.isEmpty ? all : telling
  }

  /// How well a decision fits: how many of the words it has, and in which field the last one of them is.
  func fit(_ facts: Facts) -> (count: Int, field: Field)? {
    let reasons = facts.consents.map(\.why) + facts.executions.map(\.why) + [facts.go?.words, facts.end?.why]
    let formerTitles = facts.amendments.map(\.title)
    let fields: [(Field, [String])] = [
      (.title, DecisionQuery.words(of: facts.title)),
      (.words, (formerTitles + reasons).compactMap(\.self).flatMap(DecisionQuery.words)),
      (.evidence, facts.executions.map(\.evidence).flatMap(DecisionQuery.words)),
    ]
    let found = words.compactMap { word in
      fields.first { $0.1.contains { DecisionQuery.matches($0, word) } }?.0
    }
    return found.max().map { (found.count, $0) }
  }

  /// Whether a text has every one of the words.
  func fits(_ text: String) -> Bool {
    let others = DecisionQuery.words(of: text)
    return !words.isEmpty && words.allSatisfy { word in others.contains { DecisionQuery.matches($0, word) } }
  }

  /// The beginning of a word is enough from three letters on.
  static func matches(_ word: String, _ wanted: String) -> Bool {
    word.utf8.elementsEqual(wanted.utf8) || (wanted.utf8.count >= 3 && word.utf8.starts(with: wanted.utf8))
  }

  static func words(of text: String) -> [String] {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map { word in
      word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : String(word)
    }
  }

  /// What stands in every question, folded: “did we decide on …”, “est-ce que … a été décidé”.
  private static let common: Set<String> = [
    "a", "an", "the", "of", "on", "in", "for", "to", "is", "was", "we", "did", "do", "it", "this", "that", "decided",
    "decide", "decision", "about", "le", "la", "les", "un", "une", "de", "du", "des", "d", "l", "au", "aux", "en",
    "est", "ce", "que", "qu", "on", "pour", "sur", "il", "elle", "decidee",
  ]
}

extension DecisionQuery {
  /// Decisions that fit, best first: in the title, in the words, in the evidence, and of equals the newest.
  ///
  /// - Returns: those with every word; where there are none, those with the most of them, and `isWhole` false.
  func search(_ decisions: Decisions) -> (records: [DecisionRecord], isWhole: Bool) {
    let fits = decisions.numbers.compactMap { number in
      decisions[number].flatMap { record in fit(record.facts).map { (record: record, fit: $0) } }
    }
    let most = fits.map(\.fit.count).max() ?? 0
    let best = fits.filter { $0.fit.count == most }.sorted { a, b in
      let (first, second) = (a.record.facts.waitingSince, b.record.facts.waitingSince)
      return (a.fit.field, second, b.record.number) < (b.fit.field, first, a.record.number)
    }
    return (best.map(\.record), most == words.count)
  }
}

extension Decisions {
  /// The rule that a title may fall under: the first one of which it has a telling word.
  ///
  /// Nil where it names the approver, of whom everybody reads anyway.
  func standard(about title: String, decidedBy approver: Participant?) -> Standard? {
    let words = DecisionQuery(title).words.filter { $0.utf8.count > 3 }
    let rule = standards.first { standard in
      let rule = DecisionQuery(standard.rule).words
      return words.contains { rule.contains($0) }
    }
    let name = approver.map { Folding.fold($0.name) }
    return rule.flatMap { Folding.fold($0.decider.filter { $0 != "@" }) == name ? nil : $0 }
  }
}
