import Kernel

extension World {
  /// A line that names a kind: `/digest weekly mon 9:00`, `/digest hebdo`.
  func line(_ kind: DigestKind, _ rest: String = "") -> String {
    let line = "\(root) \(language.word(for: kind))"
    return rest.isEmpty ? line : "\(line) \(rest)"
  }
}

extension Language {
  /// What is typed for a kind.
  func word(for kind: DigestKind) -> String {
    switch kind {
    case .daily: pick(en: "daily", fr: "quotidien")
    case .weekly: pick(en: "weekly", fr: "hebdo")
    case .monthly: pick(en: "monthly", fr: "mensuel")
    case .quarterly: pick(en: "quarterly", fr: "trimestriel")
    }
  }
}
