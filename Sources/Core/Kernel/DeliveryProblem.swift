/// Why a message could not be delivered, where that is for Railhead to say; chats have words of their own.
///
/// The raw value is the fixed word for the journal and the log, the text is what people read.
package enum DeliveryProblem: String, Sendable, CaseIterable {
  /// Neither a token nor a capability URL that may be written to.
  case noToken = "no_token"
  case emptyMessage = "empty_message"
  case roomID = "bad_room_id"
  case messageID = "bad_message_id"
  /// The chat that it was for is not configured any more.
  case notConfigured = "not_configured"
  case expired
  /// What it was about does not exist.
  case recordGone = "record_gone"
  /// The address is not one that Railhead may reach.
  case forbidden
  case unreachable
  case interrupted
  case timedOut = "timed_out"
  case answerTooLarge = "answer_too_large"
  case unreadableAnswer = "unreadable_answer"
  /// It may have arrived, the chat cannot tell, and it must not arrive twice.
  case uncertain
  /// A picture could not be made, or the chat takes none.
  case notDrawn = "not_drawn"

  /// As a part of a sentence, without a full stop.
  package func text(in language: Language) -> String {
    switch self {
    case .noToken:
      language.pick(
        en: "there is no bot token, and no response URL", fr: "il n’y a ni jeton de bot, ni URL de réponse")
    case .emptyMessage: language.pick(en: "the message is empty", fr: "le message est vide")
    case .roomID: language.pick(en: "the room’s id is not valid", fr: "l’identifiant du salon n’est pas valable")
    case .messageID:
      language.pick(en: "the message’s id is not valid", fr: "l’identifiant du message n’est pas valable")
    case .notConfigured: language.pick(en: "the chat is not configured", fr: "le chat n’est pas configuré")
    case .expired: language.pick(en: "it was too late to send it", fr: "il était trop tard pour l’envoyer")
    case .recordGone:
      language.pick(en: "what it is about no longer exists", fr: "ce dont il parle n’existe plus")
    case .forbidden:
      language.pick(
        en: "the address is not among those allowed", fr: "l’adresse ne fait pas partie de celles qui sont permises")
    case .unreachable: language.pick(en: "the chat cannot be reached", fr: "le chat est injoignable")
    case .interrupted: language.pick(en: "the connection broke", fr: "la connexion a été coupée")
    case .timedOut: language.pick(en: "the chat did not answer in time", fr: "le chat n’a pas répondu à temps")
    case .answerTooLarge: language.pick(en: "the chat’s answer is too large", fr: "la réponse du chat est trop grande")
    case .unreadableAnswer:
      language.pick(en: "the chat’s answer cannot be read", fr: "la réponse du chat est illisible")
    case .uncertain:
      language.pick(
        en: "it may have arrived, and must not arrive twice",
        fr: "il est peut-être arrivé, et ne doit pas arriver deux fois")
    case .notDrawn:
      language.pick(
        en: "the picture of its charts could not be made", fr: "l’image de ses graphiques n’a pas pu être faite")
    }
  }
}
