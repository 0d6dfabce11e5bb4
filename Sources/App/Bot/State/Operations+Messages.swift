import Kernel
import Operations

/// Mentions are somebody's account in the chat where they are read: the one place that knows which one that is.
extension Operations {
  /// The same text as it is read at a place.
  func read(_ text: RichText, at place: Place) -> RichText {
    RichText(
      spans: text.spans.map { span in
        switch span {
        case .person(let mention): .person(read(mention, at: place))
        case .call(let mention): .call(read(mention, at: place))
        case .plain, .user, .strong, .code, .link: span
        }
      })
  }

  /// Chats that call people by their names know the one that the account had when it was linked.
  private func read(_ mention: Mention, at place: Place) -> Mention {
    var read = mention.read(at: place, by: identities)
    guard let person = mention.person, let account = identities.account(of: person, at: place) else { return read }
    if let name = name(of: account) { read.name = name }
    return read
  }

  /// The same message as it is read at a place.
  func read(_ message: Message, at place: Place) -> Message {
    var message = message
    message.text = read(message.text, at: place)
    return message
  }

  /// The same refusal as it is read at a place.
  func read(_ refusal: Refusal, at place: Place) -> Refusal {
    var refusal = refusal
    refusal.text = read(refusal.text, at: place)
    return refusal
  }

  /// The same decision, its answer as it is read at a place.
  func read<Event>(_ decision: Decision<Event>, at place: Place) -> Decision<Event> {
    var decision = decision
    decision.reply.message = read(decision.reply.message, at: place)
    return decision
  }
}
