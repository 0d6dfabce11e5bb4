import Kernel

extension DecisionLines {
  /// So many rules are named.
  private static let namedStandards = 5

  /// The rules that nothing which was proposed or decided in the quarter was about, oldest first.
  ///
  /// - Parameter titles: of what was proposed or decided in it.
  func idle(_ titles: [String], _ question: DigestQuestion) -> [DigestLine] {
    let words = Set(titles.flatMap(DecisionQuery.words(of:)))
    // What was set in the quarter has had no time to be needed.
    let idle = decisions.standards.filter { standard in
      standard.since.at < question.window.lowerBound && !standard.isNamed(in: words)
    }.sorted { ($0.since.at, $0.key) < ($1.since.at, $1.key) }
    let (audience, language) = (question.audience, question.audience.language)
    var lines = idle.prefix(Self.namedStandards).map { standard in
      let (rule, day) = (
        audience.quoted(standard.rule.cut(to: 60)),
        RichText.plain(audience.day(audience.zone.civil(at: standard.since.at).date))
      )
      return DigestLine(
        .standards,
        language.pick(
          en: "no decision was about the standard \(rule) → \(standard.decider), set \(day)",
          fr: "aucune décision n’a porté sur la règle \(rule) → \(standard.decider), posée le \(day)"))
    }
    let rest = idle.count - lines.count
    if rest > 0 {
      let more = language.counted(
        Int64(rest), en: ("more standard without a decision", "more standards without a decision"),
        fr: ("autre règle sans décision", "autres règles sans décision"))
      lines.append(DigestLine(.standards, .plain(more), list: line("standards", in: question)))
    }
    return lines
  }
}

extension Standard {
  /// Whether one of its telling words is among those of titles; of a rule without any, one of all its words.
  fileprivate func isNamed(in words: Set<String>) -> Bool {
    let all = DecisionQuery.words(of: rule)
    let telling = DecisionQuery(rule).words.filter { $0.utf8.count > 3 }
    return (telling.isEmpty ? all : telling).contains(where: words.contains)
  }
}
