import Chat
package import Kernel

extension Zulip {
  /// The topic of a channel; a number is the id of a message, such as a card's.
  ///
  /// Source: Zulip's own links (`#narrow`), in which a percent sign is a dot.
  package func link(to place: Place) -> String? {
    guard case .stream(let id)? = ZulipConversation(place.channel), let thread = place.thread else { return nil }
    let channel = "\(settings.siteURL)/#narrow/stream/\(id)"
    if ZulipConversation.id(thread[...]) != nil { return "\(channel)/near/\(thread)" }
    let topic = FormText.escaped(thread).replacing(".", with: "%2E").replacing("%", with: ".")
    return "\(channel)/topic/\(topic)"
  }
}
