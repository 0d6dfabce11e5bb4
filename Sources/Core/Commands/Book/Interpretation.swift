package import Kernel

/// What a typed line turned out to be.
package enum Interpretation<State, Event: Sendable>: Sendable {
  /// A command that is ready to decide. `note` goes in front of the reply: an echoed correction of a typo.
  case command(Entry<State, Event>.Ready, changesState: Bool, verb: String, note: RichText?)
  /// An answer that needs no state: help, did-you-mean, a problem with the words, a missing right.
  case answer(Reply, code: String)
}
