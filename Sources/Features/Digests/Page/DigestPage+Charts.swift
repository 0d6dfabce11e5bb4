import Kernel

extension DigestPage {
  /// More would push the next message out of sight.
  private static let chartsShown = 2

  /// What may be drawn below a digest: the first figures that are told of enough periods.
  func charts(for audience: Audience) -> [Chart] {
    let trends = lines.compactMap { line in line.figure.flatMap { audience.chart($0, of: question, list: line.list) } }
    return Array(trends.prefix(DigestPage.chartsShown))
  }
}

extension Audience {
  /// A figure over the periods of a question; nil below three of them that tell something.
  func chart(_ figure: DigestFigure, of question: DigestQuestion, list: String? = nil) -> Chart? {
    let values = figure.chartValues
    guard values.compactMap(\.self).count >= 3, values.count == question.periods.count else { return nil }
    let points = zip(question.periods, values).map { Chart.Point(shortDay($0.upperBound), $1) }
    let name = figure.name.unsafePlainText
    let title = name.prefix(1).uppercased() + name.dropFirst() + " · " + span(question.kind)
    return Chart(title, figure.unit, in: language, points: points, as: .line, list: list)
  }

  private func span(_ kind: DigestKind) -> String {
    switch kind {
    case .daily: language.pick(en: "by day", fr: "par jour")
    case .weekly: language.pick(en: "by week", fr: "par semaine")
    case .monthly: language.pick(en: "by month", fr: "par mois")
    case .quarterly: language.pick(en: "by quarter", fr: "par trimestre")
    }
  }

  /// `11 Sep`: the day on which a period ended.
  private func shortDay(_ instant: Timestamp) -> String {
    day(zone.civil(at: instant).date).split(separator: " ").dropFirst().dropLast().joined(separator: " ")
  }
}

extension DigestFigure {
  fileprivate var unit: Chart.Unit {
    switch now {
    case .count: .count
    case .share: .percent
    case .lengths: .seconds
    }
  }

  /// One for each period, in the unit of a chart.
  fileprivate var chartValues: [Int64?] {
    readings.map { reading in
      if case .lengths = reading { reading.value.map { $0 / 1000 } } else { reading.value }
    }
  }
}
