import HashTreeCollections
import Kernel

/// What the steps of a review say, from what is recorded.
extension Audience {
  /// The promises that were there at the freeze: kept, not kept, moved.
  func promises(in state: Priorities, at now: Timestamp) -> [RichText] {
    guard let freeze = state.freeze else {
      return [
        language.pick(
          en: "Nothing was frozen before, so no promise is held against this week.",
          fr: "Rien n’a été figé avant : aucune promesse à comparer cette semaine.")
      ]
    }
    var (kept, broken, moved): ([RichText], [RichText], [RichText]) = ([], [], [])
    for place in freeze.places where place.stage.isPromised {
      guard let item = state[place.number], let due = place.due else { continue }
      let end = item.facts.end
      if let end, end.kind == .done {
        if end.mark.at <= due { kept.append(short(item)) } else { broken.append(overdue(item, due, end.mark.at)) }
      } else if end == nil, let present = item.facts.due, present != due {
        moved.append("\(short(item)) (\(plain: date(due)) → \(plain: date(present)))")
      } else if end == nil, due < now {
        broken.append(overdue(item, due, now))
      }
    }
    let lines: [(RichText, [RichText])] = [
      (language.pick(en: "kept", fr: "tenues"), kept), (language.pick(en: "not kept", fr: "non tenues"), broken),
      (language.pick(en: "moved", fr: "déplacées"), moved),
    ]
    return lines.map { label, items in
      labelled("– \(label) \(items.count)", items.isEmpty ? "–" : enumeration(items))
    }
  }

  private func overdue(_ item: PriorityItem, _ due: Timestamp, _ end: Timestamp) -> RichText {
    "\(short(item)) (\(late(since: due, at: end)))"
  }

  /// What is blocked, the longest first.
  func blocked(in state: Priorities, at now: Timestamp) -> [RichText] {
    let items = state.open.compactMap { state[$0] }.filter { $0.facts.block != nil }
      .sorted { a, b in
        let (left, right) = (a.facts.block?.began.at ?? now, b.facts.block?.began.at ?? now)
        return left == right ? a.number < b.number : left < right
      }
    guard !items.isEmpty else { return [language.pick(en: "Nothing is blocked.", fr: "Rien n’est bloqué.")] }
    let lines = items.prefix(10).compactMap { item in
      item.facts.block.map { "– \(short(item)) \(waitingInFull($0, at: now))" as RichText }
    }
    let rest = items.count - lines.count
    return rest > 0 ? lines + [language.pick(en: "and \(rest) more", fr: "et \(rest) de plus")] : lines
  }

  /// What a vote that was closed on the way came to.
  func outcome(of result: VoteResult?, in world: World, _ state: Priorities) -> [RichText] {
    switch result {
    case nil: []
    case .closed(let tally): self.result(of: tally, in: state)
    case .unreadable: [unreadableVotes(in: world)]
    }
  }

  func unreadableVotes(in world: World) -> RichText {
    language.pick(
      en: "The votes cannot be read: their key is not here any more. \(code: world.line("revote", in: language))",
      fr: "Les votes ne peuvent être lus : leur clé n’est plus là. \(code: world.line("revote", in: language))")
  }

  /// The decisions that are asked for: at most three.
  func decisions(_ view: PrioritiesView, _ agenda: [Int], at now: Timestamp) -> [RichText] {
    let own = agenda.compactMap { number -> RichText? in
      guard let item = view.priorities[number] else { return nil }
      let times = view.priorities.meetings.requeued[number] ?? 0
      let text: RichText = "– \(line(about: item, at: now))"
      guard times > 0 else { return text }
      let count = RichText.plain(
        language.counted(Int64(times), en: ("time", "times"), fr: ("fois", "fois")))
      return text
        + language.pick(en: " · not discussed \(count) before", fr: " · non discutée \(count) auparavant")
    }
    let others = view.decisions(beside: agenda, at: now).map { decision -> RichText in
      let age = span(from: decision.since, to: now)
      let text: RichText = "– \(decision.id) \(quoted(decision.title.cut(to: 60))) · \(age)"
      guard let on = decision.on else { return text }
      return text + language.pick(en: " · waits for \(on.mention)", fr: " · attend \(on.mention)")
    }
    let all = own + others
    return all.isEmpty ? [language.pick(en: "No decision waits.", fr: "Aucune décision n’attend.")] : all
  }

  /// All that nobody has promised, in their order.
  func unowned(_ state: Priorities, in world: World) -> [RichText] {
    let loose = state.order.compactMap { state[$0] }.filter { !$0.facts.stage.isPromised }
    guard !loose.isEmpty else { return [] }
    let shown = loose.prefix(50).map(\.id.description).joined(separator: ", ")
    let rest = loose.count - 50
    let ids =
      RichText.plain(shown)
      + (rest > 0 ? language.pick(en: ", and \(rest) more", fr: ", et \(rest) de plus") : "")
    let line = world.line(
      "commit", language.pick(en: "PRI-… @owner by fri", fr: "PRI-… @porteur avant vendredi"), in: language)
    return [
      language.pick(
        en: "Without an owner and a date: \(ids). \(code: line)", fr: "Sans porteur ni date : \(ids). \(code: line)")
    ]
  }
}
