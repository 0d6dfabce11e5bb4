package import Chat
package import Kernel

extension MicrosoftTeams {
  /// The conversation, where there is a bot that can write by itself.
  package func home(for inbound: Inbound) -> Handle? {
    settings.bot == nil ? nil : Handle(place: inbound.place.room)
  }

  /// Source: learn.microsoft.com, "Deep link to a chat or channel message"; only channels have such addresses.
  package func link(to place: Place) -> String? {
    guard let thread = place.thread, TeamsID.isChannel(place.channel) else { return nil }
    let channel = FormText.escaped(place.channel)
    let tenant = place.team == "-" ? "" : "&tenantId=\(FormText.escaped(place.team))"
    let message = FormText.escaped(thread)
    return "https://teams.microsoft.com/l/message/\(channel)/\(message)?parentMessageId=\(message)\(tenant)"
  }
}
