/// How long people's words may be, in characters.
package enum Limit {
  package static let name = 80
  package static let title = 300
  package static let text = 2000
}

extension World {
  /// Refuses a text that is too long: `text.tooLong`.
  ///
  /// Bytes are bounded too: one character may be made of any number of them.
  package func check(_ text: String, limit: Int) throws(Refusal) {
    let bytes = text.utf8.count
    guard bytes > limit, bytes > limit * 8 || text.count > limit else { return }
    throw Refusal(
      "text.tooLong",
      language.pick(
        en: "That is too long: at most \(limit) characters fit here. Nothing was changed.",
        fr: "C’est trop long : \(limit) caractères au maximum. Rien n’a été changé."))
  }
}
