/// What a command changed, as it was before.
package enum Undoable: Sendable, Hashable {
  case facts(Facts)
  /// A rule; nil when there was none.
  case standard(rule: String, Standard?)
}
