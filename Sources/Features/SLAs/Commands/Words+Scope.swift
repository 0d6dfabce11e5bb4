import Commands
import Kernel

/// What narrows a question about clocks, besides names.
extension Words {
  /// `requests`, `incidents`: the prefix of the ids.
  mutating func takeKind() -> String? {
    if takeNext("requests", "request", "demandes", "demande") != nil { return "REQ" }
    return takeNext("incidents", "incident") == nil ? nil : "INC"
  }

  /// `P1`, `sev1`, `priority 1`, `gravité 1`: the prefix of the ids it is a level of, and the level.
  mutating func takeLevel() -> (prefix: String, level: Int)? {
    let next = upcoming
    guard let first = next.first else { return nil }
    for (name, prefix) in Self.levelNames where first.utf8.starts(with: name.utf8) {
      let digits = first.utf8.dropFirst(name.utf8.count)
      if digits.isEmpty, name != "p", let level = next.dropFirst().first.flatMap(Self.level) {
        _ = takeNext(2)
        return (prefix, level)
      }
      if let level = Self.level(String(Substring(digits))) {
        _ = takeNext(1)
        return (prefix, level)
      }
    }
    return nil
  }

  /// `#payments` when it stands next.
  mutating func takeNextArea() -> String? {
    guard let next = tokens.first else { return nil }
    if case .channel = next.kind { return takeArea() }
    return next.isWord && next.text.hasPrefix("#") ? takeArea() : nil
  }

  private static let levelNames = [
    ("severity", "INC"), ("gravite", "INC"), ("grav", "INC"), ("sev", "INC"), ("priority", "REQ"),
    ("priorite", "REQ"), ("prio", "REQ"), ("p", "REQ"),
  ]

  private static func level(_ digits: String) -> Int? { Int(digits).flatMap { (1...4).contains($0) ? $0 : nil } }
}
