import Commands
import Kernel

/// Sends nothing for a while: `pause until 4 may`, `pause hebdo jusqu’au 4 mai`.
struct PauseDigest: DigestCommand {
  static let handler = "pause"

  /// Nil for all.
  let kind: DigestKind?
  /// Nil for as long as nobody resumes it.
  let until: Timestamp?

  init(_ words: inout Words) throws(SyntaxProblem) {
    kind = words.takeKind()
    let keyed = try words.takeTime(
      after: "until", "till", "for", "jusqu’à", "jusqu’au", "jusqu’en", "pendant", "pour", reading: .until)
    if let keyed { until = keyed.instant } else { until = try words.takeNextTime(reading: .until)?.instant }
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["kind": kind?.rawValue, "until": until] }
}
