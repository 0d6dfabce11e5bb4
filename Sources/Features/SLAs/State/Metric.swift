package import Kernel

/// What a clock measures.
package enum Metric: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Until somebody has said that they have seen it.
  case response
  /// Until the next word to the channel.
  case update
  /// Until the harm has stopped.
  case mitigation
  /// Until it is over.
  case resolution
  /// How long one team held it.
  case ownership

  private var order: Int { Metric.allCases.firstIndex(of: self) ?? 0 }

  package static func < (a: Metric, b: Metric) -> Bool { a.order < b.order }
}

/// Which clock of which record: a reopened record has the same clock again, in a further cycle.
package struct ClockID: Sendable, Hashable {
  /// `REQ-7`.
  package var record: ItemID
  package var metric: Metric
  /// From 1.
  package var cycle: Int

  package init(_ record: ItemID, _ metric: Metric, cycle: Int = 1) {
    (self.record, self.metric, self.cycle) = (record, metric, cycle)
  }
}
