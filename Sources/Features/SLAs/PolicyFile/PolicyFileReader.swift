import BusinessTime
import Commands
import Kernel
import Yams

/// Reads a file of policies and notes every problem with its line instead of stopping at the first.
struct PolicyFileReader {
  var file: PolicyFile
  let lastYear: Int
  private(set) var problems: [(line: Int, text: String)] = []

  init(file: PolicyFile, lastYear: Int) { (self.file, self.lastYear) = (file, lastYear) }

  mutating func read(_ bytes: [UInt8], contents: (String) -> [UInt8]?) {
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
      return note(1, "the file is not UTF-8 text of at most 1 MiB")
    }
    do {
      guard let root = try Yams.compose(yaml: text) else { return note(1, "the file is empty") }
      guard let map = mapping(root, "the file", keys: ["calendars", "teams", "policies"]) else { return }
      if let node = map["calendars"] { readCalendars(node, contents) }
      if let node = map["teams"] { readTeams(node) }
      if let node = map["policies"] { readPolicies(node) }
    } catch {
      note(error)
    }
  }

  mutating func note(_ line: Int, _ text: String) { problems.append((line, text)) }

  mutating func note(_ node: Node, _ text: String) { note(node.line, text) }

  private mutating func note(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      note(mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      note(context.mark.line, "the key “\(duplicates.joined(separator: "”, “"))” stands twice")
    default: note(1, "the file is not valid YAML")
    }
  }

  /// A mapping with none but these keys; nil for anything else.
  mutating func mapping(_ node: Node, _ name: String, keys: [String]? = nil) -> Node.Mapping? {
    guard case .mapping(let mapping) = node else {
      note(node, "\(name) must be a mapping")
      return nil
    }
    guard let keys else { return mapping }
    for key in mapping.keys {
      let typed = key.scalar?.string ?? ""
      guard !keys.contains(typed) else { continue }
      let near = Nearest.name(to: typed, among: keys).map { "did you mean “\($0)”?" }
      note(key, "unknown key “\(typed)” in \(name); " + (near ?? "the keys are \(keys.joined(separator: ", "))"))
    }
    return mapping
  }

  mutating func text(_ node: Node, _ name: String) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    note(node, "“\(name)” must be a text")
    return nil
  }

  /// A text, or a list of them.
  mutating func texts(_ node: Node, _ name: String) -> [(text: String, node: Node)] {
    guard case .sequence(let items) = node else { return text(node, name).map { [($0, node)] } ?? [] }
    var texts: [(text: String, node: Node)] = []
    for item in items { if let text = text(item, name) { texts.append((text, item)) } }
    return texts
  }

  /// `2026-12-24`.
  mutating func date(_ node: Node, _ name: String) -> CivilDate? {
    guard let text = text(node, name) else { return nil }
    guard let date = CivilDate(text) else {
      note(node, "“\(text)” is no date: write one that exists, as in 2026-12-24")
      return nil
    }
    return isInReach(date, node) ? date : nil
  }

  /// False, and noted, for a date that no calendar holds.
  mutating func isInReach(_ date: CivilDate, _ node: Node) -> Bool {
    if BusinessCalendar.years.contains(date.year) { return true }
    note(node, CalendarProblem.dateOutOfReach(date).sentence(.english))
    return false
  }

  /// What the node’s own reader makes of it, its refusal noted.
  mutating func value<Value>(_ node: Node, _ read: () throws(CalendarProblem) -> Value) -> Value? {
    do throws(CalendarProblem) { return try read() } catch {
      note(node, error.fullSentence(.english))
      return nil
    }
  }

  mutating func start(_ map: Node.Mapping) -> PolicyFile.Placed<CivilDate>? {
    guard let node = map["valid-from"], let date = date(node, "valid-from") else { return nil }
    return PolicyFile.Placed(value: date, line: node.line)
  }
}

extension Node {
  /// The line in the file, counted from 1.
  var line: Int { mark?.line ?? 1 }
}
