/// What is otherwise than it should be in a chat, as one line.
package enum Difference: Sendable, Hashable, CustomStringConvertible {
  /// It is missing, and what it will be.
  case added(String, String)
  /// It is there, and what of it changes.
  case changed(String, [String])
  /// It is ours, and wanted no more.
  case removed(String)

  /// `+ /inc Log and run incidents`, `~ /ops: description`, `- /old`.
  package var description: String {
    switch self {
    case .added(let name, let value): value.isEmpty ? "+ \(name)" : "+ \(name) \(value)"
    case .changed(let name, let parts): "~ \(name): \(parts.joined(separator: ", "))"
    case .removed(let name): "- \(name)"
    }
  }

  /// Of an address that is given up: only its origin is shown, for whatever follows may be a secret of its owner's.
  package static func former(_ url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return "was something else" }
    let host = parts[2].split(separator: "@").last ?? ""
    return "was \(parts[0])//\(host.prefix { $0 != "?" && $0 != "#" })"
  }
}
