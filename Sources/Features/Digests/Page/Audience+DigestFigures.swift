import Kernel

/// How a digest tells its numbers: each with how many it is made of, and beside what it was in the period before.
extension Audience {
  /// `time to resolve: median 59 min, p90 4 h 26 min (n=12; before: median 1 h 10 min, p90 5 h, n=9)`.
  func figure(_ figure: DigestFigure) -> RichText {
    let now = told(figure.now, oneByOne: true)
    let past = figure.before.map { reading in
      let before = told(reading, oneByOne: false)
      let text = [before.value, before.cases].compactMap(\.self).joined(separator: ", ")
      return language.pick(en: "before: \(text)", fr: "avant : \(text)")
    }
    let beside = [now.cases, past].compactMap(\.self).joined(separator: language.pick(en: "; ", fr: " ; "))
    return labelled(figure.name, .plain(beside.isEmpty ? now.value : "\(now.value) (\(beside))"))
  }

  /// What a reading says, and what it is made of where that does not say it.
  private func told(_ reading: DigestFigure.Reading, oneByOne: Bool) -> (value: String, cases: String?) {
    switch reading {
    case .count(let count): return ("\(count)", nil)
    case .share(_, 0): return (language.pick(en: "none", fr: "rien"), nil)
    case .share(let part, let whole):
      let cases = language.pick(en: "\(part) of \(whole)", fr: "\(part) sur \(whole)")
      return reading.value.map { ("\($0) %", cases) } ?? (cases, nil)
    case .lengths(let lengths):
      let cases = "n=\(lengths.count)"
      guard let median = reading.percentile(50), let p90 = reading.percentile(90) else {
        return (language.pick(en: "none", fr: "aucun"), cases)
      }
      if lengths.count < DigestFigure.leastForPercentages, oneByOne { return (listed(lengths), cases) }
      let middle = language.pick(en: "median", fr: "médiane") + " " + duration(milliseconds: median)
      // Of a few, the ninth in ten is the longest of them.
      if lengths.count < DigestFigure.leastForPercentages { return (middle, cases) }
      return ("\(middle), p90 \(duration(milliseconds: p90))", cases)
    }
  }

  /// `INC-7 4 h 10 min, INC-3 59 min`, the longest first.
  private func listed(_ lengths: [DigestFigure.Length]) -> String {
    lengths.sorted { $0.milliseconds > $1.milliseconds }.map { length in
      (length.id.map { "\($0) " } ?? "") + duration(milliseconds: length.milliseconds)
    }.joined(separator: ", ")
  }

  /// The three numbers that changed most in proportion: `time to resolve 1 h 10 min → 59 min`.
  func moved(_ figures: [DigestFigure]) -> RichText? {
    changes(
      of: figures.filter { $0.change != 0 }, by: { abs($0) }, language.pick(en: "What moved", fr: "Ce qui a bougé"))
  }

  /// The three counts that grew most in proportion.
  func grown(_ figures: [DigestFigure]) -> RichText? {
    let counts = figures.filter { if case .count = $0.now { $0.change ?? 0 > 0 } else { false } }
    return changes(of: counts, by: { $0 }, language.pick(en: "What grew", fr: "Ce qui a grandi"))
  }

  private func changes(
    of figures: [DigestFigure], by size: (Double) -> Double, _ label: RichText
  ) -> RichText? {
    let largest = figures.compactMap { figure in figure.change.map { (figure, size($0)) } }.sorted { $0.1 > $1.1 }
    guard !largest.isEmpty else { return nil }
    let parts = largest.prefix(3).map { figure, _ -> RichText in
      let past = figure.before.map { "\(short($0)) → " } ?? ""
      return "\(figure.name) \(plain: past)\(plain: short(figure.now))"
    }
    return labelled(label, parts.joined(separator: " · "))
  }

  /// The one number of a reading, with what it is made of where that does not say it.
  private func short(_ reading: DigestFigure.Reading) -> String {
    switch reading {
    case .count(let count): "\(count)"
    case .share(_, let whole): "\(reading.value ?? 0) % (n=\(whole))"
    case .lengths(let lengths): "\(duration(milliseconds: reading.percentile(50) ?? 0)) (n=\(lengths.count))"
    }
  }
}

extension DigestFigure {
  /// How much it changed, in parts of what it was: 0.5 for half as much again; nil where either has too few cases to tell.
  fileprivate var change: Double? {
    guard let before else { return nil }
    let least = DigestFigure.leastForPercentages
    if case (.count(let before), .count(let now)) = (before, now) {
      return max(before, now) < least ? nil : Double(now - before) / Double(max(1, before))
    }
    guard min(before.cases, now.cases) >= least, let old = before.value, let new = now.value else { return nil }
    return Double(new - old) / Double(max(1, old))
  }
}
