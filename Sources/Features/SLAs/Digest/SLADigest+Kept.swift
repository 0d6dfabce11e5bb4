import Commands
import Kernel

extension SLADigest {
  /// So many teams and pairs are told of; the rest is counted.
  private static let named = 5

  /// Which share of what was due was kept.
  func kept(_ question: DigestQuestion) -> DigestLine {
    let name: RichText = question.audience.language.pick(en: "SLA kept", fr: "SLA tenus")
    let readings = shares(.none, question)[.all] ?? question.periods.map { _ in .share(0, of: 0) }
    let section: DigestLine.Section = question.kind == .weekly ? .kept : .promises
    return DigestLine(section, DigestFigure(name, readings), list: report("", question))
  }

  /// The same, and by team and by pair, the worst first.
  func promises(_ question: DigestQuestion) -> [DigestLine] {
    let teams = shares(.team, question)
    let pairs = shares(.pair, question).filter { group, readings in
      // A team that only one other asks has the same numbers as that pair.
      if case .pair(_, let to) = group { teams[.team(to)] != readings } else { false }
    }
    let worst = Array(teams) + Array(pairs)
    let figures = worst.compactMap { group, readings in
      question.audience.kept(group).map { (group: group, figure: DigestFigure($0, readings)) }
    }.filter { $0.figure.now.cases > 0 }.sorted { a, b in
      (a.figure.now.part, a.group.words) < (b.figure.now.part, b.group.words)
    }
    var lines = [kept(question)]
    lines += figures.prefix(Self.named).map { group, figure in
      DigestLine(.promises, figure, list: report(group.words, question))
    }
    if figures.count > Self.named {
      let byPair = question.audience.language.pick(en: "by pair", fr: "par paire")
      lines.append(
        DigestLine(.promises, question.audience.more(figures.count - Self.named), list: report(byPair, question)))
    }
    return lines
  }

  /// What was kept of what was due in each period, line by line, as `/sla report` counts it.
  func shares(_ grouping: LedgerGrouping, _ question: DigestQuestion) -> [LedgerGroup: [DigestFigure.Reading]] {
    // Of two periods with a day in common, the later one has it.
    let days = Array(question.dueDays.reversed())
    return view.report(grouping, ClockScope(), in: days, at: question.now).mapValues { counts in
      counts.reversed().map { .share($0.met, of: $0.judged) }
    }
  }
}

extension DigestFigure.Reading {
  /// Which part was kept: the least is the worst.
  fileprivate var part: Double {
    guard case .share(let part, let whole) = self, whole > 0 else { return 1 }
    return Double(part) / Double(whole)
  }
}

extension LedgerGroup {
  /// The words that a report of it alone is asked for with.
  var words: String {
    switch self {
    case .team(let name?): "@" + name
    case .pair(let from?, let to?): "\(from) → \(to)"
    default: ""
    }
  }
}

extension Audience {
  /// `SLA kept by @finance`; nil for those that have no name.
  fileprivate func kept(_ group: LedgerGroup) -> RichText? {
    switch group {
    case .team(let name?): language.pick(en: "SLA kept by \("@" + name)", fr: "SLA tenus par \("@" + name)")
    case .pair(let from?, let to?): language.pick(en: "SLA kept, \(from) → \(to)", fr: "SLA tenus, \(from) → \(to)")
    default: nil
    }
  }

  fileprivate func more(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("more team or pair", "more teams and pairs"),
        fr: ("autre équipe ou paire", "autres équipes et paires")))
  }
}
