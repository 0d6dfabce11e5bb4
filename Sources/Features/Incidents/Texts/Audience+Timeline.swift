import Kernel

extension Audience {
  /// One line of a timeline: when, what, who, and how a typed time came about.
  func line(_ moment: Timeline.Moment) -> RichText {
    let event = moment.entry.event
    let who = event.author(moment.entry.by).mention
    var line: RichText = "\(plain: date(moment.happened)) \(sentence(event.change))"
    // What was brought in was nobody's doing here.
    if case .imported = event.change { return line }
    line += " · \(who)"
    if moment.isTyped {
      let recorded = RichText.plain(date(moment.entry.recorded))
      let source = name(event.isAlert ? ClockReading.Source.alert : .typed)
      line += language.pick(en: " · \(source), recorded \(recorded)", fr: " · \(source), enregistré \(recorded)")
    }
    if moment.isUndone { line += language.pick(en: " · taken back", fr: " · défait") }
    return line
  }

  private func sentence(_ change: IncidentEvent.Change) -> RichText {
    switch change {
    case .declared(let declaration): self.declared(declaration)
    case .imported(let imported): self.imported(imported)
    case .noted(let text, _): labelled(language.pick(en: "note", fr: "note"), short(text))
    case .acknowledged: name(Phase.acknowledged)
    case .leadChanged(let lead, let acknowledges):
      acknowledged(acknowledges)
        + language.pick(en: "led by \(lead.mention)", fr: "piloté par \(lead.mention)")
    case .detailed(let change): sentence(change)
    case .role(let change): role(change)
    case .tasked(let change): task(change)
    case .corrected(let clock, let at):
      language.pick(
        en: "corrected: \(name(clock)) \(plain: full(at))", fr: "corrigé : \(name(clock)) \(plain: full(at))")
    case .reviewed(let place):
      place.map { labelled(language.pick(en: "post-mortem done", fr: "bilan fait"), short($0)) }
        ?? language.pick(en: "post-mortem done", fr: "bilan fait")
    case .nudged(let nudge): reminded(nudge)
    case .severityChanged(let old, let new): "\(plain: old.label) → \(plain: new.label)"
    case .updated(let text, _, let acknowledges):
      labelled(acknowledged(acknowledges) + language.pick(en: "update", fr: "point"), short(text))
    case .mitigated(let text, _): text.map { labelled(name(Phase.mitigated), short($0)) } ?? name(Phase.mitigated)
    case .resolved(let how, _): labelled(name(Phase.resolved), short(how))
    case .closed(let unresolved):
      unresolved ? language.pick(en: "closed, not resolved", fr: "clos, non résolu") : name(Phase.closed)
    case .cancelled(let why): labelled(name(Phase.cancelled), short(why))
    case .reopened(let why): labelled(language.pick(en: "reopened", fr: "rouvert"), short(why))
    case .alerted(let change): sentence(change)
    case .related(let relation): related(relation)
    case .held(let change): sentence(change)
    case .undone(let undoing):
      language.pick(
        en: "undid \(plain: deed(undoing.command))", fr: "a annulé \(plain: deed(undoing.command))")
    }
  }

  /// What a command does, as something that can be taken back.
  private func deed(_ command: String) -> String {
    switch command {
    case "declare": language.pick(en: "the declaration", fr: "la déclaration")
    case "note": language.pick(en: "the note", fr: "la note")
    case "ack": language.pick(en: "the acknowledgement", fr: "la prise en compte")
    case "lead": language.pick(en: "the change of lead", fr: "le changement de pilote")
    case "role": language.pick(en: "the role", fr: "le rôle")
    case "invite": language.pick(en: "the invitation", fr: "l’invitation")
    case "uninvite": language.pick(en: "the removal", fr: "le retrait")
    case "handoff": language.pick(en: "the hand-over", fr: "le relais")
    case "task", "followup": language.pick(en: "the task", fr: "la tâche")
    case "done": language.pick(en: "what was done", fr: "ce qui était fait")
    case "postmortem": language.pick(en: "the post-mortem", fr: "le bilan")
    case "clock": language.pick(en: "the correction", fr: "la correction")
    case "pause": language.pick(en: "the hold", fr: "la mise en attente")
    case "resume": language.pick(en: "the end of the hold", fr: "la reprise")
    case "sev": language.pick(en: "the change of severity", fr: "le changement de gravité")
    case "update": language.pick(en: "the update", fr: "le point")
    case "mitigate": language.pick(en: "the mitigation", fr: "l’atténuation")
    case "resolve": language.pick(en: "the resolution", fr: "la résolution")
    case "close": language.pick(en: "the closure", fr: "la clôture")
    case "cancel": language.pick(en: "the cancellation", fr: "l’annulation")
    case "reopen": language.pick(en: "the reopening", fr: "la réouverture")
    case "unlink": language.pick(en: "the end of the link", fr: "la fin du lien")
    case "link": language.pick(en: "the link", fr: "le lien")
    case "dup": language.pick(en: "the duplicate", fr: "le doublon")
    case "split": language.pick(en: "the split", fr: "la séparation")
    case "merge": language.pick(en: "the merger", fr: "la fusion")
    case "recurs": language.pick(en: "the recurrence", fr: "la récidive")
    case "cause": language.pick(en: "the cause", fr: "la cause")
    default: noun(ofDetail: command) ?? command
    }
  }

