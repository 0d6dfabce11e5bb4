import HashTreeCollections
package import Kernel

/// What digests say of priorities: which are blocked, which promises were kept, and what was frozen.
package struct PriorityLines: DigestSource {
  let priorities: Priorities
  let prompts: Prompts

  package init(_ priorities: Priorities, prompts: Prompts) { (self.priorities, self.prompts) = (priorities, prompts) }

  package func digestLines(for question: DigestQuestion) -> [DigestLine] {
    switch question.kind {
    case .daily: due(question) + blocked(question)
    case .weekly: kept(question) + overdue(question) + blocked(question) + frozen(question)
    case .monthly: keptShare(.priorities, question)
    case .quarterly: volumes(question) + debt(question)
    }
  }

  /// A line as it is typed where the digest is read.
  func line(_ command: String, _ rest: String = "", in question: DigestQuestion) -> String {
    prompts.line(command, rest, in: question.audience.language, at: question.room).trimmed
  }

  /// Those that are blocked, the longest block first, and whom they wait for.
  private func blocked(_ question: DigestQuestion) -> [DigestLine] {
    longestBlocked.map { item, block in
      DigestLine(
        .blocked, question.audience.blocked(item, block, at: question.now), about: item.id, people: [block.on])
    }
  }

  /// Those that are blocked, the longest block first.
  var longestBlocked: [(item: PriorityItem, block: Block)] {
    priorities.open.compactMap { number in
      priorities[number].flatMap { item in item.facts.block.map { (item, $0) } }
    }.sorted { ($0.1.began.at, $0.0.number) < ($1.1.began.at, $1.0.number) }
  }
}

extension Audience {
  /// `PRI-7 “Migrate the CRM”`, as digests name one.
  func digestName(_ item: PriorityItem) -> RichText { "\(item.id) \(quoted(item.facts.title.cut(to: 60)))" }

  func blocked(_ item: PriorityItem, _ block: Block, at now: Timestamp) -> RichText {
    let (name, age, why) = (digestName(item), span(from: block.began.at, to: now), block.why.cut(to: 80))
    return language.pick(
      en: "\(name) has been blocked for \(age): \(why)", fr: "\(name) est bloquée depuis \(age) : \(why)")
  }
}
