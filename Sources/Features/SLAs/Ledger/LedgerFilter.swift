/// Which rows a report is about; an empty set lets everything through, and a name is meant in any spelling.
package struct LedgerFilter: Sendable, Hashable {
  /// Prefixes of ids: `REQ`.
  package var kinds: Set<String>
  package var metrics: Set<Metric>
  package var levels: Set<Int>
  package var policies: Set<String>
  /// The teams that asked, and those that answer.
  package var from: Set<String>
  package var to: Set<String>
  package var clients: Set<String>

  package init(
    kinds: Set<String> = [], metrics: Set<Metric> = [], levels: Set<Int> = [], policies: Set<String> = [],
    from: Set<String> = [], to: Set<String> = [], clients: Set<String> = []
  ) {
    (self.kinds, self.metrics, self.levels, self.policies) = (kinds, metrics, levels, policies)
    (self.from, self.to, self.clients) = (from, to, clients)
  }
}
