import Commands
import Kernel

/// Sends one no more: `stop weekly`.
struct StopDigest: DigestCommand {
  static let handler = "stop"

  /// Nil for all.
  let kind: DigestKind?

  init(_ words: inout Words) throws(SyntaxProblem) {
    kind = words.takeKind()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["kind": kind?.rawValue] }
}
