package import Kernel

/// What a chat can do, as data: whoever decides what to send asks here, and no platform by its name.
package struct Capabilities: Sendable, Hashable {
  /// False where every reply is seen by the whole room (Matrix): then the channel needs no echo of it.
  package var hasPrivateReplies: Bool
  /// How many buttons stand below a message; 0 where what they stand for has to be typed.
  package var buttons: Int
  /// Whether what was said can be changed.
  package var canEdit: Bool
  /// Whether a message can hang below another one.
  package var hasThreads: Bool
  /// Whether the bot can put files there.
  package var takesFiles: Bool
  /// Whether the chat draws charts itself.
  package var drawsCharts: Bool
  /// At most this many messages per second into one channel; nil = no limit of ours.
  package var messagesPerSecondAndChannel: Int?
  /// For how many seconds a repeated request with the same key makes no second message; nil where it always does.
  package var secondsRepeatsAreOne: Int64?
  /// How its people type.
  package var typing: TypingHabits

  package init(
    hasPrivateReplies: Bool = true, buttons: Int = Message.mostButtons, canEdit: Bool = true, hasThreads: Bool = true,
    takesFiles: Bool = true, drawsCharts: Bool = false, messagesPerSecondAndChannel: Int? = nil,
    secondsRepeatsAreOne: Int64? = nil, typing: TypingHabits = TypingHabits()
  ) {
    (self.hasPrivateReplies, self.buttons, self.canEdit) = (hasPrivateReplies, buttons, canEdit)
    (self.hasThreads, self.takesFiles, self.drawsCharts) = (hasThreads, takesFiles, drawsCharts)
    self.messagesPerSecondAndChannel = messagesPerSecondAndChannel
    self.secondsRepeatsAreOne = secondsRepeatsAreOne
    self.typing = typing
  }
}

extension Message {
  /// More buttons than that nobody reads.
  package static let mostButtons = 5

  /// The same message for a chat that can do only so much: what it cannot show is said in words, or left out where the
  /// words say it already.
  ///
  /// Every platform renders what this leaves, so that a message degrades everywhere in the same way.
  ///
  /// - Parameter takes: whether a button's line fits into what the chat keeps with it.
  package func fitted(to capabilities: Capabilities, takes: (Button) -> Bool = { _ in true }) -> Message {
    var message = self
    if !capabilities.drawsCharts { message.charts = [] }
    let offered = buttons.prefix(Message.mostButtons)
    message.buttons = Array(offered.filter(takes).prefix(capabilities.buttons))
    for button in offered where !message.buttons.contains(button) {
      let line = button.hint(mark: capabilities.typing.commandMark)
      message.text = message.text.isEmpty ? line : message.text + "\n" + line
    }
    return message
  }
}

extension Button {
  /// What to type instead of pressing it.
  ///
  /// - Parameter mark: what stands in front of a root word.
  package func hint(mark: String) -> RichText {
    let type = language.pick(en: "type", fr: "tapez")
    return RichText(spans: [.plain("\(label) — \(type) "), .code(mark + line)])
  }
}
