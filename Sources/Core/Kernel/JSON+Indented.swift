extension JSON {
  /// For people to read and to paste: two spaces per level, members in the order in which they are.
  package var indented: String { indented(behind: "") }

  private func indented(behind margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      return "[\n" + values.map { inner + $0.indented(behind: inner) }.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let fields) where !fields.isEmpty:
      let lines = fields.map { "\(inner)\(JSON.string($0.key).text): \($0.value.indented(behind: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    default: return text
    }
  }
}
