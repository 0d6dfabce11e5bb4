import Commands
import Kernel

/// How much something is worth against what it costs.
package struct Score: Sendable, Hashable {
  package enum Method: String, Sendable, CaseIterable {
    /// Weighted shortest job first: (value + time + risk) ÷ size.
    case wsjf
    /// Reach × impact × confidence ÷ effort (Intercom, "RICE: simple prioritization for product managers").
    case rice
    /// Impact × confidence × ease (Sean Ellis).
    case ice
  }

  package let method: Method
  /// What was said, by name; a share of a hundred is one of 1.
  package let figures: [String: Double]

  init(method: Method, figures: [String: Double]) { (self.method, self.figures) = (method, figures) }

  /// Takes the figures out of a line, in any order; without a method, the figures tell which one is meant.
  init(_ words: inout Words, method said: Method?) {
    let reach = words.takeFigure(after: "reach", "portée")
    let confidence = words.takeFigure(after: "confidence", "conf", "confiance")
    let ease = words.takeFigure(after: "ease", "facilité", "simplicité")
    let effort = words.takeFigure(after: "effort", "cost", "coût", "charge")
    let impact = words.takeFigure(after: "impact")
    let risk = words.takeFigure(after: "risk", "risque")
    let time = words.takeFigure(after: "urgency", "time", "urgence", "temps", "time criticality")
    let value = words.takeFigure(after: "value", "valeur", "business value")
    let size = words.takeFigure(after: "size", "taille", "job size")
    method = said ?? (reach != nil ? .rice : ease != nil ? .ice : .wsjf)
    let worth = value ?? impact
    let named: [(String, Double?)] =
      switch method {
      case .wsjf: [("value", worth), ("time", time), ("risk", risk), ("size", size ?? effort)]
      case .rice:
        [
          ("reach", reach), ("impact", impact ?? value), ("effort", effort ?? size),
          // A confidence of more than one is one in percent.
          ("confidence", confidence.map { $0 > 1 ? $0 / 100 : $0 }),
        ]
      case .ice: [("impact", impact ?? value), ("confidence", confidence), ("ease", ease)]
      }
    let unnamed = named.allSatisfy { $0.1 == nil } ? words.takeFigures() : []
    guard unnamed.isEmpty else {
      figures = Dictionary(uniqueKeysWithValues: zip(Score.order(method, unnamed.count), unnamed))
      return
    }
    figures = Dictionary(uniqueKeysWithValues: named.compactMap { name, figure in figure.map { (name, $0) } })
  }

  /// What bare figures are, in the order of the formula: `score PRI-7 8 5 4`.
  private static func order(_ method: Method, _ count: Int) -> [String] {
    switch method {
    case .wsjf:
      count == 2 ? ["value", "size"] : count == 3 ? ["value", "time", "size"] : ["value", "time", "risk", "size"]
    case .rice: ["reach", "impact", "confidence", "effort"]
    case .ice: ["impact", "confidence", "ease"]
    }
  }
}

extension Score {
  /// Nil when a figure is missing, or the divisor is nothing.
  package var value: Double? {
    switch method {
    case .wsjf:
      guard let value = figures["value"], let size = figures["size"], size > 0 else { return nil }
      return (value + (figures["time"] ?? 0) + (figures["risk"] ?? 0)) / size
    case .rice:
      guard let reach = figures["reach"], let impact = figures["impact"], let confidence = figures["confidence"],
        let effort = figures["effort"], effort > 0
      else { return nil }
      return reach * impact * confidence / effort
    case .ice:
      guard let impact = figures["impact"], let confidence = figures["confidence"], let ease = figures["ease"] else {
        return nil
      }
      return impact * confidence * ease
    }
  }

  /// The figures that the formula cannot do without, in its order.
  var needed: [String] {
    switch method {
    case .wsjf: ["value", "size"]
    case .rice: ["reach", "impact", "confidence", "effort"]
    case .ice: ["impact", "confidence", "ease"]
    }
  }

  /// The same figures, with those of an earlier score of the same method where nothing was said of them.
  func filled(from earlier: Score?) -> Score {
    guard let earlier, earlier.method == method else { return self }
    return Score(method: method, figures: earlier.figures.merging(figures) { _, new in new })
  }
}
