package import Chat
package import Kernel

extension GoogleChat {
  /// The space, where there is an account to write with.
  package func home(for inbound: Inbound) -> Handle? {
    settings.account == nil ? nil : Handle(place: inbound.place.room)
  }

  /// The address that Google Chat copies for a message.
  package func link(to place: Place) -> String? {
    guard let thread = place.thread.flatMap(GoogleChatMessageID.init)?.thread else { return nil }
    return "https://chat.google.com/room/\(place.channel)/\(thread)"
  }
}
