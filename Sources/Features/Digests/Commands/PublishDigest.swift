import Commands
import Kernel

/// Posts one now: `publish weekly #ops`.
struct PublishDigest: DigestCommand {
  static let handler = "publish"

  let kind: DigestKind?
  /// Nil for where it is typed.
  let channel: ChannelMention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    channel = words.takeChannel()
    kind = words.takeKind()
    _ = words.takeNext("now", "maintenant")
    _ = words.takeNext("in", "to", "dans", "sur")
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["kind": kind?.rawValue, "channel": channel] }
}
