/// What a person reads: a text, and buttons where the platform has them.
package struct Message: Hashable, Sendable {
  /// The whole meaning; lines are separated by `\n` inside plain spans.
  package var text: RichText
  /// Offered below the text, at most five.
  package var buttons: [Button]
  /// Set for a text that is to be kept rather than read.
  package var file: TextFile?
  /// Drawn below the text by chats that can; nothing is in them that the text does not say.
  package var charts: [Chart]

  package init(_ text: RichText, buttons: [Button] = [], file: TextFile? = nil, charts: [Chart] = []) {
    self.text = text
    self.buttons = buttons
    self.file = file
    self.charts = charts
  }
}

/// A button: pressing it is the same as typing its line.
package struct Button: Hashable, Sendable {
  /// What stands on it, at most 75 characters.
  package var label: String
  /// The line it stands for, root word first: `inc ack INC-12`.
  package var line: String
  /// What the label is written in, for chats that have to say in words what to type.
  package var language: Language
  package var isPrimary: Bool

  package init(_ label: String, line: String, in language: Language = .english, isPrimary: Bool = false) {
    self.label = label
    self.line = line
    self.language = language
    self.isPrimary = isPrimary
  }
}

/// The answer to whoever typed.
package struct Reply: Hashable, Sendable {
  package var message: Message
  /// True when everybody in the channel may read it; a person's answer is private unless they ask otherwise.
  package var isPublic: Bool
  /// True for what nobody but its reader may ever see: it is never written down, and is lost rather than kept.
  package var isConfidential = false

  package init(_ text: RichText, buttons: [Button] = [], isPublic: Bool = false) {
    message = Message(text, buttons: buttons)
    self.isPublic = isPublic
  }
}
