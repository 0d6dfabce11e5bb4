import Kernel

/// Where everything of a chart stands: numbers only, nothing is drawn here.
package struct ChartLayout: Sendable {
  /// In pixels, of one chart.
  package static let size = (width: 800.0, height: 400.0)
  /// The most points that are drawn; of more, the last ones are.
  package static let longest = 200

  /// Those that are drawn.
  let points: ArraySlice<Chart.Point>
  let scale: ChartScale
  /// What lies between the axes.
  let plot: Rectangle
  /// Of one point, in pixels.
  let slot: Double

  private static let head = 84.0
  private static let foot = 48.0
  private static let right = 24.0
  /// How much of its slot a bar fills.
  private static let fill = 0.64

  /// - Parameters:
  ///   - top: Where the chart begins.
  ///   - labels: How wide the figures beside the vertical axis are.
  init(_ chart: Chart, top: Double, labels: Double, scale: ChartScale) {
    points = chart.points.suffix(ChartLayout.longest)
    self.scale = scale
    let left = labels + 36
    plot = Rectangle(
      x: left.rounded(), y: top + ChartLayout.head,
      width: ChartLayout.size.width - left.rounded() - ChartLayout.right,
      height: ChartLayout.size.height - ChartLayout.head - ChartLayout.foot)
    slot = plot.width / Double(max(1, points.count))
  }

  /// How far down a figure stands.
  func y(of value: Double) -> Double { (plot.maxY - scale.height(of: value) * plot.height).rounded() }

  /// The middle of a point's slot.
  func x(of index: Int) -> Double { plot.x + (Double(index) + 0.5) * slot }

  /// The bar of each point, on whole pixels, so that its edges are sharp; nil where nothing is known.
  package var bars: [Rectangle?] {
    points.enumerated().map { index, point in
      point.value.map { value in
        let (left, right) = (
          (x(of: index) - slot * ChartLayout.fill / 2).rounded(), (x(of: index) + slot * ChartLayout.fill / 2).rounded()
        )
        let (zero, end) = (y(of: 0), y(of: Double(value)))
        return Rectangle(x: left, y: min(zero, end), width: max(1, right - left), height: abs(zero - end))
      }
    }
  }

  /// Which labels stand below the axis, when each may be as wide as `width`: every so many, and the newest in any case.
  func labelled(width: Double) -> [Int] {
    let every = max(1, Int((width / slot).rounded(.up)))
    return points.indices.map { $0 - points.startIndex }.filter { (points.count - 1 - $0) % every == 0 }
  }
}
