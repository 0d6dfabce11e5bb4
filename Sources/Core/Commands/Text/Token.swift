package import Kernel

/// One word of a line, as the commands see it.
package struct Token: Sendable, Hashable {
  /// What a word is, before any command has looked at it.
  package enum Kind: Sendable, Hashable {
    /// Anything that is none of the others; the only kind that keywords are compared with.
    case word
    /// A passage between quotes; the payload is what stands between them.
    case quoted(String)
    /// A person whom the chat has resolved.
    case mention(Mention)
    /// A channel that the chat has resolved; it is called by its id when the chat gave no name.
    case channel(ChannelMention)
    /// An address: the text is the URL or the e-mail address, without its label.
    case link
  }

  package var kind: Kind
  /// As typed, but for normalisation.
  package var text: String
  /// `text` in lower case and without accents; empty unless this is a `word`.
  package var folded: String
  /// The white space in front, as typed; empty when the word is glued to the one before.
  package var gap: String

  /// True for plain words, which keywords and ids are looked for in.
  package var isWord: Bool { if case .word = kind { true } else { false } }
}
