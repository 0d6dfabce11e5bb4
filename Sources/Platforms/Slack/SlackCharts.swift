import Chat
import Kernel

/// Charts as Slack draws them itself.
///
/// Source: docs.slack.dev, Block Kit, "Data visualization block": `title` of 50 characters, one to six series of 20 points
/// in the order of `axis_config.categories`, names and labels of 20 characters, titles of axes of 50. Two of them in a
/// message are what other clients of Slack keep to; where that is too many, the message goes without.
enum SlackCharts {
  private static let chartLimit = 2
  private static let titleLimit = 50
  private static let labelLimit = 20
  private static let pointLimit = 20

  /// One block for each chart that there is a figure in.
  static func blocks(_ charts: [Chart]) -> [JSON] { Array(charts.compactMap(block).prefix(chartLimit)) }

  private static func block(_ chart: Chart) -> JSON? {
    // A gap cannot be said: every point has a number, and zero would be a lie.
    let known = chart.points.compactMap { point in point.value.map { (point.label, $0) } }.suffix(pointLimit)
    guard !known.isEmpty else { return nil }
    let labels = distinct(known.map(\.0))
    let scale = Scale(chart.unit, known.map(\.1), in: chart.language)
    let title = text(chart.title, upTo: titleLimit)
    let points = zip(labels, known).map { label, point -> JSON in
      .fields(["label": .string(label), "value": .int(scale.scaled(point.1))])
    }
    let series = JSON.fields(["name": .string(text(chart.title, upTo: labelLimit)), "data": .array(points)])
    return .fields([
      "type": "data_visualization", "title": .string(title),
      "chart": .fields([
        "type": chart.form == .bars ? "bar" : "line", "series": [series],
        "axis_config": .fields([
          "categories": .array(labels.map(JSON.string)), "y_label": scale.name.map(JSON.string),
        ]),
      ]),
    ])
  }

  /// Labels name categories, so no two may be the same.
  private static func distinct(_ labels: [String]) -> [String] {
    var taken = Set<String>()
    return labels.map { label in
      var (candidate, number) = (text(label, upTo: labelLimit), 1)
      while !taken.insert(candidate).inserted {
        number += 1
        candidate = text(label, upTo: labelLimit - 3) + " \(number)"
      }
      return candidate
    }
  }

  /// On one line, with nothing in it that Slack could take for a mention.
  private static func text(_ text: String, upTo limit: Int) -> String {
    // What will be cut off is not looked at.
    let line = UserText.neutralised(String(text.prefix(4 * limit))).map { character -> Character in
      switch character {
      case "<": "‹"
      case ">": "›"
      case let character: character.isNewline || character == "\t" ? " " : character
      }
    }
    let whole = String(line)
    if whole.isEmpty { return "–" }
    guard whole.utf16.count > limit else { return whole }
    return TextSplitter(limit: limit - 1, unit: .utf16).parts(of: whole)[0] + "…"
  }

  /// Durations in the unit in which their figures are short: Slack shows bare numbers.
  private struct Scale {
    var name: String?
    private let seconds: Int64

    init(_ unit: Chart.Unit, _ values: [Int64], in language: Language) {
      switch (unit, values.max() ?? 0) {
      case (.count, _): (name, seconds) = (nil, 1)
      case (.percent, _): (name, seconds) = ("%", 1)
      case (.seconds, ..<300): (name, seconds) = (language.pick(en: "seconds", fr: "secondes"), 1)
      case (.seconds, ..<36_000): (name, seconds) = ("minutes", 60)
      case (.seconds, ..<864_000): (name, seconds) = (language.pick(en: "hours", fr: "heures"), 3600)
      case (.seconds, _): (name, seconds) = (language.pick(en: "days", fr: "jours"), 86_400)
      }
    }

    /// Rounded to the nearest.
    func scaled(_ value: Int64) -> Int64 {
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: seconds)
      return quotient + (rest.magnitude * 2 >= seconds.magnitude && seconds > 1 ? rest.signum() : 0)
    }
  }
}