  private func declared(_ declaration: IncidentEvent.Declaration) -> RichText {
    let label: RichText = "\(name(Phase.declared)), \(plain: declaration.severity.label)"
    let text = labelled(label, short(declaration.title))
    guard let since = declaration.since else { return text }
    let start = RichText.plain(date(since))
    let source = name(declaration.alert == nil ? ClockReading.Source.typed : .alert)
    return text
      + language.pick(en: ", impact since \(start) (\(source))", fr: ", impact depuis le \(start) (\(source))")
  }

  private func imported(_ imported: IncidentEvent.Imported) -> RichText {
    let clocks = ClockName.allCases.compactMap { name in
      imported.clocks[name].map { "\(self.name(name)) \(plain: date($0))" as RichText }
    }
    return labelled(self.imported(from: imported.origin), clocks.joined(separator: ", "))
  }

  /// What else an entry did; empty where it did not.
  private func acknowledged(_ acknowledges: Bool) -> RichText { acknowledges ? "\(name(Phase.acknowledged)), " : "" }

  private func related(_ relation: IncidentEvent.Relation) -> RichText {
    func id(_ number: Int) -> RichText { "\(ItemID(Incident.prefix, number))" }
    return switch relation {
    case .linked(let other): language.pick(en: "linked with \(id(other))", fr: "lié à \(id(other))")
    case .duplicate(let other): language.pick(en: "duplicate of \(id(other))", fr: "doublon de \(id(other))")
    case .merged(let other): language.pick(en: "merged into \(id(other))", fr: "fusionné avec \(id(other))")
    case .absorbed(let other, _):
      language.pick(en: "\(id(other)) merged into this one", fr: "\(id(other)) fusionné avec celui-ci")
    case .recurred(let other): language.pick(en: "recurrence of \(id(other))", fr: "récidive de \(id(other))")
    case .causeNamed(let text): labelled("cause", short(text))
    case .causeRemoved(let text): labelled(language.pick(en: "not the cause", fr: "cause retirée"), short(text))
    case .split(let other): language.pick(en: "split from \(id(other))", fr: "séparé de \(id(other))")
    case .parted(let other):
      language.pick(en: "\(id(other)) split from this one", fr: "\(id(other)) séparé de celui-ci")
    case .unlinked(let other): language.pick(en: "not linked with \(id(other))", fr: "plus lié à \(id(other))")
    }
  }

  private func reminded(_ nudge: Nudge) -> RichText {
    let missing: RichText =
      switch nudge.reason {
      case .lead: language.pick(en: "nobody leads", fr: "personne ne pilote")
      case .update: language.pick(en: "update overdue", fr: "point en retard")
      case .action(let number):
        language.pick(
          en: "\(ItemID(ActionItem.prefix, number)) overdue", fr: "\(ItemID(ActionItem.prefix, number)) en retard")
      case .postMortem: language.pick(en: "post-mortem overdue", fr: "bilan en retard")
      case .hold: language.pick(en: "still on hold", fr: "toujours en attente")
      }
    return labelled(language.pick(en: "reminder", fr: "rappel"), missing)
  }

  private func role(_ change: IncidentEvent.RoleChange) -> RichText {
    switch change {
    case .given(let role, let person): return labelled("\(plain: name(role))", "\(person.mention)")
    case .invited(let person): return language.pick(en: "\(person.mention) joins", fr: "\(person.mention) rejoint")
    case .declined(let note):
      let no: RichText = language.pick(en: "the lead is not taken", fr: "le pilotage n’est pas pris")
      return note.map { labelled(no, short($0)) } ?? no
    case .uninvited(let person):
      return language.pick(en: "\(person.mention) may no longer read", fr: "\(person.mention) n’y a plus accès")
    case .offered(let person, let note):
      let offer: RichText = language.pick(
        en: "the lead is offered to \(person.mention)", fr: "le pilotage est proposé à \(person.mention)")
      return note.map { labelled(offer, short($0)) } ?? offer
    }
  }

  private func task(_ change: IncidentEvent.TaskChange) -> RichText {
    let id = RichText.plain(ItemID(ActionItem.prefix, change.number).description)
    switch change {
    case .added(let item): return line(about: item)
    case .changed(_, let owner, let due):
      let parts: [RichText] =
        [owner.map { "\($0.mention)" }, due.map { .plain(full($0)) }].compactMap(\.self)
      return labelled(id, parts.joined(separator: ", "))
    case .done(_, let note):
      let done: RichText = language.pick(en: "\(id) done", fr: "\(id) fait")
      return note.map { labelled(done, short($0)) } ?? done
    }
  }

  /// A person's words, as far as one line takes them.
  func short(_ text: String) -> RichText { .user(text.oneLine.cut(to: 240)) }
}
