import Kernel

extension PriorityItem {
  /// What whoever a priority waits for reads: it calls them, and nobody else.
  ///
  /// - Parameter line: how a command is typed there, and how a button says it.
  func request(
    about block: Block, at now: Timestamp, for audience: Audience,
    line: (_ command: String, _ rest: String, _ language: Language) -> (typed: String, button: String)
  ) -> Message {
    let language = audience.language
    let (typed, button) = line("ack", "\(id)", language)
    let head: RichText = "\(strong: "\(id)") \(audience.quoted(facts.title.cut(to: 80)))"
    let age = now.milliseconds(since: block.began.at)
    let length = age >= 86_400_000 ? audience.span(from: block.began.at, to: now) : nil
    let waits: RichText =
      length.map {
        language.pick(
          en: "has waited for \(calling: block.on.mention) for \($0)",
          fr: "attend \(calling: block.on.mention) depuis \($0)")
      } ?? language.pick(en: "waits for \(calling: block.on.mention)", fr: "attend \(calling: block.on.mention)")
    let text = audience.labelled("\(head) \(waits)", "\(block.why)")
    let end: RichText = language.pick(
      en: "\nOnce you know: \(code: typed). Until then I ask once a business day.",
      fr: "\nUne fois au courant : \(code: typed). D’ici là, je redemande une fois par jour ouvré.")
    return Message(
      text + end, buttons: [Button(language.pick(en: "I know", fr: "Je sais"), line: button, isPrimary: true)])
  }
}
