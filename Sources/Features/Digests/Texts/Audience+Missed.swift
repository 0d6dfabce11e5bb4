import BusinessTime
import Kernel

extension Audience {
  /// `Tue 24 Mar 2026 09:00: not sent, the bot was stopped (last sign of life 08:40, back 11:05)`.
  func line(_ missed: MissedDigest) -> RichText {
    labelled(owed(missed.local), why(missed))
  }

  private func why(_ missed: MissedDigest) -> RichText {
    switch missed.reason {
    case .stopped(let since, let until):
      let times = downtime(Downtime(lastSign: since, end: until), near: missed.at)
      return language.pick(en: "not sent, the bot was stopped \(times)", fr: "pas envoyé, le bot était arrêté \(times)")
    case .late(let noticed):
      let moment = RichText.plain(near(noticed, missed.at))
      return language.pick(
        en: "not sent, nothing could be sent before \(moment)", fr: "pas envoyé, rien n’a pu l’être avant \(moment)")
    case .refused(let reason):
      let answer = answer(reason)
      return language.pick(en: "not sent, \(answer)", fr: "pas envoyé, \(answer)")
    case .uncertain:
      return language.pick(
        en: "sent or not, nobody knows: the bot stopped meanwhile, and did not send it a second time",
        fr: "envoyé ou non, nul ne le sait : le bot s’est arrêté entre-temps et ne l’a pas envoyé une seconde fois")
    }
  }

  /// Why the chat did not take it: a sentence where the word is one of ours, else the chat's own.
  private func answer(_ reason: String) -> RichText {
    // Behind the first word there may be how often it was tried.
    let word = String(reason.prefix { $0 != " " })
    if let problem = DeliveryProblem(rawValue: word) { return .plain(problem.text(in: language)) }
    let code = word.hasPrefix("http_") ? String(word.dropFirst("http_".count)) : word
    return language.pick(en: "the chat answered \(code: code)", fr: "le chat a répondu \(code: code)")
  }

  /// `(last sign of life 08:40, back 11:05)`; only what is known.
  private func downtime(_ downtime: Downtime, near instant: Timestamp) -> RichText {
    let back = RichText.plain(near(downtime.end, instant))
    guard let sign = downtime.lastSign.map({ RichText.plain(near($0, instant)) }) else {
      return language.pick(en: "(back \(back))", fr: "(de retour \(back))")
    }
    return language.pick(
      en: "(last sign of life \(sign), back \(back))", fr: "(dernier signe de vie \(sign), de retour \(back))")
  }

  /// The hour alone on the same date, else with its date.
  private func near(_ instant: Timestamp, _ other: Timestamp) -> String {
    let isSameDay = zone.civil(at: instant).date == zone.civil(at: other).date
    return isSameDay ? clock(at: instant) : date(instant)
  }

  /// What a digest says of those that were not sent, and of its own being late.
  ///
  /// - Parameter line: what lists all of them.
  func notes(
    about progress: DigestProgress, skipped: [MissedDigest], earlier: Int, _ occurrence: Schedule.Occurrence,
    at now: Timestamp, _ downtime: Downtime?, missed line: String
  ) -> [RichText] {
    let known = progress.missed.suffix(progress.untold)
    let untold = known + skipped
    let count = progress.untold + skipped.count + earlier
    let named = untold.suffix(Audience.missedNamed)
    var notes = named.map { missed in labelled(language.pick(en: "Missed", fr: "Manqué"), self.line(missed)) }
    if count > named.count {
      let more = count - named.count
      notes.insert(
        language.pick(
          en: "Missed before: \(more) more, \(code: line)", fr: "Manqués avant : \(more) de plus, \(code: line)"),
        at: 0)
    }
    if now.milliseconds(since: occurrence.at) >= Audience.latenessShown * 1000 {
      let owed = RichText.plain(clock(occurrence.local))
      var late: RichText = language.pick(
        en: "Late: owed at \(owed), sent at \(plain: near(now, occurrence.at))",
        fr: "En retard : prévu à \(owed), envoyé à \(plain: near(now, occurrence.at))")
      if let downtime, case .stopped = MissedDigest.Reason(occurrence.at, at: now, downtime) {
        let times = self.downtime(downtime, near: occurrence.at)
        late += language.pick(en: ", the bot was stopped \(times)", fr: ", le bot était arrêté \(times)")
      }
      notes.append(late)
    }
    return notes
  }

  /// How many are named one by one; the rest is counted.
  private static let missedNamed = 3
  /// From how many seconds on lateness is spoken of.
  private static let latenessShown: Int64 = 300
}
