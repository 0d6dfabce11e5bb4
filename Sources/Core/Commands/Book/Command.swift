package import Kernel

/// One thing a person can ask for: how its words are read, and what it leads to.
///
/// Its verbs, help and examples are data, in `commands/*.yaml`, under the same handler name.
package protocol Command<State, Event>: Sendable {
  /// The feature's own state.
  associatedtype State
  /// The feature's own events.
  associatedtype Event: Sendable

  /// The name that the word files use: lower-case ASCII, unique within a feature.
  static var handler: String { get }
  /// False for questions: they are answered from the current state, never wait for a writer and record nothing.
  static var changesState: Bool { get }
  /// False for what concerns everybody, and is not taken back by one: no answer offers that.
  static var canBeUndone: Bool { get }

  /// True for a line that only asks, of a verb that may also change something: `team finance`.
  ///
  /// It is open to whoever the words let ask, and answered as questions are.
  var isQuestion: Bool { get }

  /// Reads what follows the verb.
  ///
  /// - Throws: `SyntaxProblem` when something is missing, or cannot be read.
  init(_ words: inout Words) throws(SyntaxProblem)

  /// What was read, for whoever checks words: nothing for commands that take none.
  func arguments(in world: World) -> Arguments

  /// Pure and synchronous: what becomes true and who reads what.
  ///
  /// - Throws: `Refusal` when the state or the person does not allow it.
  func decide(_ state: State, in world: World) throws(Refusal) -> Decision<Event>
}

extension Command {
  package static var changesState: Bool { true }
  package static var canBeUndone: Bool { true }
  package var isQuestion: Bool { !Self.changesState }
  package func arguments(in world: World) -> Arguments { [:] }
}

/// Words that a command could not read: what is wrong, where, and what to type instead.
package struct SyntaxProblem: Error, Hashable, Sendable {
  /// Stable, for tests: `severity.unknown`, `text.missing`.
  package var code: String
  /// In the person's language; the help of the verb is appended by the book.
  package var text: RichText
  /// The word that is wrong, as typed; nil when something is missing.
  package var word: String?
  /// True when the verb's hint helps to find the right words.
  package var showsHint: Bool
  /// The verb that the form is shown with, where those of a command are no synonyms; nil for the first one.
  package var verb: String?

  package init(_ code: String, _ text: RichText, word: String? = nil, showsHint: Bool = false) {
    self.showsHint = showsHint
    self.code = code
    self.text = text
    self.word = word
  }
}
