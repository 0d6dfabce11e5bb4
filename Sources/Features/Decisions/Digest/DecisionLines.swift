import HashTreeCollections
package import Kernel

/// What digests say of decisions: which wait, how long they took, and what is decided and not done.
package struct DecisionLines: DigestSource {
  let decisions: Decisions
  let prompts: Prompts

  package init(_ decisions: Decisions, prompts: Prompts) { (self.decisions, self.prompts) = (decisions, prompts) }

  package func digestLines(for question: DigestQuestion) -> [DigestLine] {
    switch question.kind {
    case .daily: waiting(question, [.proposed, .consenting], silentBefore: question.next) + silent(question)
    case .weekly: waiting(question, [.proposed, .contested, .consenting]) + silent(question)
    case .monthly: leadTime(question)
    case .quarterly: quarter(question)
    }
  }

  /// A line as it is typed where the digest is read.
  func line(_ command: String, _ rest: String = "", in question: DigestQuestion) -> String {
    prompts.line(command, rest, in: question.audience.language, at: question.room).trimmed
  }
}
