import HashTreeCollections
import Kernel

extension PriorityLines {
  /// So many debts are named.
  private static let named = 3

  /// How many were proposed and how many done, quarter by quarter.
  func volumes(_ question: DigestQuestion) -> [DigestLine] {
    var proposed = [Int](repeating: 0, count: question.periods.count)
    var done = proposed
    for number in priorities.numbers {
      guard let facts = priorities[number]?.facts else { continue }
      if let period = question.period(of: facts.proposed.at) { proposed[period] += 1 }
      if let end = facts.end, end.kind == .done, let period = question.period(of: end.mark.at) { done[period] += 1 }
    }
    let language = question.audience.language
    let figures: [(RichText, [Int], ListPriorities.Status)] = [
      (language.pick(en: "priorities proposed", fr: "priorités proposées"), proposed, .all),
      (language.pick(en: "priorities done", fr: "priorités faites"), done, .done),
    ]
    return figures.compactMap { name, counts, status in
      let figure = DigestFigure(name, counts.map { .count($0) })
      guard !figure.isEmpty else { return nil }
      let words = "\(status.word(in: language)) \(question.days)"
      return DigestLine(.volumes, figure, list: line("list", words, in: question))
    }
  }

  /// What has been blocked the longest and what was carried over most often, in turn.
  func debt(_ question: DigestQuestion) -> [DigestLine] {
    let (audience, now) = (question.audience, question.now)
    let stuck = longestBlocked.map { item, block in
      DigestLine(.debt, audience.blocked(item, block, at: now), about: item.id, people: [block.on])
    }
    let carried = mostCarried.map { item, times in
      DigestLine(
        .debt, audience.carried(item, times), about: item.id, people: [item.facts.owner].compactMap(\.self))
    }
    var (lines, seen): ([DigestLine], Set<ItemID?>) = ([], [])
    for rank in 0..<Self.named {
      for line in [stuck, carried].compactMap({ $0.dropFirst(rank).first }) where seen.insert(line.about).inserted {
        lines.append(line)
      }
    }
    return Array(lines.prefix(Self.named))
  }

  /// What is open and got another date, or was put off by reviews: most often first, of equals the oldest.
  private var mostCarried: [(item: PriorityItem, times: Int)] {
    priorities.open.compactMap { number -> (item: PriorityItem, times: Int)? in
      guard let item = priorities[number] else { return nil }
      let times = (item.facts.promise?.moves.count ?? 0) + (priorities.meetings.requeued[number] ?? 0)
      return times > 0 ? (item, times) : nil
    }.sorted { (-$0.times, $0.item.number) < (-$1.times, $1.item.number) }
  }
}

extension Audience {
  fileprivate func carried(_ item: PriorityItem, _ count: Int) -> RichText {
    let name = digestName(item)
    let times: RichText =
      count == 1
      ? language.pick(en: "once", fr: "une fois") : language.pick(en: "\(count) times", fr: "\(count) fois")
    let text: RichText = language.pick(
      en: "\(name) was carried over \(times)", fr: "\(name) a été reportée \(times)")
    guard let first = item.facts.promise.map({ RichText.plain(date($0.first)) }) else { return text }
    return text
      + language.pick(en: ", first promised for \(first)", fr: ", promise d’abord pour le \(first)")
  }
}
