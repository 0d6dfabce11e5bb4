package import Kernel

extension Words {
  /// Whose turn it is, when it stands next: `client`, `for the vendor`, `prestataire`.
  package mutating func takePauseKind() -> PauseKind? {
    var ahead = self
    _ = ahead.takeNext("waiting", "attend", "en attente", "attente")
    _ = ahead.takeNext("for the", "on the", "for", "on", "the", "le", "la", "un", "une", "du", "de", "au")
    guard let kind = ahead.takeKind() else { return nil }
    self = ahead
    return kind
  }

  private mutating func takeKind() -> PauseKind? {
    if takeNext("client", "customer", "cliente") != nil { return .client }
    if takeNext("vendor", "supplier", "provider", "fournisseur", "prestataire", "tiers") != nil { return .vendor }
    return takeNext("internal", "interne") != nil ? .internal : nil
  }
}
