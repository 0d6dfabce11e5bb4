package import Chat
package import Kernel

extension Zulip {
  /// One message in the same topic: what no longer fits is left out, and that is said.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let text = wholeText(of: reply.message)
    guard !text.isEmpty else { return Zulip.silence }
    let isForm = inbound.delivery.utf8.starts(with: Zulip.formPrefix.utf8)
    return .json(JSON.fields([isForm ? "text" : "content": .string(text)]).bytes)
  }

  /// A message as one text.
  func wholeText(of message: Message) -> String {
    let text = message.fitted(to: capabilities).text
    guard text.spans.reduce(0, { $0 + ZulipMarkdown.length(of: $1) }) > Zulip.maximumLength else {
      return ZulipMarkdown.render(text)
    }
    let room = Zulip.maximumLength - Zulip.isCut.unicodeScalars.count
    let first = text.parts(upTo: room, measure: ZulipMarkdown.length).first ?? RichText(spans: [])
    return ZulipMarkdown.render(RichText(spans: first.spans)) + Zulip.isCut
  }

  // In both languages: whoever renders does not know the reader's.
  private static let isCut =
    "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"
}
