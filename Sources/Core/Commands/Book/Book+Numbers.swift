package import Kernel

/// A line of nothing but a number.
package struct BareNumber: Hashable, Sendable {
  package let number: Int
  /// Nil for a number without a root word.
  package let root: String?
  /// What it names where no choice is open; nil for a root that reads no record alone.
  package let record: ItemID?
}

extension Book {
  /// The largest number of a line in a choice: what is larger names a record.
  package static var choiceLimit: Int { 9 }

  /// The number that a line is, when it is nothing else: `2`, `2.`, `2)`; nil beyond the limit of a choice.
  package func bareNumber(root: String?, text: String, in world: World) -> BareNumber? {
    guard text.utf8.count <= 32 else { return nil }
    if let number = Self.number(text), root == nil { return BareNumber(number: number, root: nil, record: nil) }
    if let number = root.flatMap(Self.number), text.isEmpty {
      return BareNumber(number: number, root: nil, record: nil)
    }
    guard let found = try? line(root: root, text: text, in: world), found.line.isNamed else { return nil }
    let (line, words) = (found.line, found.line.lexicon.words)
    guard line.tokens.count == 1, let number = line.tokens.first.flatMap({ Self.number($0.text) }) else { return nil }
    // A root that only speaks of other roots' records reads a number as one of theirs.
    let isOwn = words.about.isEmpty || words.prefix != words.root.uppercased()
    guard words.record == nil || isOwn else { return nil }
    return BareNumber(number: number, root: words.root, record: words.record.map { _ in ItemID(words.prefix, number) })
  }

  /// The canonical root of a line; nil for one of nobody's.
  package func root(of root: String?, text: String, in world: World) -> String? {
    (try? line(root: root, text: text, in: world)).flatMap(\.self)?.line.lexicon.words.root
  }

  private static func number(_ word: String) -> Int? {
    var digits = word.utf8.drop { $0 == UInt8(ascii: " ") }
    while let last = digits.last, " .)".utf8.contains(last) { digits = digits.dropLast() }
    guard digits.count == 1, let number = Int(Substring(digits)) else { return nil }
    return (1...choiceLimit).contains(number) ? number : nil
  }
}
