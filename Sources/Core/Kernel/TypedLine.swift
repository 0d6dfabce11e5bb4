extension World {
  /// The root word of the line, as it is typed in this chat: `/inc`.
  package var root: String { typing.commandMark + verbs.root }

  /// A line as its reader types it: `/inc resolve INC-12`, `/inc résolu INC-12`; for whoever typed, unless told.
  package func line(_ command: String, _ rest: String = "", in language: Language? = nil) -> String {
    let head = "\(root) \(verbs[command, in: language ?? self.language])"
    return rest.isEmpty ? head : "\(head) \(rest)"
  }
}

/// A line to be typed again with an id: the command, and what follows the id.
package struct TypedLine: Sendable {
  package var command: String
  /// The person's own words.
  package var rest: String

  package init(command: String, rest: String = "") {
    self.command = command
    self.rest = rest
  }

  /// The whole line: `/inc resolve INC-12 rolled back`.
  package func text(_ id: ItemID, in world: World) -> RichText {
    let head = RichText(spans: [.code(world.line(command, "\(id)"))])
    return rest.isEmpty ? head : "\(head) \(rest)"
  }
}
