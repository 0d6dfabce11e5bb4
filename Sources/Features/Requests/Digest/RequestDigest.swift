import Commands
package import Kernel

/// What digests say of requests: how many were asked, and of whom.
package struct RequestDigest: DigestSource {
  let requests: Requests
  /// The lines of `/ask`.
  let prompts: Prompts

  /// So many teams are told of, those with most requests.
  private static let named = 5

  package init(_ requests: Requests, prompts: Prompts) { (self.requests, self.prompts) = (requests, prompts) }

  package func digestLines(for question: DigestQuestion) -> [DigestLine] {
    question.kind == .quarterly ? volumes(question) : []
  }

  /// All of them, and those of each team that has or had them.
  private func volumes(_ question: DigestQuestion) -> [DigestLine] {
    let none = Array(repeating: 0, count: question.periods.count)
    var (all, teams) = (none, [String: (name: String, counts: [Int])]())
    for number in requests.numbers {
      guard let facts = requests[number]?.facts, let index = facts.asked.flatMap({ question.period(of: $0) }) else {
        continue
      }
      all[index] += 1
      teams[Folding.fold(facts.team), default: (facts.team, none)].counts[index] += 1
    }
    let language = question.audience.language
    let largest = teams.sorted { ($1.value.counts.last ?? 0, $0.key) < ($0.value.counts.last ?? 0, $1.key) }
    let lines = [line(language.pick(en: "requests asked", fr: "demandes posées"), all, "", question)]
    return
      (lines
      + largest.prefix(Self.named).map { _, team in
        line(
          language.pick(en: "requests for \("@" + team.name)", fr: "demandes pour \("@" + team.name)"), team.counts,
          language.pick(en: "in @\(team.name) ", fr: "reçues @\(team.name) "), question)
      }).filter { $0.figure?.isEmpty != true }
  }

  private func line(_ name: RichText, _ counts: [Int], _ words: String, _ question: DigestQuestion) -> DigestLine {
    let language = question.audience.language
    let filter = "\(words)\(language.pick(en: "all", fr: "toutes")) \(question.days)"
    return DigestLine(
      .volumes, DigestFigure(name, counts.map { .count($0) }),
      list: prompts.line("list", filter, in: language, at: question.room).trimmed)
  }
}
