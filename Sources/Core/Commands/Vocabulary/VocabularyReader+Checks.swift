import Kernel
import Yams

/// What must hold between the parts of a word file.
extension VocabularyReader {
  /// `untitled`, `bare`, `record`, `detail`, `scope` and suggestions must lead somewhere.
  mutating func checkNames(of words: Vocabulary, at map: Node.Mapping) {
    let handlers = Set(words.commands.map(\.handler))
    for (key, name) in [
      ("untitled", words.untitled), ("bare", words.bare), ("record", words.record), ("detail", words.detail),
      ("scope", words.scope),
    ] {
      guard let name, !handlers.contains(name), !(key == "bare" && name == "help") else { continue }
      note(map[key]?.line ?? 1, "“\(key)” names “\(name)”, which is no handler of this file")
    }
    let verbs = Set(words.commands.flatMap(\.allVerbs).map(Folding.fold))
    let topics = Set(words.topics.flatMap { $0.names.english + $0.names.french }.map(Folding.fold))
    for (word, verb) in words.suggests.sorted(by: { $0.key < $1.key }) {
      let line = map["suggests"]?.line ?? 1
      if !verbs.union(topics).contains(Folding.fold(verb)) {
        note(line, "“\(word)” suggests “\(verb)”, which is no verb and no topic of this file")
      }
      if verbs.contains(word) { note(line, "“\(word)” is a verb; it cannot be a suggestion too") }
    }
  }

  /// Every verb leads to one handler, and is one to three words.
  mutating func checkVerbs(of words: Vocabulary) {
    var owners: [String: String] = [:]
    var handlers: Set<String> = []
    for command in words.commands {
      if !handlers.insert(command.handler).inserted {
        note(command.line, "the handler “\(command.handler)” stands twice")
      }
      for list in [command.verbs.english, command.verbs.french] {
        var seen: Set<String> = []
        for verb in list where !seen.insert(verb.lowercased()).inserted {
          note(command.line, "the verb “\(verb)” stands twice")
        }
      }
      for noun in command.nouns where !command.allVerbs.contains(noun) {
        note(command.line, "the noun “\(noun)” is no verb of “\(command.handler)”")
      }
      for verb in command.allVerbs {
        let folded = Folding.fold(verb)
        if Vocabulary.helpVerbs.contains(folded) { note(command.line, "the verb “\(verb)” is reserved for help") }
        if !(1...3).contains(folded.split(separator: " ").count) {
          note(command.line, "the verb “\(verb)” is too long")
        }
        if let owner = owners[folded], owner != command.handler {
          note(command.line, "the verb “\(verb)” belongs to “\(owner)” already")
        }
        owners[folded] = command.handler
      }
    }
  }
}
