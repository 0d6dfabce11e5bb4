/// The two languages people are answered in.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// Reads `fr`, `fr-FR`, `en_US`…; nil for a language that Railhead does not speak.
  package init?(locale: String) {
    switch locale.prefix(2).lowercased() {
    case "fr": self = .french
    case "en": self = .english
    default: return nil
    }
  }

  /// The text of this language; only that one is built.
  package func pick<T>(en: @autoclosure () -> T, fr: @autoclosure () -> T) -> T {
    switch self {
    case .english: en()
    case .french: fr()
    }
  }
}

/// Whoever reads a text: in which language, and on which wall clock.
package struct Audience: Sendable, Hashable {
  package var language: Language
  package var zone: Zone

  package init(language: Language, zone: Zone) {
    self.language = language
    self.zone = zone
  }
}
