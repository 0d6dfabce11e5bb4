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
    let spellings = Spellings(of: ledger)
    let wanted = WantedLabels(filter, spellings)
    var known: [GroupKey: Int] = [:]
    matches.reserveCapacity(ledger.series.count)
    lines.reserveCapacity(ledger.series.count)
    for index in 0..<UInt32(ledger.series.count) {
      guard let labels = ledger.series[index], wanted.contains(labels) else {
        matches.append(false)
        lines.append(0)
        continue
      }
      let key = GroupKey(labels, by: grouping, spellings)
      if known[key] == nil {
        groups.append(labels.group(in: ledger, by: grouping))
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

  init(_ labels: LedgerSeries, by grouping: LedgerGrouping, _ spellings: Spellings) {
    (first, second) =
      switch grouping {
      case .none: (0, 0)
      case .team: (spellings[labels.to], 0)
      case .policy: (spellings[labels.policy], 0)
      case .client: (spellings[labels.client], 0)
      case .pair: (spellings[labels.from], spellings[labels.to])
      case .level: (UInt32(clamping: labels.level), labels.kind)
      }
  }
}

extension LedgerSeries {
  /// The line of its rows, with its own spelling of the names.
  fileprivate func group(in ledger: Ledger, by grouping: LedgerGrouping) -> LedgerGroup {
    switch grouping {
    case .none: .all
    case .team: .team(ledger.text(to))
    case .policy: .policy(ledger.text(policy))
    case .client: .client(ledger.text(client))
    case .pair: .pair(from: ledger.text(from), to: ledger.text(to))
    case .level: .level(level, kind: ledger.text(kind) ?? "")
    }
  }
}

/// A filter in the numbers of a ledger; names in any spelling.
private struct WantedLabels {
  private let filter: LedgerFilter
  private let kinds, policies, from, to, clients: Set<LedgerSeries.Name>

  private let spellings: Spellings

  init(_ filter: LedgerFilter, _ spellings: Spellings) {
    // A name that no row has must not look like no condition at all: 0 would be the rows without a name.
    func names(_ texts: Set<String>) -> Set<LedgerSeries.Name> { Set(texts.map { spellings.number(of: $0) ?? .max }) }
    (self.filter, self.spellings) = (filter, spellings)
    (kinds, policies, from) = (names(filter.kinds), names(filter.policies), names(filter.from))
    (to, clients) = (names(filter.to), names(filter.clients))
  }

  func contains(_ labels: LedgerSeries) -> Bool {
    func allows(_ wanted: Set<LedgerSeries.Name>, _ name: LedgerSeries.Name) -> Bool {
      wanted.isEmpty || wanted.contains(spellings[name])
    }
    return (filter.metrics.isEmpty || filter.metrics.contains(labels.metric))
      && (filter.levels.isEmpty || filter.levels.contains(labels.level))
      && allows(kinds, labels.kind) && allows(policies, labels.policy) && allows(from, labels.from)
      && allows(to, labels.to) && allows(clients, labels.client)
  }
}
