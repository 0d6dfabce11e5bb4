import Kernel

/// The figures beside the vertical axis: round ones, from zero on, so that no bar is longer than it should be.
struct ChartScale: Equatable {
  /// From the lowest to the highest, at least two.
  let ticks: [Double]

  private static let wanted = 5.0
  /// Durations that people count in, in seconds: up to a day, and then as other figures in days.
  private static let durations: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
  ]

  init(_ values: [Int64], _ unit: Chart.Unit) {
    let least = min(0, values.min().map(Double.init) ?? 0)
    let most = max(0, values.max().map(Double.init) ?? 0)
    let step = ChartScale.step((most - least) / ChartScale.wanted, unit)
    let first = (least / step).rounded(.down)
    let last = max(first + 1, (most / step).rounded(.up))
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// Where a figure stands: 0 at the lowest tick, 1 at the highest.
  func height(of value: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return (value - low) / (high - low)
  }

  /// The first round distance that is large enough.
  private static func step(_ atLeast: Double, _ unit: Chart.Unit) -> Double {
    guard unit == .seconds else { return decimal(atLeast) }
    return durations.first { $0 >= atLeast } ?? decimal(atLeast / 86_400) * 86_400
  }

  /// 1, 2 or 5 times a power of ten, and never a part of one.
  private static func decimal(_ atLeast: Double) -> Double {
    var power = 1.0
    while power * 10 <= atLeast { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= atLeast } ?? power
  }
}
