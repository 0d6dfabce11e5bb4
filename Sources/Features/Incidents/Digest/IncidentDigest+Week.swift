import Kernel

extension IncidentDigest {
  /// What became of what was to be done, what came back, and how many were declared.
  func week(_ question: DigestQuestion) -> [DigestLine] {
    let (tallies, language) = (IncidentTallies(of: incidents, for: question), question.audience.language)
    let kept = DigestFigure(
      language.pick(en: "tasks and follow-ups done in time", fr: "tâches et suivis faits à temps"),
      tallies.periods.map { .share($0.kept, of: $0.items) })
    let declared = DigestFigure(
      language.pick(en: "incidents declared", fr: "incidents déclarés"), tallies.periods.map { .count($0.declared) })
    return [DigestLine(.kept, kept, list: line("tasks", question.days, question))]
      + missed(tallies.missed, question) + repeated(tallies.repeated, question)
      + [DigestLine(.incidents, declared, list: line("list", question.days, question))]
  }

  /// What was not done in time, what is still to be done first.
  private func missed(
    _ missed: [(incident: Incident, item: ActionItem)], _ question: DigestQuestion
  ) -> [DigestLine] {
    let told = missed.filter { !$0.incident.facts.visibility.isRestricted }.map(\.item)
    return (told.filter { $0.done == nil } + told.filter { $0.done != nil }).map { item in
      DigestLine(
        .kept, question.audience.missed(item), about: item.done == nil ? item.id : nil,
        people: item.done == nil ? [item.owner].compactMap(\.self) : [])
    }
  }

  /// Those with which something came back, and what was left undone before.
  private func repeated(_ incidents: [Incident], _ question: DigestQuestion) -> [DigestLine] {
    let told = told
    let shown = incidents.filter { !$0.facts.visibility.isRestricted }
    var lines = shown.map { incident in
      let chain = self.incidents.chain(of: incident)
      let earlier = chain.filter { $0.number != incident.number && told[$0.number] != nil }
      let unfinished = earlier.flatMap(\.facts.unfinishedFollowUps)
      let text = question.audience.repeated(
        incident, of: incident.facts.recurrenceOf.flatMap { told.survivor(of: $0) },
        times: chain.filter { told[$0.number] != nil }.timesDeclared(until: question.now), unfinished)
      return DigestLine(.repeated, text, about: incident.id, people: unfinished.owners)
    }
    let hidden = incidents.count - shown.count
    if hidden > 0 { lines.append(DigestLine(.repeated, question.audience.privatelyRepeated(hidden))) }
    return lines
  }
}

extension Sequence<ActionItem> {
  /// Whose they are, each once.
  var owners: [Participant] {
    compactMap(\.owner).reduce(into: []) { people, person in
      if !people.contains(where: { $0.isSame(as: person) }) { people.append(person) }
    }
  }
}

extension Audience {
  /// `T-7 “call the bank” was due Tue 24 Mar 2026 18:00, not done`.
  fileprivate func missed(_ item: ActionItem) -> RichText {
    let (head, due) = (head(of: item), RichText.plain(item.due.map(date) ?? "–"))
    guard let done = item.done.map({ RichText.plain(date($0.at)) }) else {
      return language.pick(en: "\(head) was due \(due), not done", fr: "\(head) était à faire pour le \(due), pas fait")
    }
    return language.pick(
      en: "\(head) was due \(due), done \(done)", fr: "\(head) était à faire pour le \(due), fait le \(done)")
  }

  /// `INC-40 sev2 “settlement is late” is INC-31 again, 3 times in 90 days; still to be done: T-3, T-7`.
  fileprivate func repeated(
    _ incident: Incident, of earlier: Incident?, times: Int, _ unfinished: [ActionItem]
  ) -> RichText {
    let (head, number) = (head(of: incident), self.times(times))
    let again: RichText =
      earlier.map { earlier in
        language.pick(en: "\(head) is \(earlier.id) again", fr: "\(head) est une récidive de \(earlier.id)")
      } ?? language.pick(en: "\(head) came back", fr: "\(head) est une récidive")
    let text = again + language.pick(en: ", \(number) in 90 days", fr: ", \(number) en 90 jours")
    return unfinished.isEmpty ? text : text + language.pick(en: "; ", fr: " ; ") + stillToDo(unfinished)
  }

  /// `once`, `3 times`.
  func times(_ count: Int) -> RichText {
    language.pick(en: count == 1 ? "once" : "\(count) times", fr: count == 1 ? "une fois" : "\(count) fois")
  }

  /// `still to be done: T-3, T-7`.
  func stillToDo(_ items: [ActionItem]) -> RichText {
    let ids = items.prefix(5).map { RichText.plain($0.id.description) }.joined(separator: ", ")
    let more: RichText = items.count > 5 ? ", …" : ""
    return labelled(language.pick(en: "still to be done", fr: "reste à faire"), ids + more)
  }

  fileprivate func privatelyRepeated(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("private incident came back", "private incidents came back"),
        fr: ("incident privé est une récidive", "incidents privés sont des récidives")))
  }
}
