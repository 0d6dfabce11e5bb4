/// Whose turn it is while nobody in the house can go on.
package enum PauseKind: String, Sendable, Hashable, CaseIterable {
  case client, vendor, `internal`
}

extension Audience {
  /// As people read it.
  package func name(_ kind: PauseKind) -> RichText {
    switch kind {
    case .client: language.pick(en: "the client", fr: "le client")
    case .vendor: language.pick(en: "the vendor", fr: "le fournisseur")
    case .internal: language.pick(en: "something internal", fr: "une étape interne")
    }
  }
}
