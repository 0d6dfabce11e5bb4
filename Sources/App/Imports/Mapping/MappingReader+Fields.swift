import Commands
import Incidents
import Kernel
import Requests
import Yams

/// The fields of a record, and where the mapping takes each from.
extension MappingReader {
  private static let fieldKeys = ["column", "text", "values", "otherwise", "when"]

  mutating func fields(_ map: Node.Mapping, in root: Node, at: Int?) -> [Field: Expression] {
    guard let node = map["fields"] else {
      note(root, "“fields” is missing")
      return [:]
    }
    guard let entries = mapping(node, "fields") else { return [:] }
    refuseUnknownKeys(entries, kind.fields.map(\.rawValue), "field")
    var fields: [Field: Expression] = [:]
    for field in kind.fields {
      guard let value = entries[field.rawValue] else {
        if kind.required.contains(field) { note(node, "the field “\(field.rawValue)” is missing") }
        continue
      }
      fields[field] = expression(value, field, at: at)
    }
    return fields
  }

  private mutating func expression(_ node: Node, _ field: Field, at: Int?) -> Expression? {
    if node.mapping == nil { return Expression(choices: choices(node, field.rawValue)) }
    guard let map = mapping(node, field.rawValue) else { return nil }
    refuseUnknownKeys(map, MappingReader.fieldKeys, "key of a field")
    var choices = map["column"].map { self.choices($0, "column") } ?? []
    if let constant = map["text"], let text = scalar(constant, "text") {
      if !choices.isEmpty { note(constant, "“\(field.rawValue)” has a column and a text: it takes one") }
      choices = [[.text(text)]]
    }
    let conditions = map["when"].map { self.conditions($0, "when") } ?? []
    if map["column"] == nil, choices.isEmpty {
      if kind.isMoment(field), !conditions.isEmpty, let at {
        choices = [[.column(at)]]
      } else {
        let hint = kind.isMoment(field) ? ", or a “when” together with “at”" : ""
        note(node, "“\(field.rawValue)” needs a column or a text\(hint)")
      }
    }
    let otherwise = map["otherwise"].flatMap { scalar($0, "otherwise") }
    return Expression(
      choices: choices, values: map["values"].flatMap { values($0, field) }, otherwise: otherwise,
      conditions: conditions)
  }

  /// A column or a template, or a list of which the first that has a value counts.
  private mutating func choices(_ node: Node, _ name: String) -> [[Expression.Part]] {
    let nodes = node.sequence.map { Array($0) } ?? [node]
    return nodes.compactMap { node in
      scalar(node, name).map { $0.contains("{") ? template($0, node) : [.column(column($0, node))] }
    }
  }

  /// `{category} · {u_symptom}`.
  private mutating func template(_ text: String, _ node: Node) -> [Expression.Part] {
    var parts: [Expression.Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        note(node, "a “{” is not closed in “\(text)”")
        return parts
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.column(column(String(rest[rest.index(after: open)..<close]), node)))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? parts : parts + [.text(String(rest))]
  }

  private mutating func values(_ node: Node, _ field: Field) -> [String: String]? {
    guard let map = mapping(node, "values") else { return nil }
    var values: [String: String] = [:]
    for (key, value) in map {
      guard let theirs = key.scalar?.string, let ours = scalar(value, "values") else { continue }
      if field == .severity, Severity(label: ours) == nil {
        note(value, "“\(ours)” is no severity: sev1, sev2, sev3 or sev4")
      } else if field == .priority, Priority(label: ours) == nil {
        note(value, "“\(ours)” is no priority: P1, P2, P3 or P4")
      }
      values[theirs] = ours
    }
    return values
  }
}

extension Severity {
  /// As people write it: `sev2`, `SEV2`, `2`.
  init?(label: String) {
    let word = label.lowercased()
    guard let severity = Severity.allCases.first(where: { $0.label == word || String($0.rawValue) == word }) else {
      return nil
    }
    self = severity
  }
}

extension Priority {
  /// As people write it: `P2`, `p2`, `2`.
  init?(label: String) {
    let word = label.uppercased()
    guard let priority = Priority.allCases.first(where: { $0.label == word || String($0.rawValue) == word }) else {
      return nil
    }
    self = priority
  }
}
