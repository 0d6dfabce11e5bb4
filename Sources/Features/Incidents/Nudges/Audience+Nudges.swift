import Kernel

extension Audience {
  /// A reminder as the channel reads it: what is missing, how late it is, whose turn it is, and what to type.
  func message(_ nudge: Nudge, about incident: Incident, at now: Timestamp, teams: Teams, prompts: Prompts)
    -> Message
  {
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
      let who = addressees(nil, facts, teams)
      let question: RichText =
        who.map { language.pick(en: "\($0), who does?", fr: "\($0), qui s’en charge ?") }
        ?? language.pick(en: "Who does?", fr: "Qui s’en charge ?")
      let text: RichText = language.pick(
        en: "nobody has led for \(age). \(question) \(code: take)",
        fr: "personne ne pilote depuis \(age). \(question) \(code: take)")
      let button = Button(
        language.pick(en: "Take the lead", fr: "Prendre le pilotage"),
        line: prompts.verbs.line("lead", me, in: language), in: language, isPrimary: true)
      return Message(labelled(head, text), buttons: [button])
    case .update:
      let who = addressees(facts.presentUpdate?.by ?? facts.roles[.comms] ?? facts.lead, facts, teams)
      let update = typed("update", "\(incident.id) …")
      let text: RichText = language.pick(en: "the update is \(late) late", fr: "le point a \(late) de retard")
      return Message(labelled(head, labelled(who.map { "\(text). \($0)" } ?? text, "\(code: update)")))
    case .action(let number):
      guard let item = facts.actions.first(where: { $0.number == number }) else { return Message(head) }
      let done = typed("done", "\(item.id)")
      return Message(labelled(head, "\(line(about: item, at: now, calls: true)): \(code: done)"))
    case .hold:
      let (resume, whom) = (typed("resume", "\(incident.id)"), name(facts.openHold?.kind ?? .internal))
      let (until, who) = (moment(nudge.since, at: now), addressees(facts.lead, facts, teams))
      let text: RichText = language.pick(
        en: "it was on hold until \(until), waiting for \(whom)",
        fr: "il était en attente jusqu’à \(until) (\(whom))")
      return Message(labelled(head, labelled(who.map { "\(text). \($0)" } ?? text, "\(code: resume)")))
    case .postMortem:
      let who = addressees(facts.lead, facts, teams)
      let command = typed("postmortem", "\(incident.id)")
      let isLate = now.milliseconds(since: nudge.since) >= 86_400_000
      let state: RichText =
        isLate
        ? language.pick(en: "is \(late) late", fr: "a \(late) de retard")
        : language.pick(en: "is due today", fr: "est attendu aujourd’hui")
      let text: RichText = language.pick(en: "the post-mortem \(state)", fr: "le bilan \(state)")
      return Message(labelled(head, labelled(who.map { "\(text). \($0)" } ?? text, "\(code: command)")))
    }
  }

  /// Whose turn it is: somebody, or else whoever declared it.
  ///
  /// An alert answers nobody: in its place the team that bears the area's name is called, its lead or all of it; nil where
  /// there is none, so that the channel itself is asked.
  private func addressees(_ person: Participant?, _ facts: Facts, _ teams: Teams) -> RichText? {
    if let person = person ?? (facts.alert == nil ? facts.declarer : nil) { return "\(calling: person.mention)" }
    guard let team = teams.team(ofArea: facts.area) else { return nil }
    let people = team.lead.map { [$0] } ?? team.members
    return people.isEmpty ? team.handle : people.map { "\(calling: $0.mention)" }.joined(separator: ", ")
  }
}
