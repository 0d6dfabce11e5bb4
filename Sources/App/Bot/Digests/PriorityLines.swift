import HashTreeCollections
import Kernel
import Priorities

/// The priorities that are blocked, the longest block first, and whom they wait for.
struct PriorityLines: DigestSource {
  let state: BotState

  func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let (audience, language) = (question.audience, question.audience.language)
    let blocked = state.priorities.open.sorted().compactMap { number in
      state.priorities[number].flatMap { item in item.facts.block.map { (item, $0) } }
    }.sorted { ($0.1.began.at, $0.0.number) < ($1.1.began.at, $1.0.number) }
    return blocked.map { item, block in
      let title = audience.quoted(item.facts.title.cut(to: 60))
      let (age, why) = (audience.span(from: block.began.at, to: question.now), block.why.cut(to: 80))
      return DigestLine(
        .blocked,
        language.pick(
          en: "\(item.id) \(title) has been blocked for \(age): \(why)",
          fr: "\(item.id) \(title) est bloquée depuis \(age) : \(why)"), about: item.id, people: [block.on])
    }
  }
}
