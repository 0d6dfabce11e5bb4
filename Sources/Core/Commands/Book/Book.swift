package import Kernel

/// All the words and all the handlers: turns a line into a command, or into a reply that points at the mistake.
package struct Book<State, Event: Sendable>: Sendable {
  let chapters: [Chapter<State, Event>]
  private let roots: [String: Int]

  /// Joins words with handlers, per root word.
  ///
  /// - Throws: `VocabularyProblem`s, all at once, when a file names a handler that does not exist or a handler has no words.
  package init(_ chapters: [(words: Vocabulary, entries: [Entry<State, Event>])]) throws(VocabularyProblems) {
    var problems: [String] = []
    var compiled: [Chapter<State, Event>] = []
    var roots: [String: Int] = [:]
    for (words, entries) in chapters {
      compiled.append(Self.join(words, entries, &problems))
      for root in [words.root] + words.also {
        if roots.updateValue(compiled.count - 1, forKey: Folding.fold(root)) != nil {
          problems.append("\(words.file):1: the root “\(root)” stands twice")
        }
      }
    }
    guard problems.isEmpty else { throw VocabularyProblems(descriptions: problems) }
    self.chapters = compiled
    self.roots = roots
  }

  private static func join(
    _ words: Vocabulary, _ entries: [Entry<State, Event>], _ problems: inout [String]
  ) -> Chapter<State, Event> {
    var ordered: [Entry<State, Event>] = []
    for command in words.commands {
      if let entry = entries.first(where: { $0.handler == command.handler }) {
        ordered.append(entry)
      } else {
        problems.append("\(words.file):\(command.line): there is no handler “\(command.handler)”")
      }
    }
    for entry in entries where !words.commands.contains(where: { $0.handler == entry.handler }) {
      problems.append("\(words.file):1: the handler “\(entry.handler)” has no words")
    }
    return Chapter(words, ordered)
  }

  /// Reads a line.
  ///
  /// - Parameter root: the word after the slash; nil when the bot was only mentioned.
  package func interpret(root: String?, text: String, in world: World) -> Interpretation<State, Event> {
    do throws(SyntaxProblem) {
      let bytes = try Normaliser.normalise(text, for: world.language)
      var tokens = Tokeniser.tokens(of: bytes)[...]
      guard let (chapter, isNamed) = chapter(root, &tokens) else { return rootUnknown(world) }
      return Line(chapter: chapter, tokens: tokens, isNamed: isNamed, world: world).interpret()
    } catch {
      return .answer(Reply(error.text), code: error.code)
    }
  }

  /// The chapter of a line; a root word in front of the text is taken away.
  ///
  /// Without a root word a line is understood when its first word is a verb of one chapter only, or there is but one chapter.
  private func chapter(
    _ root: String?, _ tokens: inout ArraySlice<Token>
  ) -> (chapter: Chapter<State, Event>, isNamed: Bool)? {
    if let root, let index = index(ofRoot: root) { return (chapters[index], true) }
    if let first = tokens.first, first.isWord, let index = index(ofRoot: first.folded) {
      tokens.removeFirst()
      return (chapters[index], true)
    }
    if chapters.count == 1 { return (chapters[0], false) }
    let knowing = chapters.filter { $0.verb(in: tokens) != nil }
    return knowing.count == 1 ? (knowing[0], false) : nil
  }

  private func index(ofRoot word: String) -> Int? {
    guard word.utf8.count <= 64 else { return nil }
    let folded = Folding.fold(word)
    guard let mark = folded.utf8.first, mark == UInt8(ascii: "/") || mark == UInt8(ascii: "!") else {
      return roots[folded]
    }
    return roots[String(folded.dropFirst())]
  }
}
