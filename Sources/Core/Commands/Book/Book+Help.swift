import Kernel

extension Book {
  /// What every root knows of the words behind `help`, for a line that names no root; nil when none does.
  func pages(about text: String, in world: World) throws(SyntaxProblem) -> Reply? {
    let tokens = Tokeniser.tokens(of: try Normaliser.normalise(text, for: world.language))
    guard let first = tokens.first, first.isWord, Vocabulary.helpVerbs.contains(first.folded), tokens.count > 1 else {
      return nil
    }
    let pages = lexicons.compactMap { lexicon -> RichText? in
      let line = Line(lexicon: lexicon, tokens: tokens[...], isNamed: false, world: world)
      guard case .answer(let reply, _, _) = line.page(about: tokens.dropFirst()) else { return nil }
      return reply.message.text
    }
    return pages.isEmpty ? nil : Reply(pages.joined(separator: "\n\n"))
  }
}
