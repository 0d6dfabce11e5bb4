import Decisions
import Incidents
import Kernel
import Priorities

extension BotState {
  /// What a digest says, of all features.
  ///
  /// - Parameter prompts: the lines of each root.
  func digestLines(for question: DigestQuestion, prompts: [String: Prompts]) -> [DigestLine] {
    func lines(of root: String) -> Prompts { prompts[root] ?? Prompts() }
    let sources: [any DigestSource] = [
      PromiseLines(state: self), IncidentLines(state: self, prompts: lines(of: IncidentDesk.root)),
      DecisionLines(state: self, prompts: lines(of: DecisionDesk.root)), PriorityLines(state: self),
    ]
    return sources.flatMap { $0.digestLines(for: question) }
  }
}
