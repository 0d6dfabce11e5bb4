package import Chat
package import Kernel

extension Discord {
  /// One message, which is all that an answer carries: what is longer than a content goes on in its embeds, as long as
  /// they last.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let message = shown(reply.message)
    var parts = Discord.parts(of: message.text)
    if parts.count > 1 + Discord.mostEmbeds {
      parts = Discord.parts(of: message.text, upTo: Discord.maximumContent - Discord.isCut.utf16.count - 2)
      parts = Array(parts.prefix(1 + Discord.mostEmbeds))
      parts[parts.count - 1] += .plain("\n" + Discord.isCut)
    }
    // There has to be something: an empty message is refused, and no answer at all looks like a failure.
    if parts.isEmpty, message.buttons.isEmpty { parts = ["✓"] }
    let embeds = parts.dropFirst().map { JSON.fields(["description": .string(DiscordMarkdown($0).text)]) }
    let fields =
      content(parts.first ?? "")
      + [
        embeds.isEmpty ? nil : JSON.Field("embeds", .array(embeds)),
        components(message, in: inbound.place).map { JSON.Field("components", $0) },
        reply.isPublic ? nil : Discord.ephemeral,
      ].compactMap(\.self)
    return .json(JSON.fields(["type": 4, "data": .object(fields)]).bytes)
  }

  /// Embeds hold 6,000 characters together.
  private static let mostEmbeds = 3

  /// The answer follows, for one person's eyes.
  static let deferred = WebAnswer.json(Array(#"{"data":{"flags":64},"type":5}"#.utf8))
  /// Nothing changes; only what was pressed may be answered so.
  static let understood = WebAnswer.json(Array(#"{"type":6}"#.utf8))
  /// For what is no line.
  static let notUnderstood = sentence(
    """
    Railhead does not know that command; nothing was done. \
    Railhead ne connaît pas cette commande ; rien n’a été fait.
    """)
  static let tooLong = sentence(
    """
    That line is longer than 8,192 bytes; nothing was done. \
    Cette ligne dépasse 8 192 octets ; rien n’a été fait.
    """)

  /// With status 200: whatever else is answered, Discord shows nothing of it.
  private static func sentence(_ text: String) -> WebAnswer {
    .json(
      JSON.fields([
        "type": 4, "data": .fields(["content": .string(text), "allowed_mentions": calling([]), "flags": 64]),
      ]).bytes)
  }
}
