import Kernel

/// Short lines that are no title, and do not say which record they change.
extension Line {
  /// `area #settlement`, `private`: a verb that begins titles too, in a line that is none; `sev2`: a verb and its number
  /// in one word.
  func recordMissing() -> Verdict? {
    guard isNamed, let (verb, rest) = shortVerb else { return nil }
    let head: RichText = "\(code: "\(rootWord) \(verb) \(recordPrefix)-…")"
    let line = rest.isEmpty ? head : head + " \(rest)"
    let text: RichText = language.pick(
      en: "Say which one you mean: \(line). Nothing was changed.",
      fr: "Dites de quel numéro il s’agit : \(line). Rien n’a été changé.")
    return .answer(Reply(text + titleHint, buttons: titleButton), code: "record.missing")
  }

  /// The verb as typed, and what stands behind it.
  private var shortVerb: (verb: String, rest: String)? {
    if let (index, count) = lexicon.verb(in: tokens, takesNouns: true),
      index != lexicon.command(named: lexicon.words.untitled)
    {
      let verb = tokens.prefix(count).map { Lexicon.key($0.text) }.joined(separator: " ")
      return (verb, words(tokens.dropFirst(count)).source)
    }
    guard tokens.count == 1, let first = tokens.first, Words(tokens, in: world).namesSeverity else { return nil }
    let verb = first.folded.prefix { $0.isLetter }
    guard lexicon.verbs[String(verb)] != nil else { return nil }
    return (String(verb), String(first.folded.filter(\.isNumber)))
  }
}
