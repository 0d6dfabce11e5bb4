/// The one form in which a mention reaches the command words, whatever the chat sends: `<@id|name>`, `<#id|name>`.
package enum MentionMarkup {
  /// A person whom the chat resolved.
  package static func person(_ id: String, name: String) -> String { "<@\(id)|\(inert(name))>" }

  /// A channel that the chat resolved.
  package static func channel(_ id: String, name: String) -> String { "<#\(id)|\(inert(name))>" }

  /// A line as it was typed, in which nothing reads as a mention.
  ///
  /// `<@`, `<#` and `<!` become `&lt;@` and so on, which the command words decode once. Without this, a typed
  /// `<@id|name>` could show one person and mean another.
  package static func escaping(_ typed: some StringProtocol) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in typed.unicodeScalars {
      if previous == "<", scalar == "@" || scalar == "#" || scalar == "!" {
        result.unicodeScalars.removeLast()
        result += "&lt;"
      }
      result.unicodeScalars.append(scalar)
      previous = scalar
    }
    return result
  }

  private static func inert(_ name: String) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: name.unicodeScalars.filter { $0 != "<" && $0 != ">" && $0 != "|" })
    return result
  }
}
