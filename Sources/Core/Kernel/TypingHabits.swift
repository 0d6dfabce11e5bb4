/// How people type in a chat, as far as commands and answers have to know it.
package struct TypingHabits: Hashable, Sendable {
  /// What stands in front of a root word: `/`, or `!` where clients keep `/` for themselves.
  package var commandMark: String
  /// Whether the name that is typed behind `@` is the person's id.
  package var namesAreIDs: Bool
  /// Whether the day stands first in `03/04`; nil where the language and the zone of whoever types tell.
  package var isDayFirst: Bool?

  package init(commandMark: String = "/", namesAreIDs: Bool = false, isDayFirst: Bool? = nil) {
    self.isDayFirst = isDayFirst
    self.commandMark = commandMark
    self.namesAreIDs = namesAreIDs
  }
}
