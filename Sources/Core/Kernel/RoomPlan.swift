/// What a record's room of its own should be like; each chat makes of it what it can.
package struct RoomPlan: Sendable, Hashable {
  /// Lower-case ASCII letters and digits, joined by dashes, the record's id first: `inc-12-checkout-is-down`.
  package var name: String
  package var topic: RichText
  /// Who is invited, of whatever chat.
  package var members: [PersonID]
  /// Nothing more happens there: it is put away.
  package var isOver: Bool
  /// It may have been put away before, and is needed again.
  package var isBack: Bool
  /// Where what it is about is known: whoever reads there may come in, where a chat's rooms are not open to all.
  package var home: Place?

  /// `title` is anybody's words: what folds to ASCII of it becomes part of the name.
  package init(
    _ id: ItemID, title: String, topic: RichText, members: [PersonID], isOver: Bool = false, isBack: Bool = false,
    home: Place? = nil
  ) {
    let words = Folding.fold(title.cut(to: Limit.title)).utf8
      .split { !((97...122).contains($0) || (48...57).contains($0)) }
    name = ([id.description.lowercased()] + words.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "-")
    (self.topic, self.members, self.isOver, self.isBack, self.home) = (topic, members, isOver, isBack, home)
  }

  /// The name within a chat's limit, cut between words where there are any, and numbered when `taken` others have it.
  ///
  /// - Parameter limit: in characters, at least 20.
  package func name(limit: Int, taken: Int) -> String {
    let suffix = taken == 0 ? "" : "-\(taken + 1)"
    let room = limit - suffix.utf8.count
    guard name.utf8.count > room else { return name + suffix }
    let cut = name.utf8.prefix(room + 1)
    // Not into the id, whose dash is the first one.
    let words = Substring(cut).split(separator: "-", omittingEmptySubsequences: false).dropLast()
    return (words.count > 2 ? words.joined(separator: "-") : String(Substring(cut.dropLast()))) + suffix
  }

  /// Those members who have an account on a platform and in a workspace.
  package func members(on platform: String, team: String) -> [String] {
    members.filter { $0.description.utf8.starts(with: "\(platform):\(team):".utf8) }.map(\.user)
  }
}
