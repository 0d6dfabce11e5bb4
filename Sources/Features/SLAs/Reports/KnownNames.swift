import Commands
import Kernel

/// The teams, customers and policies that a question may be about: those that exist, and those of the records.
struct KnownNames {
  private(set) var teams = NameTable()
  private(set) var customers = NameTable()
  private(set) var policies = NameTable()

  init(_ state: SLAView) {
    let (ledger, open) = (state.judged(), state.open())
    teams.add(state.teams.names + ledger.names(\.to) + ledger.names(\.from))
    policies.add(state.slas.policies.policies.map(\.name) + ledger.names(\.policy))
    customers.add(ledger.names(\.client))
    for record in open {
      teams.add([record.to, record.from, record.holder].compactMap(\.self))
      if !record.visibility.isRestricted { customers.add([record.customer].compactMap(\.self)) }
    }
    customers.add(state.slas.policies.policies.compactMap(\.match.customer))
  }

  /// The same line, whatever the spelling of its names.
  func group(_ group: LedgerGroup) -> LedgerGroup {
    switch group {
    case .all, .level: group
    case .team(let name): .team(name.map(teams.spelling))
    case .policy(let name): .policy(name.map(policies.spelling))
    case .client(let name): .client(name.map(customers.spelling))
    case .pair(let from, let to): .pair(from: from.map(teams.spelling), to: to.map(teams.spelling))
    }
  }
}

/// Names by what is compared of them, each in the spelling that was met first.
struct NameTable {
  private var byKey: [String: String] = [:]

  /// The longest run of words that is looked for.
  private static let longest = 8

  /// Sorted.
  var names: [String] { byKey.values.sorted() }

  mutating func add(_ names: [String]) {
    for name in names where byKey[Folding.fold(name)] == nil { byKey[Folding.fold(name)] = name }
  }

  /// The spelling of a name that was met first; the name itself for one that is not known.
  func spelling(_ name: String) -> String { byKey[Folding.fold(name)] ?? name }

  /// The longest name that the words begin with, and how many of them it takes.
  func name(at words: ArraySlice<String>) -> (name: String, count: Int)? {
    for count in stride(from: min(words.count, NameTable.longest), to: 0, by: -1) {
      if let name = byKey[Folding.fold(words.prefix(count).joined(separator: " "))] { return (name, count) }
    }
    return nil
  }
}
