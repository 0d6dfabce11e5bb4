import Kernel

extension PriorityLines {
  /// How many of the promises of each period were kept, and those of the last one that were not.
  func kept(_ question: DigestQuestion) -> [DigestLine] {
    let promises = promises(question)
    let broken = (promises.last ?? []).filter { !$0.facts.isKept }.sorted { $0.rank < $1.rank }
    return figure(.kept, promises, question)
      + broken.map { item in
        let isOpen = item.facts.end == nil
        var line = DigestLine(
          .kept, question.audience.broken(item), about: item.id,
          people: isOpen ? [item.facts.owner].compactMap(\.self) : [])
        line.isLate = isOpen && item.facts.due.map { $0 < question.now } == true
        return line
      }
  }

  /// The share of them that was kept, period by period.
  func keptShare(_ section: DigestLine.Section, _ question: DigestQuestion) -> [DigestLine] {
    figure(section, promises(question), question)
  }

  private func figure(
    _ section: DigestLine.Section, _ promises: [[PriorityItem]], _ question: DigestQuestion
  ) -> [DigestLine] {
    let figure = DigestFigure(
      question.audience.language.pick(
        en: "priorities kept by their first date", fr: "priorités tenues à leur première date"),
      promises.map { items in .share(items.count { $0.facts.isKept }, of: items.count) })
    return figure.isEmpty ? [] : [DigestLine(section, figure, list: line("stats", question.days, in: question))]
  }

  /// What was promised for each period, by the first date, as `stats` counts it.
  func promises(_ question: DigestQuestion) -> [[PriorityItem]] {
    var promises = [[PriorityItem]](repeating: [], count: question.periods.count)
    for number in priorities.numbers {
      guard let item = priorities[number], let first = item.facts.promise?.first,
        let period = question.period(of: first)
      else { continue }
      promises[period].append(item)
    }
    return promises
  }
}

extension PriorityItem {
  /// What somebody has still to do stands first, the oldest promise before the others.
  fileprivate var rank: (Int, Timestamp, Int) {
    let order =
      switch facts.end?.kind {
      case nil: 0
      case .done: 1
      case .dropped: 2
      }
    return (order, facts.promise?.first ?? facts.proposed.at, number)
  }
}

extension Audience {
  /// What became of a promise that was not kept; whoever still owes it is called behind it.
  fileprivate func broken(_ item: PriorityItem) -> RichText {
    let (facts, name) = (item.facts, digestName(item))
    guard let promise = facts.promise else { return name }
    let first = RichText.plain(date(promise.first))
    let head: RichText = language.pick(
      en: "\(name) was promised for \(first)", fr: "\(name) était promise pour le \(first)")
    let owner: RichText = facts.owner.map { " · \($0.mention)" } ?? ""
    switch facts.end {
    case .some(let end) where end.kind == .done:
      let late = span(from: promise.first, to: end.mark.at)
      return head + language.pick(en: " and was done \(late) later", fr: " et a été faite \(late) plus tard") + owner
    case .some(let end):
      let why = end.text.cut(to: 80)
      return head + language.pick(en: " and was dropped: \(why)", fr: " et a été abandonnée : \(why)") + owner
    case nil:
      guard let due = facts.due, due != promise.first else {
        return head + language.pick(en: " and is not done", fr: " et n’est pas faite")
      }
      let day = RichText.plain(date(due))
      return head + language.pick(en: ", then for \(day)", fr: ", puis pour le \(day)")
    }
  }
}
