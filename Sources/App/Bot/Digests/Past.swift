import Kernel
import Operations

/// The state as it was at an instant: what was recorded by then, in order.
struct Past: Sendable {
  let instant: Timestamp
  private(set) var state: BotState
  /// When the first record was written; nil without any.
  private(set) var beginning: Timestamp?
  /// How many records rest on later ones.
  private(set) var leftOut = 0
  private var isBehind = false

  init(at instant: Timestamp, _ operations: Operations) {
    self.instant = instant
    state = BotState(operations: operations)
  }

  /// Makes a record true that was written by then, and leaves out any other.
  ///
  /// - Throws: `Fault` naming a record that contradicts the state, unless it follows one that was left out: a clock that
  ///   was set back writes the effect at an earlier hour than its cause.
  mutating func replay(_ step: BotState.Step) throws(Fault) {
    beginning = min(beginning ?? step.at, step.at)
    guard step.at <= instant else {
      isBehind = true
      return
    }
    do throws(Fault) { try state.replay(step) } catch {
      guard isBehind else { throw error }
      leftOut += 1
    }
  }
}
