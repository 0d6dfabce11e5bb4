import Kernel

extension Audience {
  /// What is true of an incident again, once a command was taken back: `“checkout is down” is sev1 again`.
  ///
  /// - Parameters:
  ///   - change: what was taken back.
  ///   - facts: what is true from now on.
  func again(_ change: IncidentEvent.Change?, from now: Facts, to facts: Facts) -> RichText {
    let title = quoted(facts.title)
    switch change {
    // It leads to a new state, anything else back to an old one.
    case .declared:
      let phase = name(facts.phase)
      return language.pick(en: "\(title) is \(phase)", fr: "\(title) est \(phase)")
    case .severityChanged:
      let level = RichText.plain(facts.severity.label)
      return language.pick(en: "\(title) is \(level) again", fr: "\(title) est de nouveau \(level)")
    case .leadChanged: return leads(facts, title) + unacknowledged(from: now, to: facts)
    case .detailed(let change): return again(change, facts, title)
    case .role(let change): return again(change, facts, title)
    case .tasked(let change): return again(change, facts, title)
    case .corrected(let clock, _):
      guard let reading = facts.clocks[clock] else {
        return language.pick(
          en: "\(title): \(name(clock)) is not known again", fr: "\(title) : \(name(clock)), de nouveau inconnu")
      }
      let at = RichText.plain(full(reading.at))
      return language.pick(
        en: "\(title): \(name(clock)) \(at) again", fr: "\(title) : de nouveau \(name(clock)) \(at)")
    case .reviewed:
      return language.pick(
        en: "the post-mortem of \(title) is still to be done", fr: "le bilan de \(title) reste à faire")
    case .updated: return lastWord(facts, title) + unacknowledged(from: now, to: facts)
    case .related(let relation): return again(relation, title) ?? state(from: now, to: facts, title)
    case .held(.held):
      return language.pick(en: "\(title) is not on hold any more", fr: "\(title) n’est plus en attente")
    case .held(.released):
      return language.pick(en: "\(title) is on hold again", fr: "\(title) est de nouveau en attente")
    default: return state(from: now, to: facts, title)
    }
  }

  private func state(from now: Facts, to facts: Facts, _ title: RichText) -> RichText {
    let phase = name(facts.phase)
    return now.phase == facts.phase
      ? language.pick(en: "\(title) is still \(phase)", fr: "\(title) reste \(phase)")
      : language.pick(en: "\(title) is \(phase) again", fr: "\(title) est de nouveau \(phase)")
  }

  /// That what is taken back had acknowledged it, too.
  private func unacknowledged(from now: Facts, to facts: Facts) -> RichText {
    guard now.phase == .acknowledged, facts.phase == .declared else { return "" }
    return language.pick(en: ", and it is not acknowledged any more", fr: ", et l’incident n’est plus pris en compte")
  }

  private func leads(_ facts: Facts, _ title: RichText) -> RichText {
    guard let lead = facts.lead?.mention else {
      return language.pick(en: "nobody leads \(title) again", fr: "personne ne pilote plus \(title)")
    }
    return language.pick(en: "\(lead) leads \(title) again", fr: "\(lead) pilote de nouveau \(title)")
  }

  private func again(_ change: IncidentEvent.RoleChange, _ facts: Facts, _ title: RichText) -> RichText {
    switch change {
    case .given(let role, _):
      let part = RichText.plain(name(role))
      guard let person = facts.roles[role]?.mention else {
        return language.pick(en: "nobody has \(part) on \(title)", fr: "personne n’a le rôle \(part) sur \(title)")
      }
      return language.pick(
        en: "\(person) has \(part) on \(title) again", fr: "\(person) a de nouveau le rôle \(part) sur \(title)")
    case .offered, .declined:
      guard let next = facts.offeredTo?.mention else {
        return language.pick(
          en: "the lead of \(title) is offered to nobody", fr: "le pilotage de \(title) n’est proposé à personne")
      }
      return language.pick(
        en: "the lead of \(title) is offered to \(next) again",
        fr: "le pilotage de \(title) est de nouveau proposé à \(next)")
    case .invited(let person):
      return language.pick(
        en: "\(person.mention) may no longer read of \(title)", fr: "\(person.mention) n’a plus accès à \(title)")
    case .uninvited(let person):
      return language.pick(
        en: "\(person.mention) may read of \(title) again", fr: "\(person.mention) a de nouveau accès à \(title)")
    }
  }

  private func again(_ change: IncidentEvent.TaskChange, _ facts: Facts, _ title: RichText) -> RichText {
    let id = ItemID(ActionItem.prefix, change.number)
    guard let item = facts.actions.first(where: { $0.number == change.number }) else {
      return language.pick(en: "\(title) is without \(id)", fr: "\(title) n’a plus \(id)")
    }
    switch change {
    case .done: return language.pick(en: "\(id) is to be done again", fr: "\(id) est de nouveau à faire")
    case .added, .changed:
      let line = line(about: item)
      return language.pick(en: "it is again: \(line)", fr: "c’est de nouveau : \(line)")
    }
  }

  private func lastWord(_ facts: Facts, _ title: RichText) -> RichText {
    guard let update = facts.lastUpdate else {
      return language.pick(en: "\(title) has no update", fr: "\(title) n’a pas de point")
    }
    let text = quoted(update.text.cut(to: 80))
    return language.pick(
      en: "\(text) is the last update on \(title) again", fr: "\(text) est de nouveau le dernier point sur \(title)")
  }

  /// Nil for what changed where the incident stands.
  private func again(_ relation: IncidentEvent.Relation, _ title: RichText) -> RichText? {
    switch relation {
    case .linked(let other): unlinked(title, ItemID(Incident.prefix, other))
    case .unlinked(let other): relinked(title, ItemID(Incident.prefix, other))
    case .recurred(let other): norRecurring(title, ItemID(Incident.prefix, other))
    case .causeNamed(let text):
      language.pick(
        en: "\(quoted(text.cut(to: 80))) is no cause of \(title) any more",
        fr: "\(quoted(text.cut(to: 80))) n’est plus une cause de \(title)")
    case .causeRemoved(let text):
      language.pick(
        en: "\(quoted(text.cut(to: 80))) is a cause of \(title) again",
        fr: "\(quoted(text.cut(to: 80))) est de nouveau une cause de \(title)")
    case .split(let other):
      language.pick(
        en: "\(title) is merged into \(ItemID(Incident.prefix, other)) again",
        fr: "\(title) est de nouveau fusionné avec \(ItemID(Incident.prefix, other))")
    case .duplicate, .merged, .absorbed, .parted: nil
    }
  }

  private func unlinked(_ title: RichText, _ other: ItemID) -> RichText {
    language.pick(en: "\(title) and \(other) are not linked any more", fr: "\(title) et \(other) ne sont plus liés")
  }

  private func relinked(_ title: RichText, _ other: ItemID) -> RichText {
    language.pick(en: "\(title) and \(other) are linked again", fr: "\(title) et \(other) sont de nouveau liés")
  }

  private func norRecurring(_ title: RichText, _ other: ItemID) -> RichText {
    language.pick(en: "\(title) is not \(other) again", fr: "\(title) n’est plus une récidive de \(other)")
  }
}
