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
