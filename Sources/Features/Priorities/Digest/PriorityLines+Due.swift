import HashTreeCollections
import Kernel

extension PriorityLines {
  /// What was promised and is not done, and what is promised for the time until the next digest, the nearest date first.
  func due(_ question: DigestQuestion) -> [DigestLine] {
    let audience = question.audience
    let due = priorities.open.compactMap { number -> (item: PriorityItem, due: Timestamp)? in
      guard let item = priorities[number], item.facts.stage.isPromised, let due = item.facts.due,
        due < question.next
      else { return nil }
      return (item, due)
    }
    return due.sorted { ($0.due, $0.item.number) < ($1.due, $1.item.number) }.map { item, due in
      let (name, day) = (audience.digestName(item), RichText.plain(audience.date(due)))
      let text: RichText =
        due < question.now
        ? audience.language.pick(
          en: "\(name) was due \(day), not done", fr: "\(name) était attendue le \(day), pas faite")
        : audience.language.pick(en: "\(name) is due \(day)", fr: "\(name) est attendue le \(day)")
      var line = DigestLine(.due, text, about: item.id, people: [item.facts.owner].compactMap(\.self))
      line.isLate = due < question.now
      return line
    }
  }

  /// What was promised for a time before the window and is still not done: those of the window stand among its promises.
  func overdue(_ question: DigestQuestion) -> [DigestLine] {
    let told = Set(promises(question).last?.map(\.id) ?? [])
    return due(question).filter { line in line.isLate && line.about.map { !told.contains($0) } == true }
  }
}
