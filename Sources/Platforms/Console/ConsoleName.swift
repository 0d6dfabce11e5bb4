import Foundation

/// What people call themselves and their channels, in the form of the ids that `Console` takes.
package enum ConsoleName {
  /// `#ops` is `ops`; nil for what no channel can be called.
  package static func channel(_ typed: String) -> String? {
    let name = typed.trimmingCharacters(in: .whitespaces)
    return id(name.hasPrefix("#") ? String(name.dropFirst()) : name)
  }

  /// `@ana` is `ana`, `Léa Martin` is `Lea-Martin`; nil for what no person can be called.
  package static func user(_ typed: String) -> String? {
    let name = typed.trimmingCharacters(in: .whitespaces)
    return id(name.hasPrefix("@") ? String(name.dropFirst()) : name)
  }

  /// What an id is made of, for whoever has typed none.
  package static let rule = "1 to 64 letters, digits, dots, hyphens and underscores"

  private static func id(_ name: String) -> String? {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    let id = words.folding(options: .diacriticInsensitive, locale: nil)
    return ConsoleID.isValid(id) ? id : nil
  }
}
