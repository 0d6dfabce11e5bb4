import Commands
import Kernel

/// `/ops back`: mentions reach them again.
struct ComeBack: ComingOperation {
  static let handler = "back"

  /// Nil for whoever types.
  let person: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    person = words.takeMention()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["user": person] }
}
