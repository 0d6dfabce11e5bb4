package import Chat
package import Kernel

extension MicrosoftTeams {
  /// The answer of a webhook: one message below the line, which everybody reads; buttons are typed there.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    var capabilities = capabilities
    capabilities.buttons = 0
    let text = reply.message.fitted(to: capabilities).text
    return Self.webhookAnswer(text.isEmpty ? "✓" : shortened(text, calls: false).html)
  }

  /// A message stays one message: what no longer fits is left out.
  func shortened(_ text: RichText, calls: Bool = true) -> TeamsText {
    let parts = text.parts(upTo: Self.maximumText - Self.isCut.utf8.count, measure: TeamsText.size)
    guard parts.count > 1 else { return TeamsText(text, calls: calls) }
    return TeamsText(parts[0] + .plain(Self.isCut), calls: calls)
  }

  // In both languages: whoever renders does not know the reader's.
  private static let isCut =
    "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"
}
