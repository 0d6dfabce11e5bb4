package import Kernel

/// All the words and all the handlers: turns a line into a command, or into a reply that points at the mistake.
package struct Book<State, Event: Sendable>: Sendable {
  /// One lexicon per root.
  let lexicons: [Lexicon]
  /// The entries of each lexicon, in the order of its commands.
  let entries: [[Entry<State, Event>]]
  private let roots: [String: Int]

  /// Joins words with handlers, per root word.
  ///
  /// - Throws: `VocabularyProblem`s, all at once, when a file names a handler that does not exist or a handler has no
  ///   words.
  package init(_ chapters: [(words: Vocabulary, entries: [Entry<State, Event>])]) throws(VocabularyProblems) {
    var problems: [String] = []
    var roots: [String: Int] = [:]
    entries = chapters.map { Self.join($0.words, $0.entries, &problems) }
    lexicons = zip(chapters, entries).map { Lexicon($0.words, changesState: $1.map(\.changesState)) }
    for (index, words) in chapters.map(\.words).enumerated() {
      for root in [words.root] + words.also where roots.updateValue(index, forKey: Folding.fold(root)) != nil {
        problems.append("\(words.file):1: the root “\(root)” stands twice")
      }
    }
    guard problems.isEmpty else { throw VocabularyProblems(descriptions: problems) }
    self.roots = roots
  }

  private static func join(
    _ words: Vocabulary, _ entries: [Entry<State, Event>], _ problems: inout [String]
  ) -> [Entry<State, Event>] {
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
    return ordered
  }

  /// Reads a line.
  ///
  /// - Parameter root: the word after the slash; nil when the bot was only mentioned.
  package func interpret(root: String?, text: String, in world: World) -> Interpretation<State, Event> {
    do throws(SyntaxProblem) {
      guard let (chapter, line) = try line(root: root, text: text, in: world) else {
        // Where a line may begin without a mark, its first word has been taken for a root: “help task”.
        let pages = try pages(about: [root, text].compactMap(\.self).joined(separator: " "), in: world)
        return .answer(
          pages ?? Line.rootUnknown(lexicons, world), code: root == nil && pages != nil ? "help.verb" : "root.unknown")
      }
      if let reply = misdirected(line, of: chapter) { return .answer(reply, code: "root.other") }
      switch line.verdict() {
      case .answer(let reply, let code, _): return .answer(reply, code: code)
      case .run(let index, let rest, let correction):
        // What only reads is corrected in silence.
        let entry = entries[chapter][index]
        let note = entry.changesState ? correction.map { line.note(on: $0, offersUndo: entry.canBeUndone) } : nil
        return read(entry, line, index, rest, note)
      }
    } catch {
      // A line that cannot be read may still be somebody else's command, which is theirs to judge.
      if let root, !isOurs(root) { return .answer(Line.rootUnknown(lexicons, world), code: "root.unknown") }
      return .answer(Reply(error.text), code: error.code)
    }
  }

  /// The line under its root, and the number of that root; nil when it belongs to none.
  func line(root: String?, text: String, in world: World) throws(SyntaxProblem) -> (chapter: Int, line: Line)? {
    var tokens = Tokeniser.tokens(of: try Normaliser.normalise(text, for: world.language))[...]
    let roots = Roots(lexicons: lexicons, indices: roots, topic: world.topic)
    guard let (chapter, isNamed) = roots.find(root, &tokens) else { return nil }
    var world = world
    world.verbs = lexicons[chapter].offered
    return (chapter, Line(lexicon: lexicons[chapter], tokens: tokens, isNamed: isNamed, world: world))
  }

  private func isOurs(_ root: String) -> Bool {
    var nothing: ArraySlice<Token> = []
    return Roots(lexicons: lexicons, indices: roots, topic: nil).find(root, &nothing) != nil
  }

  private func read(
    _ entry: Entry<State, Event>, _ line: Line, _ index: Int, _ rest: ArraySlice<Token>, _ note: RichText?
  ) -> Interpretation<State, Event> {
    var words = line.words(rest)
    switch entry.read(&words) {
    case .success(let reading):
      let command = line.lexicon.words.commands[index]
      if !reading.isQuestion, let refusal = line.refusal(of: command, to: command.who) {
        return .answer(refusal, code: "role.insufficient")
      }
      let verbs = line.lexicon.offered
      let worded: Entry<State, Event>.Ready = { state, world in
        var world = world
        world.verbs = verbs
        return reading.ready(state, world)
      }
      return .command(
        worded, changesState: !reading.isQuestion, verb: line.lexicon.verb(of: index), note: note)
    case .failure(let problem):
      return .answer(line.answer(problem, line.lexicon.words.commands[index]), code: problem.code)
    }
  }
}
