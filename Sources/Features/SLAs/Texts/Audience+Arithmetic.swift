import BusinessTime
import Kernel

extension Audience {
  /// How a clock came to where it stands, in at most nine lines that a reader can redo by hand; to the second.
  func arithmetic(
    of commitment: Commitment, _ judgement: Judgement, calendar: CalendarBook, at now: Timestamp
  ) -> [RichText] {
    let clock = commitment.clock
    let sum = clock.explanation(at: now)
    let zone = wallZone(of: commitment)
    var lines = [promise(commitment), calendarLine(commitment, calendar)]
    lines.append(course(clock, zone, at: now))
    let deductions = sum.deductions.filter { $0.seconds > 0 || clock.pauses.count <= 2 }
    let room = 9 - 3 - 2 - min(2, deductions.count)
    lines += windows(sum, in: zone, atMost: room)
    lines += pauses(deductions, zone)
    lines.append(total(sum, judgement))
    lines.append(outcome(clock, judgement, zone))
    return lines
  }

  private func promise(_ commitment: Commitment) -> RichText {
    let clock = commitment.clock
    let targets = clock.targets.map { RichText.plain(target($0.target)) }
    if commitment.promise.policy == Promise.byWord {
      return language.pick(en: "Promised by whoever wrote the last update", fr: "Annoncé dans le dernier point")
    }
    let policy: RichText = "\(commitment.promise.policy)"
    var text: RichText = language.pick(
      en: "Promised: \(targets.last ?? "") (policy \(policy), version \(commitment.promise.version))",
      fr: "Promis : \(targets.last ?? "") (engagement \(policy), version \(commitment.promise.version))")
    if targets.count > 1, let change = clock.targets.last {
      let (before, since) = (targets[targets.count - 2], RichText.plain(exact(change.from, wallZone(of: commitment))))
      text += language.pick(en: "; \(before) until \(since)", fr: " ; \(before) jusqu’au \(since)")
    }
    return text
  }

  private func calendarLine(_ commitment: Commitment, _ book: CalendarBook) -> RichText {
    let zone = RichText.plain(wallZone(of: commitment).name)
    let name: RichText = "\(commitment.calendar)"
    if let former = commitment.former {
      let until = RichText.plain(exact(former.until, wallZone(of: commitment)))
      return language.pick(
        en: "Calendar: \(former.calendar) until \(until), then \(name), \(zone)",
        fr: "Calendrier : \(former.calendar) jusqu’au \(until), puis \(name), \(zone)")
    }
    let history = commitment.clock.calendar
    let version = history.versionIndex(at: commitment.clock.start) + 1
    return history.versions.count == 1
      ? language.pick(en: "Calendar: \(name), \(zone)", fr: "Calendrier : \(name), \(zone)")
      : language.pick(
        en: "Calendar: \(name), \(zone), version \(version) of \(history.versions.count) at the start",
        fr: "Calendrier : \(name), \(zone), version \(version) sur \(history.versions.count) au départ")
  }

  private func course(_ clock: SLAClock, _ zone: Zone, at now: Timestamp) -> RichText {
    let start = RichText.plain(exact(clock.start, zone))
    let end = RichText.plain(exact(min(now, clock.stop ?? now), zone))
    return clock.stop == nil
      ? language.pick(en: "From \(start) to now, \(end)", fr: "De \(start) à maintenant, \(end)")
      : language.pick(en: "From \(start) to its stop, \(end)", fr: "De \(start) à son arrêt, \(end)")
  }

  /// The open time, a line per day, or per run of days that were alike; what does not fit is summed up in one line.
  private func windows(_ sum: Explanation, in zone: Zone, atMost room: Int) -> [RichText] {
    let runs = OpenDay.runs(of: sum.parts.map(\.interval), in: zone)
    guard !runs.isEmpty else {
      return [language.pick(en: "Open: nothing yet", fr: "Ouvert : rien encore")]
    }
    let shown = runs.count <= room ? runs.count : room - 1
    var lines = runs.prefix(shown).map(open)
    if shown < runs.count {
      let rest = runs.dropFirst(shown)
      let days = RichText.plain(
        language.counted(
          Int64(rest.reduce(0) { $0 + $1.count }), en: ("more day", "more days"), fr: ("autre jour", "autres jours")))
      let seconds = RichText.plain(clock(seconds: rest.reduce(0) { $0 + $1.seconds }))
      lines.append(
        language.pick(en: "Open, \(days): \(seconds)", fr: "Ouvert, \(days) : \(seconds)"))
    }
    return lines
  }

