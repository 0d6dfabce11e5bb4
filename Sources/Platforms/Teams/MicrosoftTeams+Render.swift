package import Chat
import Kernel

extension MicrosoftTeams {
  /// Bytes of the text of one message: webhooks take 28 kB in all, and Teams counts two bytes a character.
  static let maximumText = 14_000

  package func render(_ outbound: Outbound) -> Rendering {
    let message = outbound.message.fitted(to: capabilities)
    guard !message.text.isEmpty || !message.buttons.isEmpty else { return .impossible(.emptyMessage) }
    guard settings.bot != nil else { return .impossible(.noToken) }
    let place = outbound.handle.place
    guard TeamsID.isValid(place.channel), place.thread.map(TeamsID.isValid) ?? true else { return .impossible(.roomID) }
    let path = "/v3/conversations/\(FormText.escaped(conversation(of: place)))/activities"
    switch outbound.action {
    case .update(let id) where outbound.handle.onlyFor == nil:
      guard TeamsID.isValid(id) else { return .impossible(.messageID) }
      let activity = activity(shortened(message.text), message.buttons, outbound.handle)
      return .calls([call("PUT", "\(path)/\(FormText.escaped(id))", activity)])
    case .post, .update:
      // What only one person sees is said again.
      let parts = message.text.parts(upTo: Self.maximumText, measure: TeamsText.size)
      let texts = parts.isEmpty ? [TeamsText(RichText(spans: []))] : parts.map { TeamsText($0) }
      let query = outbound.handle.onlyFor == nil ? "" : "?isTargetedActivity=true"
      return .calls(
        texts.enumerated().map { index, text in
          let buttons = index == texts.count - 1 ? message.buttons : []
          return call("POST", path + query, activity(text, buttons, outbound.handle))
        })
    }
  }

  /// Only in a team's channel does a message begin a thread.
  private func conversation(of place: Place) -> String {
    guard let thread = place.thread, TeamsID.isChannel(place.channel) else { return place.channel }
    return "\(place.channel);messageid=\(thread)"
  }

  private func activity(_ text: TeamsText, _ buttons: [Button], _ handle: Handle) -> JSON {
    let card = TeamsButton.card(buttons, in: handle.place.channel, settings: settings, check: check)
    let mentions = text.called.map { person in
      JSON.fields([
        "type": "mention", "text": .string(person.text),
        "mentioned": .fields(["id": .string(person.id), "name": .string(person.name)]),
      ])
    }
    return .fields([
      "type": "message",
      "text": text.html.isEmpty ? nil : .string(text.html),
      "textFormat": text.html.isEmpty ? nil : "xml",
      "entities": mentions.isEmpty ? nil : .array(mentions),
      "attachments": card.map { [$0] },
      "recipient": handle.onlyFor.map { .fields(["id": .string($0.user)]) },
    ])
  }

  /// A request to the connector as the bot.
  func call(_ method: String, _ path: String, _ body: JSON) -> HTTPCall {
    HTTPCall(
      method: method, url: settings.serviceURL + path,
      headers: [HTTPCall.Header("Content-Type", "application/json; charset=utf-8")], body: body.bytes,
      credential: settings.bot.map {
        .client(
          url: "\(MicrosoftTeams.login)/\(settings.tenant ?? "botframework.com")/oauth2/v2.0/token", id: $0.appID,
          secret: $0.secret, scope: "https://api.botframework.com/.default")
      })
  }

  static let login = "https://login.microsoftonline.com"
}
