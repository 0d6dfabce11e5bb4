/// Something that exists in both languages.
package struct Localized<Value: Sendable>: Sendable {
  package var english: Value
  package var french: Value

  package init(en english: Value, fr french: Value) {
    self.english = english
    self.french = french
  }

  /// The one of a language.
  package subscript(_ language: Language) -> Value { language == .french ? french : english }
}

extension Localized: Equatable where Value: Equatable {}
