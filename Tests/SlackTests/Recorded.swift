import Kernel

/// What a closure was offered last.
final class Recorded: Sendable {
  private let last = Lock<[[UInt8]]>([])

  var value: [[UInt8]] { last.withLock { $0 } }
  func set(_ value: [[UInt8]]) { last.withLock { $0 = value } }
}
