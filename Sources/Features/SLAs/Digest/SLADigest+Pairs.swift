import Commands
import Kernel

extension SLADigest {
  /// So many pairs are told of.
  private static let slowest = 3

  /// The pairs of teams that kept least of what one promised the other; of equal ones the slower first.
  func pairs(_ question: DigestQuestion) -> [DigestLine] {
    let medians = medians(question)
    let pairs = shares(.pair, question).compactMap { group, readings -> Pair? in
      guard case .pair(let from?, let to?) = group, let median = medians[group], let now = readings.last,
        case .share(let part, let whole) = now, whole >= DigestFigure.leastForPercentages
      else { return nil }
      return Pair(
        group: group, from: from, to: to, median: median, kept: Double(part) / Double(whole), readings: readings)
    }
    return pairs.sorted { $0.rank < $1.rank }.prefix(Self.slowest).map { pair in
      DigestLine(
        .pairs, DigestFigure(question.audience.name(pair), pair.readings), list: report(pair.group.words, question))
    }
  }

  /// How much open time the middle request of each pair took that was due in the window, in seconds.
  private func medians(_ question: DigestQuestion) -> [LedgerGroup: Int64] {
    let known = KnownNames(view)
    let clocks = view.judged().rows(
      where: LedgerFilter(metrics: [.resolution]), due: question.dueDays[question.dueDays.count - 1],
      outcomes: [.met, .breached])
    let byPair = Dictionary(grouping: clocks) { known.group(.pair(from: $0.from, to: $0.to)) }
    return byPair.compactMapValues { clocks in clocks.map(\.elapsed).sorted().nearestRank(50) }
  }
}

private struct Pair {
  let group: LedgerGroup
  let from: String
  let to: String
  /// Seconds of open time.
  let median: Int64
  /// From 0 to 1.
  let kept: Double
  let readings: [DigestFigure.Reading]

  var rank: (Double, Int64, String) { (kept, -median, group.words) }
}

extension Audience {
  /// `support → finance, median 5 h of open time, SLA kept`.
  fileprivate func name(_ pair: Pair) -> RichText {
    let median = RichText.plain(span(pair.median))
    return language.pick(
      en: "\(pair.from) → \(pair.to), median \(median) of open time, SLA kept",
      fr: "\(pair.from) → \(pair.to), médiane \(median) de temps ouvré, SLA tenus")
  }
}
