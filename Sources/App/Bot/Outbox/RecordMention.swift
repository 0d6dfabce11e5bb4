import Kernel

/// An id as it stands in a text: `INC-12` as a word of its own.
struct RecordMention: Equatable {
  let record: ItemID
  let range: Range<String.Index>

  /// The ids in some words, in order and in one pass; those in an address are none.
  ///
  /// - Parameters:
  ///   - before: What stands right in front of the words.
  ///   - after: What stands right behind them.
  static func all(in words: String, after before: Unicode.Scalar?, before after: Unicode.Scalar?) -> [RecordMention] {
    // Nearly every piece of a text has none, and a byte is looked at faster than a scalar.
    guard words.utf8.contains(UInt8(ascii: "-")) else { return [] }
    let scalars = words.unicodeScalars
    var mentions: [RecordMention] = []
    var start = scalars.startIndex
    while let first = scalars[start...].firstIndex(where: isPart) {
      let end = scalars[first...].firstIndex { !isPart($0) } ?? scalars.endIndex
      let previous = first > scalars.startIndex ? scalars[scalars.index(before: first)] : before
      let next = end < scalars.endIndex ? scalars[end] : after
      // Behind a point or a colon without a blank it is a piece of something else, such as an address.
      let isWhole = previous.map { !isPart($0) && $0 != "." && $0 != ":" } ?? true && next.map { !isPart($0) } ?? true
      if isWhole, let record = record(words[first..<end]) {
        mentions.append(RecordMention(record: record, range: first..<end))
      }
      start = end
    }
    return mentions
  }

  /// Only what `ItemID` writes itself.
  private static func record(_ word: Substring) -> ItemID? {
    guard word.utf8.count <= longest, let id = ItemID(anyPrefix: String(word)),
      id.description.utf8.elementsEqual(word.utf8)
    else { return nil }
    return id
  }

  /// A prefix, a dash and nine digits; longer words are not even copied.
  private static let longest = 16

  /// Whether a scalar makes one word with the id beside it; a slash and the like make an address or a line of it.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "/", "#", "@", "=", "&", "?", "%", "+", "\\": true
    case "0"..."9", "a"..."z", "A"..."Z": true
    default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend)
    }
  }
}
