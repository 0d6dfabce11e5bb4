import HashTreeCollections
import Kernel

extension DecisionLines {
  /// From the go to done, and from the proposal to the go, as `stats` counts them.
  func leadTime(_ question: DigestQuestion) -> [DigestLine] {
    let language = question.audience.language
    var lead = [[DigestFigure.Length]](repeating: [], count: question.periods.count)
    var latency = lead
    for record in decisions.numbers.compactMap({ decisions[$0] }) {
      if let length = record.facts.leadTime, let period = question.period(of: length.end) {
        lead[period].append(.init(milliseconds: length.milliseconds, of: record.id))
      }
      if let length = record.facts.latency, let period = question.period(of: length.end) {
        latency[period].append(.init(milliseconds: length.milliseconds, of: record.id))
      }
    }
    let figures = [
      DigestFigure(
        language.pick(en: "decisions, go → done", fr: "décisions, accord → fait"), lead.map { .lengths($0) }),
      DigestFigure(
        language.pick(en: "decisions, proposed → go", fr: "décisions, proposée → accord"),
        latency.map { .lengths($0) }),
    ]
    return figures.filter { !$0.isEmpty }.map { figure in
      DigestLine(.leadTime, figure, list: line("stats", question.days, in: question))
    }
  }

  /// What a quarter says: how many were decided, which rules nobody needed, and what is owed.
  func quarter(_ question: DigestQuestion) -> [DigestLine] {
    var (decided, undone, titles): ([Int], [DecisionRecord], [String]) = ([], [], [])
    decided = Array(repeating: 0, count: question.periods.count)
    for record in decisions.records.values {
      let facts = record.facts
      if let go = facts.go, let period = question.period(of: go.at) { decided[period] += 1 }
      if facts.stage == .decided || facts.stage == .contested { undone.append(record) }
      if [facts.proposed.at, facts.go?.at].contains(where: { $0.map(question.window.contains) ?? false }) {
        titles.append(facts.title)
      }
    }
    let figure = DigestFigure(
      question.audience.language.pick(en: "decisions taken", fr: "décisions prises"), decided.map { .count($0) })
    let volumes =
      figure.isEmpty ? [] : [DigestLine(.volumes, figure, list: line("stats", question.days, in: question))]
    return volumes + idle(titles, question) + debt(undone, question)
  }

  /// Decided and not done: those whose go is the longest ago.
  private func debt(_ undone: [DecisionRecord], _ question: DigestQuestion) -> [DigestLine] {
    let oldest = undone.sorted { ($0.facts.waitingSince, $0.number) < ($1.facts.waitingSince, $1.number) }
    return oldest.prefix(3).map { record in
      let (facts, name) = (record.facts, question.audience.digestName(record))
      let age = question.audience.span(from: facts.waitingSince, to: question.now)
      return DigestLine(
        .debt,
        question.audience.language.pick(
          en: "\(name) was decided \(age) ago and is not done",
          fr: "\(name), décidée il y a \(age), n’est pas exécutée"),
        about: record.id, people: [facts.answerable].compactMap(\.self))
    }
  }
}
