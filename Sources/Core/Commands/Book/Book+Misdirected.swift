import Kernel

/// Lines that were typed behind the root of something else: `/inc vote PRI-1 3`.
extension Book {
  /// What to answer; nil for a line that belongs where it stands.
  ///
  /// Nothing of it is carried out or repeated, for it may be somebody's ballot: a typo is not looked for, and nothing is
  /// declared under its words.
  func misdirected(_ line: Line, of chapter: Int) -> Reply? {
    guard line.lexicon.verb(in: line.tokens, takesNouns: true) == nil else { return nil }
    let words = line.words(line.tokens)
    let own = [line.lexicon.words.prefix] + line.lexicon.words.about
    for other in lexicons.indices where other != chapter {
      let lexicon = lexicons[other]
      if !own.contains(lexicon.words.prefix), !words.namesSeverity, !lexicon.words.prefix.isEmpty,
        let id = words.namedIDs(lexicon.words.prefix, within: 3).first
      {
        return answer(about: "\(id)", belongingTo: lexicon, line)
      }
      if let (_, count) = lexicon.verb(in: line.tokens), line.tokens.count > count,
        line.tokens.dropFirst(count).allSatisfy(\.isFigure)
      {
        let verb = line.tokens.prefix(count).map(\.text).joined(separator: " ")
        return answer(about: line.quoted(verb), belongingTo: lexicon, line)
      }
    }
    return nil
  }

  private func answer(about subject: RichText, belongingTo lexicon: Lexicon, _ line: Line) -> Reply {
    let root: RichText = "\(code: line.world.typing.commandMark + lexicon.words.root)"
    return Reply(
      line.language.pick(
        en: "\(subject) belongs to \(root). Nothing was changed; type that line with \(root).",
        fr: "\(subject) relève de \(root). Rien n’a été changé ; tapez cette ligne avec \(root)."))
  }
}

extension Token {
  /// `3`, `+1`: nothing that a title is made of.
  fileprivate var isFigure: Bool {
    isWord && folded.utf8.drop { $0 == UInt8(ascii: "+") }.allSatisfy { (0x30...0x39).contains($0) }
  }
}
