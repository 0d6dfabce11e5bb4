import Commands
import Kernel

/// Which clocks a question is about, in names that exist; empty sets let everything through.
struct ClockScope: Sendable, Hashable {
  var filter = LedgerFilter()
  /// Of incidents; the ledger does not know them.
  var areas: Set<String> = []

  /// Whether it is about a clock, were it answered for by one of these teams.
  func includes(_ record: Tracked, _ commitment: Commitment, policy: String?, teams: [String?]) -> Bool {
    (filter.kinds.isEmpty || filter.kinds.contains(record.id.prefix))
      && (filter.levels.isEmpty || filter.levels.contains(record.level))
      && (filter.metrics.isEmpty || filter.metrics.contains(commitment.id.metric))
      && filter.policies.allows([policy]) && filter.from.allows([record.from])
      && filter.to.allows(teams) && filter.clients.allows([record.customer]) && areas.allows([record.area])
  }
}

extension Set<String> {
  /// True when it is empty, or has one of these names in any spelling.
  fileprivate func allows(_ names: [String?]) -> Bool {
    isEmpty || names.contains { name in name.map { self.has(Folding.fold($0)) } ?? false }
  }

  private func has(_ key: String) -> Bool { contains { Folding.fold($0) == key } }
}
