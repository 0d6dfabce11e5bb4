package import Kernel

/// What the commands read: the decisions, and what the rest of the bot knows.
package struct DecisionsView: Sendable {
  package var decisions: Decisions
  package var hours: BusinessHours
  /// Where people can open a thread; nil where the chat has no address for it.
  package var link: @Sendable (Place) -> String?
  /// Whether anybody is a lead here; where nobody is, only an approver says go.
  package var isLed: @Sendable () -> Bool
  /// Whether everybody may read of another feature's record: decisions are for everybody.
  package var isPublic: @Sendable (ItemID) -> Bool

  package init(
    decisions: Decisions, hours: BusinessHours = .always,
    link: @escaping @Sendable (Place) -> String? = { _ in nil },
    isLed: @escaping @Sendable () -> Bool = { true },
    isPublic: @escaping @Sendable (ItemID) -> Bool = { _ in true }
  ) {
    (self.decisions, self.hours) = (decisions, hours)
    (self.link, self.isLed, self.isPublic) = (link, isLed, isPublic)
  }
}
