import HashTreeCollections
import Kernel

extension PriorityLines {
  /// What is promised for the time until the next digest, the nearest date first.
  func due(_ question: DigestQuestion) -> [DigestLine] {
    let audience = question.audience
    let due = priorities.open.compactMap { number -> (item: PriorityItem, due: Timestamp)? in
      guard let item = priorities[number], item.facts.stage.isPromised, let due = item.facts.due,
        (question.now..<question.next).contains(due)
      else { return nil }
      return (item, due)
    }
    return due.sorted { ($0.due, $0.item.number) < ($1.due, $1.item.number) }.map { item, due in
      let (name, day) = (audience.digestName(item), RichText.plain(audience.date(due)))
      return DigestLine(
        .due, audience.language.pick(en: "\(name) is due \(day)", fr: "\(name) est attendue le \(day)"),
        about: item.id, people: [item.facts.owner].compactMap(\.self))
    }
  }
}