  private func open(_ run: OpenDay.Run) -> RichText {
    let windows = RichText.plain(run.day.windows.joined(separator: ", "))
    let one = RichText.plain(clock(seconds: run.day.seconds))
    let label: RichText = language.pick(en: "Open ", fr: "Ouvert ")
    guard run.count > 1 else { return labelled(label + .plain(day(run.day.date)), "\(windows) = \(one)") }
    let (last, all) = (RichText.plain(day(run.last)), RichText.plain(clock(seconds: run.seconds)))
    return labelled(
      label + .plain(day(run.day.date)) + " – \(last)", "\(windows) = \(one), × \(run.count) = \(all)")
  }

  private func pauses(_ deductions: [Explanation.Deduction], _ zone: Zone) -> [RichText] {
    let shown = deductions.count <= 2 ? deductions.count : 1
    var lines = deductions.prefix(shown).map { deduction -> RichText in
      let end: RichText =
        deduction.pause.to.map { .plain(exact($0, zone)) } ?? language.pick(en: "now", fr: "maintenant")
      let (from, seconds) = (
        RichText.plain(exact(deduction.pause.from, zone)), RichText.plain(clock(seconds: deduction.seconds))
      )
      let why = PauseKind(rawValue: deduction.pause.reason).map(name) ?? "\(deduction.pause.reason)"
      return language.pick(
        en: "Paused \(from) – \(end) (\(why)): −\(seconds)", fr: "En pause \(from) – \(end) (\(why)) : −\(seconds)")
    }
    if shown < deductions.count {
      let rest = deductions.dropFirst(shown)
      let seconds = RichText.plain(clock(seconds: rest.reduce(0) { $0 + $1.seconds }))
      lines.append(
        language.pick(en: "\(rest.count) more pauses: −\(seconds)", fr: "\(rest.count) autres pauses : −\(seconds)"))
    }
    return lines
  }

  private func total(_ sum: Explanation, _ judgement: Judgement) -> RichText {
    let (open, paused) = (RichText.plain(clock(seconds: sum.open)), RichText.plain(clock(seconds: sum.paused)))
    let (elapsed, target) = (
      RichText.plain(clock(seconds: sum.elapsed)), RichText.plain(clock(seconds: judgement.target))
    )
    let left = judgement.target - sum.elapsed
    let rest = RichText.plain(clock(seconds: abs(left)))
    let verdict: RichText =
      left >= 0
      ? language.pick(en: "\(rest) left", fr: "reste \(rest)")
      : language.pick(en: "\(rest) over", fr: "dépassé de \(rest)")
    return language.pick(
      en: "Sum: \(open) − \(paused) = \(elapsed) of \(target), \(verdict)",
      fr: "Somme : \(open) − \(paused) = \(elapsed) sur \(target), \(verdict)")
  }

  private func outcome(_ clock: SLAClock, _ judgement: Judgement, _ zone: Zone) -> RichText {
    if clock.isCancelled { return language.pick(en: "Called off: it is not judged", fr: "Sans objet : non jugé") }
    guard let due = judgement.due else {
      return language.pick(en: "No due time while it is paused", fr: "Pas d’échéance tant qu’elle est en pause")
    }
    let at = RichText.plain(exact(due, zone))
    var text: RichText = language.pick(en: "Due: \(at)", fr: "Échéance : \(at)")
    if let breach = judgement.breachAfter, breach != due {
      let after = RichText.plain(exact(breach, zone))
      text += language.pick(en: "; late only after \(after)", fr: " ; en retard seulement après \(after)")
    }
    switch judgement.isMet {
    case true?: text += language.pick(en: " — met", fr: " — tenue")
    case false?: text += language.pick(en: " — missed", fr: " — manquée")
    case nil where judgement.isBreached: text += language.pick(en: " — late", fr: " — dépassée")
    case nil: break
    }
    return text
  }

  /// The wall clock that the arithmetic is done on: the calendar's; the reader's own where it is always open.
  private func wallZone(of commitment: Commitment) -> Zone {
    commitment.calendar == CalendarBook.always
      ? zone : commitment.clock.calendar.calendar(at: commitment.former?.until ?? commitment.clock.start).zone
  }

  /// Weekday, date and wall time, with its seconds where there are any.
  private func exact(_ instant: Timestamp, _ zone: Zone) -> String {
    let local = zone.civil(at: instant)
    return "\(day(local.date)) \(local.secondText)"
  }

  /// Hours, minutes and seconds: `9:05:00`.
  private func clock(seconds: Int64) -> String {
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
