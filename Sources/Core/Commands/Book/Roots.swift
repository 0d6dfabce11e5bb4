import Kernel

/// Finds out which root a line belongs to.
struct Roots {
  let lexicons: [Lexicon]
  /// Every name of every root, folded.
  let indices: [String: Int]
  /// The record below whose card the line was typed.
  let topic: ItemID?

  /// The root of a line and whether it was said; a root word in front of the text is taken away.
  ///
  /// Without a root word a line is understood when its first word is a verb of one root only, when it names a record or
  /// stands below its card, or when there is but one root.
  /// A root word that is none of ours is somebody else's command.
  func find(_ root: String?, _ tokens: inout ArraySlice<Token>) -> (index: Int, isNamed: Bool)? {
    if let root, let index = index(of: root) {
      if isRepeated(index, tokens) { tokens.removeFirst() }
      return (index, true)
    }
    let knowing = lexicons.indices.filter { lexicons[$0].verb(in: tokens) != nil }
    // A verb of several roots is about the record that is named, else about the one whose card it stands below.
    let named = tokens.prefix(4).lazy.compactMap { ItemID(anyPrefix: $0.text.uppercased())?.prefix }.first
    if let first = tokens.first, first.isWord, let index = index(of: first.folded) {
      // “priority REQ-12 P1” says what becomes of a request, though priorities have a root of that name.
      // So does “priority P1” below the card of a request, but not “priority list”.
      let isOfRoot = lexicons[index].verb(in: tokens.dropFirst()) != nil
      let record = named ?? (isOfRoot ? nil : topic?.prefix)
      let isVerb = record != nil && knowing.contains { $0 != index && lexicons[$0].words.prefix == record }
      if root != nil || first.folded.utf8.first.map(isMark) == true || !isVerb {
        tokens.removeFirst()
        return (index, true)
      }
    }
    if root != nil { return nil }
    if lexicons.count == 1 { return (0, false) }
    if knowing.count == 1 { return (knowing[0], false) }
    let meant = knowing.filter { lexicons[$0].words.prefix == named ?? topic?.prefix }
    return meant.count == 1 ? (meant[0], false) : nil
  }

  /// `/inc /inc list`, `/inc inc list`: the root word said once more than needed.
  private func isRepeated(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, first.isWord, self.index(of: first.folded) == index else { return false }
    return first.folded.utf8.first.map(isMark) == true || lexicons[index].verb(in: tokens.dropFirst()) != nil
  }

  private func index(of word: String) -> Int? {
    guard word.utf8.count <= 64 else { return nil }
    let folded = Folding.fold(word)
    return indices[folded.utf8.first.map(isMark) == true ? String(folded.dropFirst()) : folded]
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") }
}
