import Commands
import Kernel

/// The weekly review: `review`, `review next`, `revue clore`.
struct ReviewPriorities: ComingPriority {
  static let handler = "review"

  enum Step: String, Sendable {
    case start, next, close
  }

  /// Nil to open it, or to show where it stands.
  let step: Step?

  init(_ words: inout Words) throws(SyntaxProblem) {
    if words.takeNext("start", "open", "démarrer", "commencer", "ouvrir") != nil {
      step = .start
    } else if words.takeNext("next", "continue", "suivant", "suivante", "suite") != nil {
      step = .next
    } else if words.takeNext("close", "end", "stop", "clore", "fermer", "clôturer", "terminer") != nil {
      step = .close
    } else {
      step = nil
    }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["step": step?.rawValue] }
}
