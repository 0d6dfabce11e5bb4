import Commands
import Kernel

/// One for the caller alone, unless it is to be posted: `now weekly`, `maintenant publier`.
struct PreviewDigest: DigestCommand {
  static let handler = "now"

  let kind: DigestKind?
  let isPublic: Bool

  init(_ words: inout Words) throws(SyntaxProblem) {
    isPublic = words.takeFlag("publish", "publier", "public")
    kind = words.takeKind()
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    ["kind": kind?.rawValue, "visibility": isPublic ? "public" : "private"]
  }
}
