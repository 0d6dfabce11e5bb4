import Kernel

extension Audience {
  /// What the severity promises, and what has become of it; counted from the declaration, or from the last reopening.
  ///
  /// For example: `Targets: acknowledged in 2 min ✓, first update by 10:45 — missed by 5 min, … (Europe/Paris).`
  func targets(_ facts: Facts, _ promises: Promises, at now: Timestamp) -> RichText {
    let declared = facts.clocks[.declared]?.at ?? now
    let targets = promises.targets(facts, facts.severitiesBefore.last?.until ?? declared)
    let start = facts.reopenings.last ?? declared
    let parts = [
      part(targets.acknowledge, .acknowledge, of: facts, promises, from: declared, at: now),
      facts.phase.isOpen ? update(targets.update, of: facts, promises, from: start, at: now) : nil,
      part(targets.mitigate, .mitigate, of: facts, promises, from: start, at: now),
      part(targets.resolve, .resolve, of: facts, promises, from: start, at: now),
    ]
    guard parts.contains(where: { $0 != nil }) else {
      return language.pick(en: "No targets.", fr: "Pas d’objectif.")
    }
    let list = RichText.plain(parts.compactMap(\.self).joined(separator: ", "))
    let isTimed = if case .minutes = targets.acknowledge { true } else { false }
    let zone = RichText.plain(isTimed ? " (\(zone.name))" : "")
    return language.pick(en: "Targets: \(list)\(zone).", fr: "Objectifs : \(list)\(zone).")
  }

  private func part(
    _ target: PromisedTime?, _ name: Targets.Name, of facts: Facts, _ promises: Promises, from start: Timestamp,
    at now: Timestamp
  ) -> String? {
    guard let target else { return nil }
    let end = promises.due(name, target, facts, start)
    let due = end?.instant
    if let clock = name.clock, let reading = facts.clocks[clock], let due {
      return kept(clock, name, at: reading.at, from: start, due: due)
    }
    guard facts.phase.isOpen else { return name == .acknowledge ? neverAcknowledged : nil }
    if end == .held { return "\(self.name(name)) \(onHold)" }
    let length: String
    switch target {
    case .minutes(let minutes):
      return "\(self.name(name)) \(by(due ?? start.adding(seconds: minutes * 60), from: start, at: now))"
    case .businessMinutes(let minutes): length = businessMinutes(minutes)
    case .businessHours(let hours): length = businessHours(hours)
    case .businessDays(let days): length = businessDays(days)
    case .dailyDigest: return nil
    }
    return "\(self.name(name)) \(within) \(length)" + (due.map { missed($0, at: now) } ?? "")
  }

  private func update(
    _ target: PromisedTime?, of facts: Facts, _ promises: Promises, from start: Timestamp, at now: Timestamp
  ) -> String? {
    let since = facts.presentUpdate?.at ?? start
    let end = target.flatMap { promises.due(.update, $0, facts, since) }
    switch target {
    case .minutes(let minutes):
      // Whoever promises an hour for the next one is held to it, and to nothing else.
      if let update = facts.presentUpdate, update.next != nil || update.isLast { return nil }
      if end == .held { return "\(name(.update)) \(onHold)" }
      let word =
        facts.presentUpdate == nil
        ? language.pick(en: "first update", fr: "premier point")
        : language.pick(en: "next update", fr: "prochain point")
      return "\(word) \(by(end?.instant ?? since.adding(seconds: minutes * 60), from: start, at: now))"
    case .businessMinutes(let minutes):
      return language.pick(en: "update every ", fr: "un point toutes les ") + businessMinutes(minutes)
    case .businessHours(let hours):
      return language.pick(en: "update every ", fr: "un point toutes les ") + businessHours(hours)
    case .businessDays(let days):
      return language.pick(en: "update every ", fr: "un point tous les ") + businessDays(days)
    case .dailyDigest: return language.pick(en: "updates in the daily digest", fr: "points dans le résumé quotidien")
    case nil: return nil
    }
  }

  /// What is still to be done: by when, and since how long it is late.
  private func by(_ due: Timestamp, from start: Timestamp, at now: Timestamp) -> String {
    let local = zone.civil(at: due)
    let isSameDay = local.date == zone.civil(at: start).date
    let hour = isSameDay ? clock(local) : "\(day(local.date)) \(clock(local))"
    let text = language.pick(en: "by ", fr: "avant ") + hour
    return text + missed(due, at: now)
  }

  /// Since how long it is late; nothing before that.
  private func missed(_ due: Timestamp, at now: Timestamp) -> String {
    guard now > due else { return "" }
    let late = duration(milliseconds: now.milliseconds(since: due))
    return language.pick(en: " — missed by \(late)", fr: " — dépassé de \(late)")
  }

  private var neverAcknowledged: String {
    language.pick(en: "never acknowledged", fr: "jamais pris en compte")
  }

  /// What was done, and whether in time.
  private func kept(
    _ clock: ClockName, _ name: Targets.Name, at instant: Timestamp, from start: Timestamp, due: Timestamp
  ) -> String {
    let length = duration(milliseconds: instant.milliseconds(since: start))
    let text = language.pick(en: "\(done(clock)) in \(length)", fr: "\(self.name(name)) en \(length)")
    guard instant > due else { return text + " ✓" }
    let late = duration(milliseconds: instant.milliseconds(since: due))
    return text + language.pick(en: " (\(late) late)", fr: " (\(late) de retard)")
  }

  /// What is promised, as something that is still to be done.
  func name(_ promised: Targets.Name) -> String {
    switch promised {
    case .acknowledge: language.pick(en: "acknowledge", fr: "prise en compte")
    case .update: language.pick(en: "update", fr: "point")
    case .mitigate: language.pick(en: "mitigate", fr: "atténuation")
    case .resolve: language.pick(en: "resolve", fr: "résolution")
    }
  }

  private var onHold: String { language.pick(en: "not due while on hold", fr: "sans échéance en attente") }

  private func done(_ clock: ClockName) -> String { name(clock).unsafePlainText }

  private var within: String { language.pick(en: "within", fr: "sous") }

  private func businessMinutes(_ minutes: Int) -> String {
    language.counted(
      Int64(minutes), en: ("business minute", "business minutes"), fr: ("minute ouvrée", "minutes ouvrées"))
  }

  private func businessHours(_ hours: Int) -> String {
    language.counted(
      Int64(hours), en: ("business hour", "business hours"), fr: ("heure ouvrée", "heures ouvrées"))
  }

  private func businessDays(_ days: Int) -> String {
    language.counted(Int64(days), en: ("business day", "business days"), fr: ("jour ouvré", "jours ouvrés"))
  }
}

extension Targets.Name {
  /// The clock that is read when it is done; none for updates.
  fileprivate var clock: ClockName? {
    switch self {
    case .acknowledge: .acknowledged
    case .update: nil
    case .mitigate: .mitigated
    case .resolve: .resolved
    }
  }
}
