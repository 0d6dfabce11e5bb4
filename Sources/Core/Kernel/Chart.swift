/// A few figures in a row that a chat may draw; the text that it belongs to says everything that it shows.
package struct Chart: Hashable, Sendable {
  /// What its figures are.
  package enum Unit: String, Sendable, CaseIterable {
    case count
    /// A duration, in whole seconds.
    case seconds
    /// In hundredths, mostly 0 to 100.
    case percent
  }

  /// How they are drawn.
  package enum Form: String, Sendable, CaseIterable {
    /// For figures that each stand for themselves.
    case bars
    /// For one figure as time goes by.
    case line
  }

  /// One figure, and what it is of.
  package struct Point: Hashable, Sendable {
    /// Short enough to stand below a bar: `16 Mar`, `Payments`.
    package var label: String
    /// Nil where nothing is known, which is not zero.
    package var value: Int64?

    package init(_ label: String, _ value: Int64?) { (self.label, self.value) = (label, value) }
  }

  /// What the figures say, with the period: `Incidents by week`.
  package var title: String
  package var unit: Unit
  package var form: Form
  /// What it is written in.
  package var language: Language
  /// In the order in which they are read; where they follow time, the oldest first.
  package var points: [Point]
  /// The line that lists what they stand for: `/inc list open`; nil where there is none.
  package var list: String?

  package init(
    _ title: String, _ unit: Unit, in language: Language, points: [Point], as form: Form = .bars, list: String? = nil
  ) {
    (self.title, self.unit, self.form) = (title, unit, form)
    (self.language, self.points, self.list) = (language, points, list)
  }
}

extension Chart {
  /// The same figures as a line of text: `▁▃▂▇▅ 3–12`; nil without a figure.
  package func sparkline(for audience: Audience) -> String? {
    Sparkline(points.map(\.value), unit).text(for: audience)
  }

  /// One of its figures as people read it, in the language of the chart.
  package func figure(_ value: Int64) -> String { language.figure(value, in: unit) }
}

extension Language {
  /// A figure with its unit: `12`, `2 h 05 min`, `80 %`.
  package func figure(_ value: Int64, in unit: Chart.Unit) -> String {
    switch unit {
    case .count: return "\(value)"
    case .percent: return "\(value) %"
    case .seconds:
      let (milliseconds, overflow) = value.multipliedReportingOverflow(by: 1000)
      return duration(milliseconds: overflow ? .max : milliseconds)
    }
  }
}
