import Commands

/// What a question makes of every series of a ledger, by the number of the series.
struct LabelTable {
  /// Whether its rows are asked for.
  private(set) var matches: [Bool] = []
  /// The line that its rows are counted in; 0 for those that nobody asked for.
  private(set) var lines: [Int] = []
  /// The lines from 1 on.
  private(set) var groups: [LedgerGroup] = []

  init(of ledger: Ledger, where filter: LedgerFilter, by grouping: LedgerGrouping = .none) {
    let wanted = WantedLabels(filter, in: ledger)
    var known: [GroupKey: Int] = [:]
    matches.reserveCapacity(ledger.series.count)
    lines.reserveCapacity(ledger.series.count)
    for index in 0..<UInt32(ledger.series.count) {
      guard let labels = ledger.series[index], wanted.contains(labels) else {
        matches.append(false)
        lines.append(0)
        continue
      }
      let key = GroupKey(labels, by: grouping)
      if known[key] == nil {
        groups.append(key.group(in: ledger, by: grouping))
        known[key] = groups.count
      }
      matches.append(true)
      lines.append(known[key, default: 0])
    }
  }
}

/// A line of a report in numbers, which are quicker to compare than names.
private struct GroupKey: Hashable {
  let first: UInt32
  let second: UInt32

  init(_ labels: LedgerSeries, by grouping: LedgerGrouping) {
    (first, second) =
      switch grouping {
      case .none: (0, 0)
      case .team: (labels.to, 0)
      case .policy: (labels.policy, 0)
      case .client: (labels.client, 0)
      case .pair: (labels.from, labels.to)
      case .level: (UInt32(clamping: labels.level), 0)
      }
  }

  func group(in ledger: Ledger, by grouping: LedgerGrouping) -> LedgerGroup {
    switch grouping {
    case .none: .all
    case .team: .team(ledger.text(first))
    case .policy: .policy(ledger.text(first))
    case .client: .client(ledger.text(first))
    case .pair: .pair(from: ledger.text(first), to: ledger.text(second))
    case .level: .level(Int(first))
    }
  }
}

/// A filter in the numbers of a ledger.
private struct WantedLabels {
  private let filter: LedgerFilter
  private let kinds, policies, from, to, clients: Set<LedgerSeries.Name>

  init(_ filter: LedgerFilter, in ledger: Ledger) {
    // A name that no row has must not look like no condition at all: 0 would be the rows without a name.
    func names(_ texts: Set<String>) -> Set<LedgerSeries.Name> { Set(texts.map { ledger.knownName($0) ?? .max }) }
    self.filter = filter
    (kinds, policies, from) = (names(filter.kinds), names(filter.policies), names(filter.from))
    (to, clients) = (names(filter.to), names(filter.clients))
  }

  func contains(_ labels: LedgerSeries) -> Bool {
    func allows<T>(_ wanted: Set<T>, _ value: T) -> Bool { wanted.isEmpty || wanted.contains(value) }
    return allows(filter.metrics, labels.metric) && allows(filter.levels, labels.level) && allows(kinds, labels.kind)
      && allows(policies, labels.policy) && allows(from, labels.from) && allows(to, labels.to)
      && allows(clients, labels.client)
  }
}
