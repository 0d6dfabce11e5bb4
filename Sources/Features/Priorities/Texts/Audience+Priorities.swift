import Kernel

extension Audience {
  /// A stage as people read it.
  func name(_ stage: Stage) -> RichText {
    switch stage {
    case .proposed: language.pick(en: "proposed", fr: "proposée")
    case .scored: language.pick(en: "scored", fr: "notée")
    case .committed: language.pick(en: "committed", fr: "engagée")
    case .doing: language.pick(en: "doing", fr: "en cours")
    case .blocked: language.pick(en: "blocked", fr: "bloquée")
    case .done: language.pick(en: "done", fr: "faite")
    case .dropped: language.pick(en: "dropped", fr: "abandonnée")
    }
  }

  /// Id, stage and title: `PRI-7 doing “migrate the CRM”`.
  func headline(_ item: PriorityItem) -> RichText {
    "\(strong: "\(item.id)") \(name(item.facts.stage)) \(quoted(item.facts.title))"
  }

  /// One priority in one line; dates without their zone, which is printed once for all.
  func line(about item: PriorityItem, at now: Timestamp) -> RichText {
    let facts = item.facts
    var line: RichText = "\(item.id) \(name(facts.stage)) \(quoted(facts.title.cut(to: 60)))"
    if let owner = facts.owner { line += " · \(Mention(person: owner.id, name: owner.name.cut(to: 20)))" }
    if let due = facts.due, facts.stage.isOpen { line += " · \(promise(facts, due))" }
    if facts.isLate(at: now), let due = facts.due { line += " · ⚠ \(late(since: due, at: now))" }
    if let block = facts.block { line += " · \(waiting(block))" }
    if let value = facts.score?.value { line += .plain(" · \(number(value))") }
    if let dots = facts.dots { line += .plain(" · \(dotCount(dots))") }
    return line + " · \(span(from: facts.proposed.at, to: facts.end?.mark.at ?? now))"
  }

  /// The date that holds, and what became of the first one: `by Fri 3 Apr 2026 18:00, first promised for Fri 27 Mar
  /// 2026 18:00, moved once`.
  func promise(_ facts: Facts, _ due: Timestamp) -> RichText {
    let day = RichText.plain(date(due))
    guard let promise = facts.promise else {
      return language.pick(en: "wanted by \(day)", fr: "voulue pour le \(day)")
    }
    guard !promise.moves.isEmpty else { return language.pick(en: "by \(day)", fr: "pour le \(day)") }
    let first = RichText.plain(date(promise.first))
    let times = RichText.plain(moveCount(promise.moves.count))
    return language.pick(
      en: "by \(day), first promised for \(first), \(times)",
      fr: "pour le \(day), promise d’abord pour le \(first), \(times)")
  }

  func moveCount(_ count: Int) -> String {
    language.pick(
      en: count == 1 ? "moved once" : "moved \(count) times",
      fr: count == 1 ? "déplacée une fois" : "déplacée \(count) fois")
  }

  func dotCount(_ dots: Int) -> String {
    language.counted(Int64(dots), en: ("dot", "dots"), fr: ("point", "points"))
  }

  func late(since due: Timestamp, at now: Timestamp) -> RichText {
    let length = span(from: due, to: now)
    return language.pick(en: "late by \(length)", fr: "en retard de \(length)")
  }

  /// On whom it waits.
  func waiting(_ block: Block) -> RichText {
    language.pick(en: "waits for \(block.on.mention)", fr: "attend \(block.on.mention)")
  }

  /// The same with since when, why, and whether they know.
  func waitingInFull(_ block: Block, at now: Timestamp) -> RichText {
    let length = span(from: block.began.at, to: now)
    let seen: RichText =
      block.acknowledged == nil
      ? language.pick(en: ", who has not seen it yet", fr: ", qui ne l’a pas encore vu")
      : language.pick(en: ", who knows", fr: ", qui le sait")
    return labelled(
      language.pick(
        en: "waits for \(block.on.mention)\(seen), for \(length)",
        fr: "attend \(block.on.mention)\(seen), depuis \(length)"), "\(block.why)")
  }

  /// A figure without needless digits, at most two behind the point: `3.25`, `3,25`, `400`.
  func number(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "\(value)" }
    let hundredths = Int64((value * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(whole)\(language.pick(en: ".", fr: ","))\(digits)"
  }
}

extension Audience {
  /// Its place in the order, and who decided it where that was a person.
  func standing(_ item: PriorityItem, _ place: Int, of count: Int) -> RichText {
    let text: RichText = language.pick(en: "Place \(place) of \(count)", fr: "Rang \(place) sur \(count)")
    guard let pin = item.facts.pin else { return text }
    let who = pin.mark.by.mention
    return labelled(language.pick(en: "\(text), moved by \(who)", fr: "\(text), rang donné par \(who)"), "\(pin.why)")
  }
}
