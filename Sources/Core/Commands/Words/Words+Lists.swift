package import Kernel

extension Words {
  /// Two records or more that stand in front as a list, and what follows them: `INC-5, INC-6 and INC-7`.
  ///
  /// Nil where there is only one: behind a colon or a dash, or further on, an id belongs to the text. A bare number
  /// counts where the first one is bare, or the list goes on or ends behind it: `INC-5 and 3 others` is one id and a text.
  package func idsInFront(_ prefix: String) -> (ids: [ItemID], rest: Words)? {
    let isBare = namedIDs(prefix, within: 1).isEmpty
    var rest = self
    guard var last = rest.takeListed(prefix) else { return nil }
    var ids = [last.id]
    while last.ending != .text {
      var attempt = rest
      let isJoined = attempt.takeJoint() || last.ending == .comma
      let isNamed = !attempt.namedIDs(prefix, within: 1).isEmpty
      guard isNamed || isJoined, let next = attempt.takeListed(prefix),
        isNamed || isBare || attempt.isEmpty || attempt.joinsNumber
      else { break }
      if !ids.contains(next.id) { ids.append(next.id) }
      (rest, last) = (attempt, next)
    }
    return ids.count > 1 ? (ids, rest) : nil
  }

  /// The one record that stands in front; nil without one.
  ///
  /// A bare number in front of words of one's own is the beginning of those: `drop 1 of them` names nothing.
  /// - Parameter keywords: what may follow a bare number; nil where no words of one's own follow.
  /// - Throws: `id.several` for a list, of which only the first would be changed.
  package mutating func takeOneID(_ prefix: String, before keywords: [String]? = nil) throws(SyntaxProblem) -> ItemID? {
    if let (ids, _) = idsInFront(prefix) {
      let list = RichText.plain(ids.map(\.description).joined(separator: ", "))
      throw SyntaxProblem(
        "id.several",
        language.pick(
          en: "One at a time, please: \(list). Nothing was changed.",
          fr: "Une seule à la fois, s’il vous plaît : \(list). Rien n’a été changé."))
    }
    guard let keywords, namedIDs(prefix, within: 1).isEmpty else { return takeID(prefix) }
    var rest = self
    guard let id = rest.takeID(prefix) else { return nil }
    let next = rest.tokens.first
    guard next == nil || next?.isWord == false || keywords.contains(next?.folded ?? "") else { return nil }
    self = rest
    return id
  }

  /// What stands behind an id.
  private enum Ending { case comma, text, nothing }

  private mutating func takeListed(_ prefix: String) -> (id: ItemID, ending: Ending)? {
    let before = tokens
    guard let id = takeID(prefix) else { return nil }
    let last = before.prefix(before.count - tokens.count).last?.text.utf8.last
    switch last {
    case UInt8(ascii: ","), UInt8(ascii: ";"): return (id, .comma)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), nil: return (id, .nothing)
    case .some(let byte): return (id, (0x30...0x39).contains(byte) ? .nothing : .text)
    }
  }

  private var joinsNumber: Bool {
    var attempt = self
    return attempt.takeJoint() && attempt.startsWithNumber
  }

  /// `and` between the ids of a list; a comma is a part of the id in front of it.
  private mutating func takeJoint() -> Bool {
    takeNext("and", "et", "&", "+", "plus", "or", "ou") != nil
  }
}
