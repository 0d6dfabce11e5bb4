import Kernel

extension Word {
  /// The words of a text in their order, and their folded letters.
  ///
  /// Single letters are none, and neither are the words that every sentence is made of.
  static func all(in text: String) -> [(word: Word, folded: String)] {
    var words: [(Word, String)] = []
    let folded = Folding.fold(text)
    folded.utf8.withBytes { bytes in
      forEach(inFolded: bytes) { word, range in words.append((word, String(decoding: bytes[range], as: UTF8.self))) }
    }
    return words
  }

  /// How words of a text are spelled there, in lower case, by their folded letters; those that folding leaves as they are
  /// may be missing.
  static func spellings(in text: String) -> [String: String] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [:] }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return Dictionary(words.map { (Folding.fold(String($0)), $0.lowercased()) }) { first, _ in first }
  }

  /// Calls `body` with every word of a text.
  static func forEach(in text: String, _ body: (Word) -> Void) {
    Folding.fold(text).utf8.withBytes { bytes in forEach(inFolded: bytes) { word, _ in body(word) } }
  }

  /// The same for the bytes of a text; ASCII needs no string.
  static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return forEach(in: String(decoding: bytes, as: UTF8.self), body) }
    forEach(inFolded: bytes) { word, _ in body(word) }
  }

  /// Capitals of ASCII are folded here; everything else has been.
  private static func forEach(inFolded bytes: UnsafeBufferPointer<UInt8>, _ body: (Word, Range<Int>) -> Void) {
    var builder = Builder()
    var (start, position) = (0, 0)
    while true {
      let byte = position < bytes.count ? bytes[position] : 0
      let width = separatorWidth(byte)
      if width == 0 {
        builder.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        position += 1
        continue
      }
      if builder.count > 1 {
        let word = builder.word
        if !common.contains(word) { body(word, start..<position) }
      }
      guard position < bytes.count else { return }
      if builder.count > 0 { builder = Builder() }
      position += width
      start = position
    }
  }

  /// How many bytes to skip: what is no ASCII letter or digit, and the blocks of Unicode that hold no letters.
  private static func separatorWidth(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 0
    // Signs of Latin-1; general punctuation, arrows and symbols; pictures.
    case 0xC2: 2
    case 0xE2: 3
    case 0xF0: 4
    case 0x80...0xFF: 0
    default: 1
    }
  }
}

extension String.UTF8View {
  fileprivate func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard withContiguousStorageIfAvailable(body) == nil else { return }
    Array(self).withUnsafeBufferPointer(body)
  }
}
