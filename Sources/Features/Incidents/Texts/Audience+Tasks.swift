import Kernel

extension Audience {
  /// One task or follow-up: `T-3 “add an alert” · @karim · by Fri 27 Mar 2026 18:00 (Europe/Paris)`.
  ///
  /// `now` is nil for what is read at any time: it cannot tell whether the item is overdue.
  func line(about item: ActionItem, at now: Timestamp? = nil, calls: Bool = false) -> RichText {
    var line: RichText = "\(item.id) \(name(item.kind)) \(quoted(item.text.cut(to: 200)))"
    if let owner = item.owner { line += calls ? " · \(calling: owner.mention)" : " · \(owner.mention)" }
    if let due = item.due { line += " · \(deadline(due))" }
    if let purpose = item.purpose { line += " · \(plain: name(purpose))" }
    if let done = item.done {
      let at = RichText.plain(date(done.at))
      return line + language.pick(en: " · done \(at)", fr: " · fait \(at)")
    }
    if let now, item.isOverdue(at: now) { line += language.pick(en: " · ⚠ overdue", fr: " · ⚠ en retard") }
    return line
  }

  /// Those that are left to do, and how many were done; nothing where there are none.
  func tasks(_ facts: Facts, at now: Timestamp) -> [RichText] {
    guard !facts.actions.isEmpty else { return [] }
    let shown = facts.openActions.prefix(10)
    var lines = [labelled(language.pick(en: "Tasks and follow-ups", fr: "Tâches et suivis"), taskCount(facts))]
    lines += shown.map { "– \(line(about: $0, at: now))" as RichText }
    let hidden = facts.openActions.count - shown.count
    if hidden > 0 { lines.append(language.pick(en: "and \(hidden) more", fr: "et \(hidden) de plus")) }
    return lines
  }

  /// `1 of 3 done`.
  func taskCount(_ facts: Facts) -> RichText {
    let (done, all) = (facts.actions.count - facts.openActions.count, facts.actions.count)
    return language.pick(en: "\(done) of \(all) done", fr: "\(done) sur \(all) \(plain: done < 2 ? "fait" : "faits")")
  }

  func deadline(_ due: Timestamp) -> RichText {
    language.pick(en: "by \(plain: full(due))", fr: "avant le \(plain: full(due))")
  }

  func name(_ kind: ActionItem.Kind) -> RichText {
    switch kind {
    case .task: language.pick(en: "task", fr: "tâche")
    case .followUp: language.pick(en: "follow-up", fr: "suivi")
    }
  }

  func name(_ purpose: ActionItem.Purpose) -> String {
    switch purpose {
    case .detect: language.pick(en: "detect", fr: "détecter")
    case .prevent: language.pick(en: "prevent", fr: "prévenir")
    case .mitigate: language.pick(en: "mitigate", fr: "atténuer")
    case .process: language.pick(en: "process", fr: "processus")
    }
  }

  func name(_ role: IncidentRole) -> String {
    switch role {
    case .comms: language.pick(en: "comms", fr: "communication")
    case .scribe: "scribe"
    }
  }
}
