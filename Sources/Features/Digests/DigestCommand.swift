import Commands
import Kernel

/// A command of `/digest`.
protocol DigestCommand: Command<DigestsView, DigestEvent> {}

extension Words {
  /// The digest that stands next; nil where none does.
  mutating func takeKind() -> DigestKind? {
    var ahead = self
    _ = ahead.takeNext("the", "le", "la", "du", "de")
    guard let kind = ahead.takeNamedKind() else { return nil }
    self = ahead
    return kind
  }

  private mutating func takeNamedKind() -> DigestKind? {
    if takeNext("daily", "quotidien", "quotidienne", "journalier") != nil { return .daily }
    if takeNext("weekly", "hebdo", "hebdomadaire") != nil { return .weekly }
    if takeNext("monthly", "mensuel", "mensuelle") != nil { return .monthly }
    return takeNext("quarterly", "trimestriel", "trimestrielle") != nil ? .quarterly : nil
  }
}
