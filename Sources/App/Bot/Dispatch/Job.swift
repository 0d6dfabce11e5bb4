package import Chat
package import Kernel

/// A command on its way to the dispatcher: everything is read, what is left is to decide.
package struct Job: Sendable {
  /// Who causes the events: a person's id, or `railhead`.
  package var by: String
  /// The delivery that asks; nil for the bot's own doings.
  package var delivery: String?
  /// Where the command was typed: posts `to: .here` go there.
  package var here: Handle?
  /// Set when the answer travels as a message of its own: then it is queued in the same append.
  package var answerTo: Handle?
  /// True when the whole room reads the answer: then its record's thread needs no echo of it.
  package var isPublicHere: Bool
  /// Set for a pressed button whose message no token can change.
  package var replacement: CardReplacement?
  /// Pure: reads the state, changes nothing.
  package var decide: @Sendable (BotState, Timestamp) -> Result<Decision<BotEvent>, Refusal>

  package init(
    by: String, delivery: String? = nil, here: Handle? = nil, answerTo: Handle? = nil, isPublicHere: Bool = false,
    replacement: CardReplacement? = nil,
    decide: @escaping @Sendable (BotState, Timestamp) -> Result<Decision<BotEvent>, Refusal>
  ) {
    self.by = by
    self.delivery = delivery
    self.here = here
    self.answerTo = answerTo
    self.isPublicHere = isPublicHere
    self.replacement = replacement
    self.decide = decide
  }
}

/// How the card whose button was pressed is replaced without a token.
package enum CardReplacement: Sendable, Hashable {
  /// The HTTP answer to the press carries the new card: nothing is queued for it.
  case inAnswer(ItemID)
  /// The response URL of the press replaces it.
  case throughResponseURL(ItemID)
}

/// What became of a job; only ever told after the disk has said yes or no.
package enum Verdict: Sendable {
  /// Durable (or nothing had to be kept): this is the answer.
  case done(Reply)
  /// The same delivery was carried out before: this was its answer; nothing was changed.
  case repeated(Reply?)
  case refused(Refusal)
  /// A bug: the events contradict the state. Nothing was saved of this command.
  case faulted(Fault)
  /// Nothing was saved: the disk is full, or the journal is broken. The state is as before.
  case notSaved(isFull: Bool)
}
