/// Figures as a line of text, with the smallest and the largest of them: `▁▃▂▇▅ 3–12`.
///
/// Decoration: the heights are between the two and not from zero, and people who are read to hear nothing of them.
package struct Sparkline: Hashable, Sendable {
  /// The most figures that are drawn; of more, the last ones are.
  package static let longest = 60

  private static let bars = ["▁", "▂", "▃", "▅", "▇"]

  private let values: [Int64?]
  private let unit: Chart.Unit

  /// A nil among the values is one that is not known: a gap.
  package init(_ values: [Int64?], _ unit: Chart.Unit = .count) {
    (self.values, self.unit) = (values.suffix(Sparkline.longest), unit)
  }

  /// The bars alone, for where the figures stand beside them: `▁▃·▇▅`; nil without a figure.
  package var drawing: String? {
    let known = values.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else { return nil }
    return values.map { $0.map { Sparkline.bar($0, least, most) } ?? "·" }.joined()
  }

  /// `▁▃·▇▅ 3–12`, `▃▃ 4` where all are equal; nil without a figure.
  package func text(for audience: Audience) -> String? {
    let known = values.compactMap(\.self)
    guard let drawing, let least = known.min(), let most = known.max() else { return nil }
    let ends = [least, most].map { audience.language.figure($0, in: unit) }
    // Two figures that are written alike are one, to whoever reads them.
    if ends[0] == ends[1] { return "\(drawing) \(ends[0])" }
    if unit == .percent, least >= 0 { return "\(drawing) \(least)–\(ends[1])" }
    // A figure of several words, or a minus, needs air around the dash.
    let dash = least < 0 || ends.contains { $0.contains(" ") } ? " – " : "–"
    return drawing + " " + ends.joined(separator: dash)
  }

  private static func bar(_ value: Int64, _ least: Int64, _ most: Int64) -> String {
    if least == most { return value == 0 ? bars[0] : bars[bars.count / 2] }
    // The distance of two integers may be too large for one.
    let height = (Double(value) - Double(least)) / (Double(most) - Double(least))
    return bars[min(bars.count - 1, Int(height * Double(bars.count)))]
  }
}
