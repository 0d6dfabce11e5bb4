package import Kernel

/// What the commands read: the priorities, and what others know that they need.
package struct PrioritiesView: Sendable {
  package var priorities: Priorities
  /// A record of another feature as the reader may know it at an instant; nil for one that is not there, or not theirs
  /// to read.
  package var linked: @Sendable (ItemID, Timestamp) -> LinkedRecord?

  package init(
    priorities: Priorities, linked: @escaping @Sendable (ItemID, Timestamp) -> LinkedRecord? = { _, _ in nil }
  ) {
    self.priorities = priorities
    self.linked = linked
  }
}

/// What a priority shows of a record that it is tied to.
package struct LinkedRecord: Sendable, Hashable {
  package var title: String
  /// How long it has hurt so far, in milliseconds; nil for what does not hurt, such as a request.
  package var impact: Int64?
  /// True when not everybody may read of it.
  package var isRestricted: Bool

  package init(title: String, impact: Int64? = nil, isRestricted: Bool = false) {
    (self.title, self.impact, self.isRestricted) = (title, impact, isRestricted)
  }
}
