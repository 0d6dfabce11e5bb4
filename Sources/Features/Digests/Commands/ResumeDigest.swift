import Commands
import Kernel

/// Sends again: `resume`, `reprendre hebdo`.
struct ResumeDigest: DigestCommand {
  static let handler = "resume"

  /// Nil for all.
  let kind: DigestKind?

  init(_ words: inout Words) throws(SyntaxProblem) {
    kind = words.takeKind()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["kind": kind?.rawValue] }
}
