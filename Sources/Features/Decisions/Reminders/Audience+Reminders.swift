import Kernel

extension Audience {
  /// Nobody objected: what that means, and what is still missing.
  func passed(_ record: DecisionRecord, prompts: Prompts) -> Message {
    let (facts, driver) = (record.facts, record.facts.driver.mention)
    let line = assigning(record, prompts)
    let until: RichText = facts.consents.last.map { moment($0.until) } ?? ""
    return Message(
      labelled(
        "\(strong: record.id.description) \(quoted(facts.title.cut(to: 80)))",
        language.pick(
          en: "nobody objected until \(until), which is a go. \(calling: driver), who executes it? \(code: line)",
          fr: """
            personne n’a objecté jusqu’au \(until), ce qui vaut accord. \(calling: driver), qui l’exécute ? \(code: line)
            """)))
  }

  /// A reminder as the channel reads it: what is late, by how much, whose turn it is, and what to type.
  func message(_ reminder: Reminder, about record: DecisionRecord, at now: Timestamp, prompts: Prompts) -> Message {
    let (facts, late) = (record.facts, span(from: reminder.since, to: now))
    let head: RichText = "\(strong: record.id.description) \(quoted(facts.title.cut(to: 80)))"
    let who = (facts.awaited ?? facts.driver).mention
    switch reminder.reason {
    case .decision:
      let line = prompts.line("go", "\(record.id)", in: language, at: facts.room)
      let open: RichText =
        facts.approver == nil
        ? language.pick(en: ", and any lead may take it", fr: ", et n’importe quel responsable peut la prendre") : ""
      let text: RichText = language.pick(
        en: "the decision is \(late) late\(open). \(calling: who): \(code: line)",
        fr: "la décision a \(late) de retard\(open). \(calling: who) : \(code: line)")
      return Message(labelled(head, text), buttons: record.buttons(language, prompts.verbs))
    case .execution where facts.executor == nil:
      let line = assigning(record, prompts)
      return Message(
        labelled(
          head,
          language.pick(
            en: "it is \(late) late, and nobody is named to execute it. \(calling: who): \(code: line)",
            fr: "elle a \(late) de retard, et personne n’est désigné pour l’exécuter. \(calling: who) : \(code: line)"))
      )
    case .execution:
      let line = prompts.line("executed", "\(record.id) …", in: language, at: facts.room)
      let text: RichText = language.pick(
        en: "carrying it out is \(late) late. \(calling: who): \(code: line)",
        fr: "l’exécution a \(late) de retard. \(calling: who) : \(code: line)")
      return Message(labelled(head, text), buttons: record.buttons(language, prompts.verbs))
    }
  }

  private func assigning(_ record: DecisionRecord, _ prompts: Prompts) -> String {
    let executor = language.pick(en: "executor @…", fr: "exécutant @…")
    return prompts.line("go", "\(record.id) \(executor)", in: language, at: record.facts.room)
  }
}
