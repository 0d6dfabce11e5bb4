package import Kernel

extension Book {
  /// Reads a line as `interpret` does, and says how it was understood; a missing right does not matter here.
  ///
  /// - Parameter root: the word after the slash; nil when the bot was only mentioned.
  package func parse(root: String?, text: String, in world: World) -> Parse {
    var world = world
    world.person.role = .admin
    do throws(SyntaxProblem) {
      guard let (chapter, line) = try line(root: root, text: text, in: world) else {
        return Parse(root: nil, outcome: .answer(code: "root.unknown", suggested: []))
      }
      let root = line.lexicon.words.root
      if misdirected(line, of: chapter) != nil {
        return Parse(root: root, outcome: .answer(code: "root.other", suggested: []))
      }
      switch line.verdict() {
      case .answer(_, let code, let suggested):
        return Parse(root: root, outcome: .answer(code: code, suggested: suggested))
      case .run(let index, let rest, let correction):
        let entry = entries[chapter][index]
        var words = line.words(rest)
        let outcome: Parse.Outcome =
          switch entry.read(&words) {
          case .success(let reading): .command(handler: entry.handler, reading.arguments(line.world))
          case .failure(let problem): .answer(code: problem.code, suggested: [])
          }
        return Parse(root: root, outcome: outcome, correction: correction)
      }
    } catch {
      return Parse(root: nil, outcome: .answer(code: error.code, suggested: []))
    }
  }
}
