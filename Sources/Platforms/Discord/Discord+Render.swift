package import Chat
package import Kernel

extension Discord {
  package func render(_ outbound: Outbound) -> Rendering {
    let message = shown(outbound.message)
    let parts = Discord.parts(of: message.text)
    guard !parts.isEmpty || !message.buttons.isEmpty else { return .impossible(.emptyMessage) }
    guard Snowflake.isValid(outbound.handle.place.channel) else { return .impossible(.roomID) }
    let url = settings.trusted(outbound.handle.responseURL)
    // For one person's eyes Discord shows answers alone.
    if outbound.handle.onlyFor != nil {
      return url.map { followUps(parts, message, outbound, $0) } ?? .impossible(.noToken)
    }
    switch (settings.botToken, outbound.action) {
    case (let token?, .post): return posts(parts, message, outbound, token)
    case (let token?, .update(let id)): return edit(id, parts, message, outbound, token)
    // What was said through an interaction is said anew.
    case (nil, _): return url.map { followUps(parts, message, outbound, $0) } ?? .impossible(.noToken)
    }
  }

  /// The room by the bot's token, else by the command's own URL while it lasts.
  package func home(for inbound: Inbound) -> Handle? {
    let room = inbound.place.room
    if settings.botToken != nil { return Handle(place: room) }
    return settings.trusted(inbound.responseURL).map { Handle(place: room, responseURL: $0) }
  }

  package func link(to place: Place) -> String? {
    guard let thread = place.thread, [settings.guild, place.channel, thread].allSatisfy(Snowflake.isValid) else {
      return nil
    }
    return "https://discord.com/channels/\(settings.guild)/\(place.channel)/\(thread)"
  }

  /// Messages by the bot: Discord drops a repetition, for some minutes.
  ///
  /// What belongs to a card is a reply to it: a thread below it would want a name and a permission of its own.
  private func posts(_ parts: [RichText], _ message: Message, _ outbound: Outbound, _ token: String) -> Rendering {
    let place = outbound.handle.place
    return .calls(
      bodies(parts, message, place).enumerated().map { index, body in
        let key = index == 0 ? outbound.key : "\(outbound.key).\(index + 1)"
        let fields = body + once(key) + (index == 0 ? reply(in: place) : [])
        return call("POST", "/channels/\(place.channel)/messages", .object(fields), token)
      })
  }

  /// A message stays one message: what no longer fits is left out, and old buttons go.
  private func edit(
    _ id: String, _ parts: [RichText], _ message: Message, _ outbound: Outbound, _ token: String
  ) -> Rendering {
    guard Snowflake.isValid(id) else { return .impossible(.messageID) }
    let place = outbound.handle.place
    let short = Discord.parts(of: message.text, upTo: Discord.maximumContent - 2)
    let text = parts.count > 1 ? short[0] + .plain("\n…") : parts.first ?? ""
    let fields = content(text) + [JSON.Field("components", components(message, in: place) ?? [])]
    return .calls([call("PATCH", "/channels/\(place.channel)/messages/\(id)", .object(fields), token)])
  }

  /// Through the interaction's own URL, which needs no token and lasts a quarter of an hour.
  private func followUps(_ parts: [RichText], _ message: Message, _ outbound: Outbound, _ url: String) -> Rendering {
    let flags = outbound.handle.onlyFor == nil ? [] : [Discord.ephemeral]
    return .calls(
      bodies(parts, message, outbound.handle.place).map { body in
        HTTPCall(url: url, headers: [Discord.agent, Discord.isJSON], body: JSON.object(body + flags).bytes)
      })
  }

  /// Buttons stand below the last part.
  private func bodies(_ parts: [RichText], _ message: Message, _ place: Place) -> [[JSON.Field]] {
    let parts = parts.isEmpty ? [""] : parts
    let buttons = components(message, in: place).map { [JSON.Field("components", $0)] } ?? []
    return parts.enumerated().map { index, part in content(part) + (index == parts.count - 1 ? buttons : []) }
  }

  /// The members by which Discord knows a message that it is asked for twice.
  func once(_ key: String) -> [JSON.Field] {
    // 25 characters, and keys are longer in large journals.
    let short = key.utf8.count <= 25 ? key : String(lowerHex(check.hmacSHA256([Array(key.utf8)], [])).prefix(24))
    return [JSON.Field("nonce", .string(short)), JSON.Field("enforce_nonce", true)]
  }

  func reply(in place: Place) -> [JSON.Field] {
    guard let thread = place.thread, Snowflake.isValid(thread) else { return [] }
    let reference = JSON.fields(["message_id": .string(thread), "fail_if_not_exists": false])
    return [JSON.Field("message_reference", reference)]
  }

  /// A request to the REST API.
  func call(_ method: String, _ path: String, _ body: JSON, _ token: String) -> HTTPCall {
    HTTPCall(
      method: method, url: settings.apiURL + path, headers: [Discord.bot(token), Discord.agent, Discord.isJSON],
      body: body.bytes)
  }

  static func bot(_ token: String) -> HTTPCall.Header { HTTPCall.Header("Authorization", "Bot \(token)") }
  /// Discord wants this form of whoever calls.
  static let agent = HTTPCall.Header("User-Agent", "DiscordBot (Railhead, 1)")
  private static let isJSON = HTTPCall.Header("Content-Type", "application/json")
}
