package import Kernel

/// What a typed line turned out to be.
package enum Interpretation<State, Event: Sendable>: Sendable {
  /// A command that is ready to decide. `note` goes in front of the reply: an echoed correction of a typo.
  case command(Entry<State, Event>.Ready, changesState: Bool, verb: String, note: RichText?)
  /// An answer that needs no state: help, did-you-mean, a problem with the words, a missing right.
  case answer(Reply, code: String)
}

/// All the words and all the handlers: turns a line into a command, or into a reply that points at the mistake.
package struct Book<State, Event: Sendable>: Sendable {
  /// Joins words with handlers, per root word.
  ///
  /// - Throws: `VocabularyProblem`s, all at once, when a file names a handler that does not exist or a handler has no words.
  package init(_ chapters: [(words: Vocabulary, entries: [Entry<State, Event>])]) throws(VocabularyProblems) {}

  /// Reads a line. `root` is the word after the slash; nil when the bot was only mentioned.
  package func interpret(root: String?, text: String, in world: World) -> Interpretation<State, Event> {
    .answer(Reply(""), code: "unknown")
  }
}
