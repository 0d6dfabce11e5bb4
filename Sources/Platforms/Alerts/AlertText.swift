import Chat
import Kernel

/// Words of a monitoring system, made fit for a record: nothing that hides or reorders text, and never too long.
enum AlertText {
  /// Longest key, in bytes.
  static let maximumKey = 4096

  /// A key as it is, because it has to be found again byte by byte.
  static func key(_ key: String, _ member: String) throws(AlertRefusal) -> String {
    guard !key.isEmpty else { throw .member(member, "is empty") }
    guard key.utf8.count <= maximumKey else { throw .member(member, "is longer than \(maximumKey) bytes") }
    return key
  }

  /// One line; nil when there is nothing to read.
  static func title(_ text: String?) -> String? { filled(text.map { fit($0, Limit.title).oneLine }) }

  static func text(_ text: String?) -> String? { filled(text.map { fit($0, Limit.text) }) }

  /// Without the blanks that no area has.
  static func area(_ text: String?) -> String? {
    guard let name = filled(text.map { fit($0, Limit.name).oneLine }) else { return nil }
    let area = name.split(whereSeparator: \.isWhitespace).joined(separator: "-").drop { $0 == "#" }.lowercased()
    return filled(area)
  }

  /// An http(s) URL of at most 1000 bytes; one that is longer or something else leads nowhere.
  static func url(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 1000, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      ["http://", "https://"].contains(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    return text
  }

  private static func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  /// Cut between characters, and in bytes too: one character may be made of any number of them.
  private static func fit(_ text: String, _ limit: Int) -> String {
    let text = UserText.neutralised(text).trimmed
    guard text.utf8.count > limit else { return text }
    var (bytes, end) = (0, text.startIndex)
    for _ in 0..<limit where end < text.endIndex {
      let next = text.index(after: end)
      bytes += text.utf8.distance(from: end, to: next)
      guard bytes <= limit * 8 else { break }
      end = next
    }
    if end == text.endIndex { return text }
    let kept = String(text[..<end].dropLast()).trimmed
    return kept.isEmpty ? "" : kept + "…"
  }
}
