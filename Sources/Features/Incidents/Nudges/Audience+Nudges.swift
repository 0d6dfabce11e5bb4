import Kernel

extension Audience {
  /// A reminder as the channel reads it: what is missing, how late it is, whose turn it is, and what to type.
  func message(_ nudge: Nudge, about incident: Incident, at now: Timestamp, prompts: Prompts) -> Message {
    let facts = incident.facts
    let head: RichText = "\(strong: "\(incident.id) \(facts.severity.label)") \(quoted(facts.title.cut(to: 80)))"
    func typed(_ command: String, _ rest: String) -> String {
      prompts.line(command, rest, in: language, at: facts.room)
    }
    let late = span(from: nudge.since, to: now)
    switch nudge.reason {
    case .lead:
      let me = "\(incident.id) \(language.pick(en: "me", fr: "moi"))"
      let take = typed("lead", me)
      let age = span(from: nudge.since.adding(seconds: -300), to: now)
      let text =
        language.pick(
          en: "nobody has led for \(age). \(calling: facts.declarer.mention), who does? \(code: take)",
          fr: "personne ne pilote depuis \(age). \(calling: facts.declarer.mention), qui s’en charge ? \(code: take)")
        as RichText
      let button = Button(
        language.pick(en: "Take the lead", fr: "Prendre le pilotage"),
        line: prompts.verbs.line("lead", me, in: language), in: language, isPrimary: true)
      return Message(labelled(head, text), buttons: [button])
    case .update:
      let who = facts.presentUpdate?.by ?? facts.roles[.comms] ?? facts.lead ?? facts.declarer
      let update = typed("update", "\(incident.id) …")
      return Message(
        labelled(
          head,
          language.pick(
            en: "the update is \(late) late. \(calling: who.mention): \(code: update)",
            fr: "le point a \(late) de retard. \(calling: who.mention) : \(code: update)")))
    case .action(let number):
      guard let item = facts.actions.first(where: { $0.number == number }) else { return Message(head) }
      let done = typed("done", "\(item.id)")
      return Message(labelled(head, "\(line(about: item, at: now, calls: true)): \(code: done)"))
    case .postMortem:
      let who = facts.lead ?? facts.declarer
      let command = typed("postmortem", "\(incident.id)")
      let isLate = now.milliseconds(since: nudge.since) >= 86_400_000
      let state: RichText =
        isLate
        ? language.pick(en: "is \(late) late", fr: "a \(late) de retard")
        : language.pick(en: "is due today", fr: "est attendu aujourd’hui")
      let text: RichText = language.pick(en: "the post-mortem \(state)", fr: "le bilan \(state)")
      return Message(labelled(head, labelled("\(text). \(calling: who.mention)", "\(code: command)")))
    }
  }
}
