package import Chat
import Kernel

extension Slack {
  /// The channel by its id where there is a bot token, else through the response URL of the line; nil with neither.
  package func home(for inbound: Inbound) -> Handle? {
    if settings.botToken != nil { return Handle(place: inbound.place.room) }
    return inbound.responseURL.map { Handle(place: inbound.place.room, responseURL: $0) }
  }
}
