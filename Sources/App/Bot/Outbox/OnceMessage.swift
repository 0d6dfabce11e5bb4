package import Kernel

/// A message that must not be said twice.
package struct OnceMessage: Hashable, Sendable {
  package var message: Message
  /// What did not fit: it is queued for the thread below, in the same append that says that the first part arrived.
  package var rest: Message?
  /// What the chat can find it by, where it can: ASCII, at most 60 bytes.
  package var mark: String
  /// Later than that nobody waits for it any more.
  package var until: Timestamp

  package init(_ message: Message, rest: Message? = nil, mark: String, until: Timestamp) {
    (self.message, self.rest, self.mark, self.until) = (message, rest, mark, until)
  }

  /// What did not fit, as a message of its own that must not be said twice either: what is begun is worth ending.
  func remainder(at now: Timestamp) -> OnceMessage? {
    rest.map { OnceMessage($0, mark: mark + OnceMessage.restSuffix, until: max(until, now.adding(seconds: 24 * 3600))) }
  }

  private static let restSuffix = "-rest"

  /// What the message can be found by that it is the remainder of; nil for one that is none.
  var beginning: String? {
    mark.hasSuffix(OnceMessage.restSuffix) ? String(mark.dropLast(OnceMessage.restSuffix.count)) : nil
  }
}

extension OnceMessage {
  var json: JSON {
    .fields([
      "mark": .string(mark), "message": message.json, "rest": rest?.json, "until": .string(until.description),
    ])
  }

  /// - Throws: `Fault` for another shape.
  init(json: JSON) throws(Fault) {
    guard let mark = json["mark"]?.string, let message = json["message"],
      let until = json["until"]?.string.flatMap({ Timestamp($0) })
    else { throw Fault("a message to be said once without a mark, a text or an end") }
    self.init(
      try Message(json: message), rest: try json["rest"].map { rest throws(Fault) in try Message(json: rest) },
      mark: mark, until: until)
  }
}
