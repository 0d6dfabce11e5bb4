import Kernel

extension Audience {
  /// Earlier incidents that may have come back, why each one may, and the line that says so; nothing without any.
  func recurrences(_ found: [Recurrence], of id: ItemID, in state: Incidents, _ world: World) -> RichText {
    let incidents = state.readable(found.map(\.number), in: world)
    guard !incidents.isEmpty else { return "" }
    var text: RichText = language.pick(
      en: "\nPerhaps it came back; one line confirms it:", fr: "\nPeut-être une récidive ; une ligne la confirme :")
    for incident in incidents {
      guard let recurrence = found.first(where: { $0.number == incident.number }) else { continue }
      let reason = reason(recurrence, incident, at: world.now)
      let title = quoted(incident.facts.title.cut(to: 60))
      let line = RichText(spans: [.code(world.line("recurs", "\(id) \(incident.id)", in: language))])
      text += "\n– \(labelled("\(reason) \(title)", line))"
    }
    return text
  }

  /// `same area payments, 3 shared rare words: settlement, queue, lag; INC-31, 12 days ago`.
  private func reason(_ recurrence: Recurrence, _ incident: Incident, at now: Timestamp) -> RichText {
    var parts: [RichText] = []
    if recurrence.isSameArea, let area = incident.facts.area {
      parts.append(language.pick(en: "same area \(area)", fr: "même domaine \(area)"))
    }
    if recurrence.sharesCause { parts.append(language.pick(en: "like its cause", fr: "comme sa cause")) }
    let count = RichText.plain(
      language.counted(
        Int64(recurrence.words.count), en: ("shared rare word", "shared rare words"),
        fr: ("mot rare en commun", "mots rares en commun")))
    let words = recurrence.words.prefix(5).map { RichText.user($0) }.joined(separator: ", ")
    parts.append(labelled(count, recurrence.words.count > 5 ? "\(words)…" : words))
    let end = language.pick(en: "; ", fr: " ; ") as RichText
    return parts.joined(separator: ", ") + end + "\(incident.id), \(ago(incident.facts.declaration, at: now))"
  }

  /// In whole days from one day on: `12 days ago`, `il y a 12 jours`.
  private func ago(_ instant: Timestamp, at now: Timestamp) -> RichText {
    let milliseconds = now.milliseconds(since: instant)
    let days = milliseconds / 86_400_000
    let span = RichText.plain(
      days > 0
        ? language.counted(days, en: ("day", "days"), fr: ("jour", "jours")) : duration(milliseconds: milliseconds))
    return language.pick(en: "\(span) ago", fr: "il y a \(span)")
  }
}
