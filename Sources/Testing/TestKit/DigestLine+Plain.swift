package import Kernel

extension DigestLine {
  /// All of a line as plain text: `kept: done in time = 0 of 1, 3 of 4 [/inc tasks]`, `due: T-3 is late → T-3 @karim`.
  package var plain: String {
    var plain = "\(section): \(text.unsafePlainText)"
    if let figure {
      plain += "\(figure.name.unsafePlainText) = \(figure.readings.map(\.plain).joined(separator: ", "))"
    }
    if !people.isEmpty {
      let names = people.map { "@\($0.name)" }.joined(separator: " ")
      plain += " → \(about.map { "\($0) " } ?? "")\(names)"
    }
    return list.map { "\(plain) [\($0)]" } ?? plain
  }
}

extension DigestFigure.Reading {
  fileprivate var plain: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let part, let whole): "\(part) of \(whole)"
    case .lengths(let lengths):
      "[\(lengths.map { "\($0.id.map { "\($0) " } ?? "")\($0.milliseconds / 60_000) min" }.joined(separator: ", "))]"
    }
  }
}

extension DigestQuestion {
  /// About the last so many days, and as many before them.
  package static func last(
    _ days: Int64, _ kind: DigestKind, until now: Timestamp, in audience: Audience
  ) -> DigestQuestion {
    let borders = [2, 1, 0].map { now.adding(seconds: -$0 * days * 86_400) }
    return DigestQuestion(
      kind, [borders[0]..<borders[1], borders[1]..<borders[2]], now: now, audience: audience,
      room: Place(platform: "slack", team: "T1", channel: "C9"))
  }
}
