import Kernel
import Yams

/// Reads a word file and notes every problem with its line instead of stopping at the first.
struct VocabularyReader {
  let file: String
  var problems: [String] = []

  /// What the file says; nil when too much is missing to go on.
  ///
  /// The words are good only when no problem was added.
  static func read(name: String, bytes: [UInt8], problems: inout [String]) -> Vocabulary? {
    var reader = VocabularyReader(file: name)
    defer { problems += reader.problems }
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
      reader.note(1, "the file is not UTF-8 text of at most 1 MiB")
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        reader.note(1, "the file is empty")
        return nil
      }
      return reader.vocabulary(root)
    } catch {
      reader.note(error)
      return nil
    }
  }

  mutating func note(_ line: Int, _ reason: String) { problems.append("\(file):\(line): \(reason)") }

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

  private mutating func vocabulary(_ node: Node) -> Vocabulary? {
    guard let map = mapping(node, "the file") else { return nil }
    refuseUnknownKeys(
      map,
      [
        "root", "also", "summary", "prefix", "about", "addressed", "untitled", "bare", "record", "detail", "scope",
        "suggests", "titles", "topics", "commands",
      ])
    let root = string(map, "root", in: node)
    let summary = localized(map, "summary", in: node)
    let also = map["also"].map { strings($0, "also") } ?? []
    for name in [root].compactMap(\.self) + also where name.utf8.contains(0x20) || name.isEmpty {
      note(node.line, "the root “\(name)” must be one word")
    }
    var suggests: [String: String] = [:]
    if let node = map["suggests"], let pairs = mapping(node, "suggests") {
      for (key, value) in pairs {
        if let word = scalar(key, "suggests"), let verb = scalar(value, word) { suggests[Folding.fold(word)] = verb }
      }
    }
    var commands: [CommandWords] = []
    if let list = map["commands"], case .sequence(let nodes) = list {
      commands = nodes.compactMap { command($0) }
    } else {
      note(map["commands"]?.line ?? node.line, "“commands” must be a list")
    }
    guard let root, let summary else { return nil }
    let vocabulary = Vocabulary(
      file: file, root: root, also: also, summary: summary, prefix: map["prefix"].flatMap { scalar($0, "prefix") },
      about: map["about"].map { strings($0, "about") } ?? [], isAddressed: flag(map, "addressed"),
      untitled: map["untitled"].flatMap { scalar($0, "untitled") },
      bare: map["bare"].flatMap { scalar($0, "bare") }, record: map["record"].flatMap { scalar($0, "record") },
      detail: map["detail"].flatMap { scalar($0, "detail") }, scope: map["scope"].flatMap { scalar($0, "scope") },
      suggests: suggests, titles: map["titles"].map { strings($0, "titles") } ?? [],
      topics: map["topics"].map { topics($0) } ?? [], commands: commands)
    checkNames(of: vocabulary, at: map)
    checkVerbs(of: vocabulary)
    return vocabulary
  }

  private mutating func topics(_ node: Node) -> [HelpTopic] {
    guard case .sequence(let nodes) = node else {
      note(node.line, "“topics” must be a list")
      return []
    }
    return nodes.compactMap { node in
      guard let map = mapping(node, "a topic") else { return nil }
      refuseUnknownKeys(map, ["names", "help", "examples"])
      let names = localizedList(map, "names", in: node)
      let help = localized(map, "help", in: node)
      let examples = localizedList(map, "examples", in: node)
      guard let names, let help, let examples else { return nil }
      return HelpTopic(names: names, help: help, examples: examples)
    }
  }

  private mutating func role(_ name: String, _ key: String, at line: Int) -> Role? {
    let role = Role(rawValue: name)
    if role == nil { note(line, "“\(key)” is guest, member, lead or admin, not “\(name)”") }
    return role
  }

  private mutating func command(_ node: Node) -> CommandWords? {
    guard let map = mapping(node, "a command") else { return nil }
    refuseUnknownKeys(
      map, ["handler", "verbs", "nouns", "who", "asks", "form", "help", "examples", "exact", "guarded", "hint"])
    let handler = string(map, "handler", in: node)
    let verbs = localizedList(map, "verbs", in: node)
    let form = map["form"] == nil ? Localized(en: "", fr: "") : localized(map, "form", in: node, mayBeEmpty: true)
    let help = localized(map, "help", in: node)
    let examples = localizedList(map, "examples", in: node)
    let hint = map["hint"] == nil ? nil : localized(map, "hint", in: node)
    let who = string(map, "who", in: node).flatMap { role($0, "who", at: map["who"]?.line ?? node.line) }
    let asks = map["asks"].flatMap { node in scalar(node, "asks").flatMap { role($0, "asks", at: node.line) } }
    let nouns = map["nouns"].map { strings($0, "nouns") } ?? []
    let (isExact, isGuarded) = (flag(map, "exact"), flag(map, "guarded"))
    guard let handler, let verbs, let who, let form, let help, let examples else { return nil }
    return CommandWords(
      handler: handler, verbs: verbs, who: who, asks: asks, form: form, help: help, examples: examples,
      nouns: nouns, isExact: isExact, isGuarded: isGuarded, hint: hint, line: node.line)
  }
}

extension Node {
  /// The line in the file, counted from 1.
  var line: Int { mark?.line ?? 1 }
}
