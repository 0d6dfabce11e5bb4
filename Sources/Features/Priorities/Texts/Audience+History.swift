import Kernel

extension Audience {
  /// Everything that happened to a priority, oldest first, as far as the reader may know what it is tied to.
  func history(of item: PriorityItem, in view: PrioritiesView, at now: Timestamp) -> [RichText] {
    item.history.compactMap { entry in
      switch entry.change {
      case .linked(let id) where view.linked(id, now) == nil: return nil
      case .unlinked(let id) where view.linked(id, now) == nil: return nil
      default: break
      }
      return "– \(plain: date(entry.mark.at)) \(event(entry.change)) · \(entry.mark.by.mention)"
    }
  }

  /// What happened, in a few words.
  func event(_ change: PriorityEvent.Change) -> RichText {
    switch change {
    case .proposed: name(Stage.proposed)
    case .scored(let score): formula(score)
    case .committed(let owner, let due): committed(owner, due)
    case .started: name(Stage.doing)
    case .done(let outcome, let at): done(outcome, at)
    case .dropped(let why): labelled(name(Stage.dropped), words(why))
    case .rescheduled(let due, let why, _): rescheduled(due, why)
    case .owned(let owner): language.pick(en: "owner \(owner.mention)", fr: "portée par \(owner.mention)")
    case .placed(let place, let from, let why):
      labelled(language.pick(en: "place \(from) → \(place)", fr: "rang \(from) → \(place)"), words(why))
    case .blocked(let on, let why):
      labelled(language.pick(en: "blocked, waits for \(on.mention)", fr: "bloquée, attend \(on.mention)"), words(why))
    case .unblocked(let why): unblocked(why)
    case .acknowledged: language.pick(en: "the blocker knows", fr: "la personne attendue le sait")
    case .asked: language.pick(en: "the blocker was asked again", fr: "la personne attendue est relancée")
    case .linked(let id): language.pick(en: "tied to \(id)", fr: "liée à \(id)")
    case .unlinked(let id): language.pick(en: "no longer tied to \(id)", fr: "n’est plus liée à \(id)")
    case .renamed(let title): language.pick(en: "renamed \(quoted(title))", fr: "renommée \(quoted(title))")
    case .kept: language.pick(en: "kept in the review", fr: "gardée en revue")
    case .undone(let undoing):
      language.pick(
        en: "the last command taken back: \(name(undoing.facts.stage))",
        fr: "dernière commande défaite : \(name(undoing.facts.stage))")
    }
  }

  private func done(_ outcome: String, _ at: Timestamp?) -> RichText {
    let day = at.map { RichText.plain(" (\(date($0)))") } ?? ""
    return labelled(name(Stage.done) + day, words(outcome))
  }

  private func committed(_ owner: Participant, _ due: Timestamp) -> RichText {
    let day = RichText.plain(date(due))
    return language.pick(
      en: "committed, \(owner.mention), by \(day)", fr: "engagée, \(owner.mention), pour le \(day)")
  }

  private func rescheduled(_ due: Timestamp, _ why: String?) -> RichText {
    let day = RichText.plain(date(due))
    let text: RichText = language.pick(en: "date \(day)", fr: "échéance \(day)")
    return why.map { labelled(text, words($0)) } ?? text
  }

  private func unblocked(_ why: String?) -> RichText {
    let text: RichText = language.pick(en: "unblocked", fr: "débloquée")
    return why.map { labelled(text, words($0)) } ?? text
  }

  private func words(_ text: String) -> RichText { .user(text.cut(to: 240)) }
}
