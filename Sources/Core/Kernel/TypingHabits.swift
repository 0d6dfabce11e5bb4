/// How people type in a chat, as far as commands and answers have to know it.
package struct TypingHabits: Hashable, Sendable {
  /// What stands in front of a root word: `/`, or `!` where clients keep `/` for themselves.
  package var commandMark: String
  /// Whether the name that is typed behind `@` is the person's id.
  package var namesAreIDs: Bool

  package init(commandMark: String = "/", namesAreIDs: Bool = false) {
    self.commandMark = commandMark
    self.namesAreIDs = namesAreIDs
  }
}
