import Commands
import Kernel
import Yams

/// Reads a mapping and notes every problem with its line instead of stopping at the first.
struct MappingReader {
  let file: String
  let kind: RecordKind
  var format = Mapping.Format.csv
  private(set) var problems: [(line: Int, text: String)] = []
  private(set) var columns: [String] = []
  private(set) var mentions: [String] = []

  static let keys = [
    "records", "source", "format", "separator", "zone", "dates", "none", "group", "order", "at", "skip", "fields",
    "pauses",
  ]

  init(file: String, kind: RecordKind) { (self.file, self.kind) = (file, kind) }

  var failure: MappingProblems {
    MappingProblems(
      descriptions: problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map {
        "\(file):\($0.element.line): \($0.element.text)"
      })
  }

  mutating func note(_ node: Node?, _ text: String) { problems.append((node?.mark?.line ?? 1, text)) }

  /// The place of a column among those that are read.
  mutating func column(_ name: String, _ node: Node) -> Int {
    if let known = columns.firstIndex(of: name) { return known }
    if format == .jsonl, JSONPath(name) == nil { note(node, "“\(name)” is no path such as updates[0].at") }
    columns.append(name)
    mentions.append("\(file):\(node.mark?.line ?? 1)")
    return columns.count - 1
  }

  /// A column that a key names; nil when there is no such key.
  mutating func column(_ map: Node.Mapping, _ key: String) -> Int? {
    guard let node = map[key], let name = scalar(node, key) else { return nil }
    return column(name, node)
  }

  mutating func mapping(_ node: Node, _ name: String) -> Node.Mapping? {
    if case .mapping(let mapping) = node { return mapping }
    note(node, "“\(name)” must be a mapping")
    return nil
  }

  mutating func scalar(_ node: Node, _ name: String) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    note(node, "“\(name)” must be a text")
    return nil
  }

  /// A text, or a list of them.
  mutating func texts(_ node: Node, _ name: String) -> [String] {
    if case .sequence(let items) = node { return items.compactMap { $0.scalar?.string } }
    if let text = node.scalar?.string { return [text] }
    note(node, "“\(name)” must be a text or a list of texts")
    return []
  }

  mutating func refuseUnknownKeys(_ map: Node.Mapping, _ known: [String], _ what: String) {
    for key in map.keys {
      let name = key.scalar?.string ?? ""
      if known.contains(name) { continue }
      note(
        key, "unknown \(what) “\(name)”" + (Nearest.name(to: name, among: known).map { "; did you mean \($0)?" } ?? ""))
    }
  }

  /// One of a few words; `otherwise` when the key is missing, or the word unknown.
  mutating func word<T: RawRepresentable<String> & CaseIterable>(
    _ map: Node.Mapping, _ key: String, otherwise: T
  ) -> T {
    guard let node = map[key], let text = scalar(node, key) else { return otherwise }
    if let value = T(rawValue: text) { return value }
    note(node, "“\(key)” is one of " + T.allCases.map(\.rawValue).joined(separator: ", ") + ", not “\(text)”")
    return otherwise
  }

  /// Columns, and the values that each must have.
  mutating func conditions(_ node: Node, _ name: String) -> [Condition] {
    guard let map = mapping(node, name) else { return [] }
    var conditions: [Condition] = []
    for (key, value) in map {
      guard let column = scalar(key, name) else { continue }
      conditions.append(Condition(column: self.column(column, key), values: Set(texts(value, column))))
    }
    if conditions.isEmpty { note(node, "“\(name)” names no column") }
    return conditions
  }
}
