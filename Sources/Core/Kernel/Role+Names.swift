extension Role {
  /// What the role is called, and typed: `lead`, `responsable`.
  package func name(in language: Language) -> String {
    switch self {
    case .guest: language.pick(en: "guest", fr: "invité")
    case .member: language.pick(en: "member", fr: "membre")
    case .lead: language.pick(en: "lead", fr: "responsable")
    case .admin: language.pick(en: "admin", fr: "admin")
    }
  }

  /// Every role, lowest first: `guest, member, lead or admin`.
  package static func names(in language: Language) -> String {
    language.either(Role.allCases.map { $0.name(in: language) })
  }

  /// This role and those above it: `a lead or an admin`, `un responsable ou un admin`.
  package func listing(in language: Language) -> String {
    if self == .guest { return language.pick(en: "everybody", fr: "tout le monde") }
    return language.either(
      Role.allCases.filter { $0 >= self }.map { $0.named(in: language) })
  }

  /// With its article: `an admin`, `un responsable`.
  package func named(in language: Language) -> String {
    language.pick(en: "\(self == .admin ? "an" : "a") \(name(in: language))", fr: "un \(name(in: language))")
  }
}

extension Language {
  /// Things to choose from, in a sentence: `a, b or c`.
  fileprivate func either(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.joined() }
    return choices.dropLast().joined(separator: ", ") + pick(en: " or ", fr: " ou ") + last
  }
}
