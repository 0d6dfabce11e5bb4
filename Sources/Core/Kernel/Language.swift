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

  /// A number and what is counted, in the form that the number asks for: `1 message`, `2 messages`.
  ///
  /// English counts 0 in the plural, French in the singular.
  package func counted(
    _ number: Int64, en: (one: String, many: String), fr: (one: String, many: String)
  ) -> String {
    switch self {
    case .english: "\(number) \(number == 1 ? en.one : en.many)"
    case .french: "\(number) \(number < 2 ? fr.one : fr.many)"
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
