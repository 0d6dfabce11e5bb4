import Kernel

extension Refusal {
  static func unknown(_ id: ItemID, in world: World) -> Refusal {
    let line = world.line("list", world.language.pick(en: "all", fr: "toutes"))
    return Refusal(
      "request.unknown",
      world.language.pick(
        en: "There is no \(id). Nothing was changed; \(code: line) shows every request.",
        fr: "\(id) n’existe pas. Rien n’a été changé ; \(code: line) montre toutes les demandes."))
  }

  static func noRequest(line: TypedLine, in world: World) -> Refusal {
    let form = RichText(spans: [.code(world.line(line.command, "REQ-…"))])
    return Refusal(
      "request.none",
      world.language.pick(
        en: "No request is open, so say which one you mean: \(form). Nothing was changed.",
        fr: "Aucune demande n’est ouverte : dites de laquelle il s’agit, \(form). Rien n’a été changé."))
  }

  static func ambiguous(_ requests: [Request], of count: Int, line: TypedLine, in world: World) -> Refusal {
    let audience = world.person.audience
    var text: RichText = world.language.pick(
      en: "Which request do you mean? Nothing was changed. Type one of these:",
      fr: "De quelle demande s’agit-il ? Rien n’a été changé. Tapez l’une de ces lignes :")
    for (index, request) in requests.enumerated() {
      let title = audience.quoted(request.facts.title.cut(to: 60))
      let level = RichText.plain(request.facts.priority.label)
      text += "\n\(index + 1). \(line.text(request.id, in: world)) (\(level), \(title))"
    }
    if count > requests.count {
      let list = world.line("list")
      text += world.language.pick(
        en: "\nand \(count - requests.count) more: \(code: list)",
        fr: "\net \(count - requests.count) de plus : \(code: list)")
    }
    return Refusal("request.ambiguous", text)
  }

  /// The request is done or cancelled.
  static func over(_ request: Request, in world: World) -> Refusal {
    let (id, stage) = (request.id, world.person.audience.name(request.facts.stage))
    let line = world.line("reopen", "\(id) \(world.language.pick(en: "<why>", fr: "<pourquoi>"))")
    return Refusal(
      "request.over",
      world.language.pick(
        en: "\(id) is \(stage). Nothing was changed; \(code: line) opens it again.",
        fr: "\(id) est \(stage). Rien n’a été changé ; \(code: line) la rouvre."))
  }

  /// It is so already.
  static func already(_ request: Request, _ english: RichText, _ french: RichText, in world: World) -> Refusal {
    Refusal(
      "request.already",
      world.language.pick(
        en: "\(request.id) \(english) already. Nothing was changed.",
        fr: "\(request.id) \(french). Rien n’a été changé."))
  }
}
