package import Kernel

extension DigestSource {
  /// What it says in a digest that is sent now, a line each: its section, its words or its figure period by period, then
  /// those who are called, and the line that lists what is behind it.
  package func written(_ kind: DigestKind, at now: Timestamp, for audience: Audience) -> String {
    let room = Place(platform: "slack", team: "T1", channel: "C1")
    let question = DigestQuestion(kind, kind.periods(until: now), now: now, audience: audience, room: room)
    return digestLines(for: question).map(\.written).joined(separator: "\n")
  }
}

extension DigestKind {
  /// Periods of equal length, as digests ask of them.
  private var division: (count: Int64, days: Int64) {
    switch self {
    case .daily: (2, 1)
    case .weekly: (8, 7)
    case .monthly: (6, 30)
    case .quarterly: (4, 91)
    }
  }

  fileprivate func periods(until end: Timestamp) -> [Range<Timestamp>] {
    (0..<division.count).reversed().map { index in
      let length = division.days * 86_400
      return end.adding(seconds: -(index + 1) * length)..<end.adding(seconds: -index * length)
    }
  }
}

extension DigestLine {
  fileprivate var written: String {
    let told = text.unsafePlainText + (figure?.written ?? "")
    let called = people.isEmpty ? nil : "calls " + people.map { "@\($0.name)" }.joined(separator: " ")
    return ["\(section): \(told)", about.map { "about \($0)" }, called, list].compactMap(\.self).joined(
      separator: " | ")
  }
}

extension DigestFigure {
  fileprivate var written: String {
    "\(name.unsafePlainText) = " + readings.map(\.written).joined(separator: ", ")
  }
}

extension DigestFigure.Reading {
  fileprivate var written: String {
    switch self {
    case .count(let count): return "\(count)"
    case .share(let part, let whole): return "\(part)/\(whole)"
    case .lengths(let lengths):
      let each = lengths.map { length in
        "\(length.id.map { "\($0) " } ?? "")\(length.milliseconds / 60_000) min"
      }
      return "[\(each.joined(separator: "; "))]"
    }
  }
}
