import Kernel
import Yams

/// The fields of a word file, each with its problem when it is not as it should be.
extension VocabularyReader {
  mutating func mapping(_ node: Node, _ name: String) -> Node.Mapping? {
    if case .mapping(let mapping) = node { return mapping }
    note(node.line, "\(name) must be a mapping")
    return nil
  }

  mutating func refuseUnknownKeys(_ map: Node.Mapping, _ known: Set<String>) {
    for key in map.keys {
      let name = key.scalar?.string ?? ""
      if !known.contains(name) { note(key.line, "unknown key “\(name)”") }
    }
  }

  mutating func scalar(_ node: Node, _ name: String) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    note(node.line, "“\(name)” must be a text")
    return nil
  }

  /// `true` or `false`; false where the key is missing.
  mutating func flag(_ map: Node.Mapping, _ key: String) -> Bool {
    guard let node = map[key] else { return false }
    let value = scalar(node, key)
    if value != "true", value != "false" { note(node.line, "“\(key)” is true or false") }
    return value == "true"
  }

  mutating func string(_ map: Node.Mapping, _ key: String, in parent: Node) -> String? {
    guard let node = map[key] else {
      note(parent.line, "“\(key)” is missing")
      return nil
    }
    return scalar(node, key)
  }

  mutating func strings(_ node: Node, _ name: String) -> [String] {
    guard case .sequence(let items) = node else {
      note(node.line, "“\(name)” must be a list")
      return []
    }
    return items.compactMap { scalar($0, name) }
  }

  /// A text in both languages, both empty where the key allows it.
  mutating func localized(
    _ map: Node.Mapping, _ key: String, in parent: Node, mayBeEmpty: Bool = false
  ) -> Localized<String>? {
    guard let (english, french) = languages(map, key, in: parent) else { return nil }
    if mayBeEmpty, english.scalar?.string.isEmpty == true, french.scalar?.string.isEmpty == true {
      return Localized(en: "", fr: "")
    }
    guard let en = scalar(english, "\(key).en"), let fr = scalar(french, "\(key).fr") else { return nil }
    return Localized(en: en, fr: fr)
  }

  /// A list in both languages, neither of them empty.
  mutating func localizedList(_ map: Node.Mapping, _ key: String, in parent: Node) -> Localized<[String]>? {
    guard let (english, french) = languages(map, key, in: parent) else { return nil }
    let lists = Localized(en: strings(english, "\(key).en"), fr: strings(french, "\(key).fr"))
    if lists.english.isEmpty || lists.french.isEmpty {
      note(english.line, "“\(key)” needs at least one text per language")
    }
    return lists
  }

  private mutating func languages(_ map: Node.Mapping, _ key: String, in parent: Node) -> (Node, Node)? {
    guard let node = map[key] else {
      note(parent.line, "“\(key)” is missing")
      return nil
    }
    guard let pair = mapping(node, "“\(key)”") else { return nil }
    refuseUnknownKeys(pair, ["en", "fr"])
    for language in ["en", "fr"] where pair[language] == nil { note(node.line, "“\(key)” has no “\(language)”") }
    guard let english = pair["en"], let french = pair["fr"] else { return nil }
    return (english, french)
  }
}
