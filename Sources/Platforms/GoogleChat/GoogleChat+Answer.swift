package import Chat
package import Kernel

extension GoogleChat {
  /// One message in the HTTP answer, below the line that it answers: for one person's eyes unless it is public.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let message = reply.message.fitted(to: capabilities)
    guard !message.text.isEmpty || !message.buttons.isEmpty else { return Self.done }
    // In a conversation of two there is nobody to hide it from, and Google takes no such message there.
    let reader = reply.isPublic || inbound.isDirect ? nil : inbound.person
    let whole = body(text(shortened: message), message.buttons, in: inbound.place, for: reader)
    guard inbound.delivery.utf8.starts(with: Self.addOnPrefix.utf8) else { return .json(whole.bytes) }
    let action = JSON.fields(["createMessageAction": .fields(["message": whole])])
    return .json(JSON.fields(["hostAppDataAction": .fields(["chatDataAction": action])]).bytes)
  }

  /// A message stays one message: what no longer fits is left out.
  func text(shortened message: Message) -> String {
    let parts = message.text.parts(upTo: Self.maximumText - Self.isCut.utf8.count, measure: GoogleChatText.size)
    let first = parts.first.map { GoogleChatText.render($0) } ?? ""
    return parts.count > 1 ? first + Self.isCut : first
  }

  // In both languages: whoever renders does not know the reader's.
  private static let isCut =
    "\n… the rest does not fit here: ask for less · la suite ne tient pas ici : demandez-en moins"

  /// A Message of the API.
  func body(
    _ text: String, _ buttons: [Button], in place: Place, for reader: PersonID? = nil, isUpdate: Bool = false
  ) -> JSON {
    let cards = GoogleChatButton.cards(buttons, in: place.channel, settings: settings, check: check)
    return .fields([
      "text": .string(text),
      // What is assumed without it depends on how old the app is.
      "markupSyntax": "MARKUP_SYNTAX_CHAT",
      "cardsV2": cards ?? (isUpdate ? [] : nil),
      "privateMessageViewer": reader.map { .fields(["name": .string("users/\($0.user)")]) },
    ])
  }
}
