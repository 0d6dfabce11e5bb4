package import Chat
package import Kernel

/// Draws charts by cairo, in DejaVu Sans where it is installed.
package struct CairoPainter: ChartPainter {
  /// The most charts in one picture: more would be too high to be looked at.
  package static let mostCharts = 6

  package init() {}

  package func picture(of charts: [Chart]) throws(Fault) -> Picture {
    let charts = charts.prefix(CairoPainter.mostCharts)
    guard !charts.isEmpty else { throw Fault("no charts to draw") }
    let (width, height) = (Int(ChartLayout.size.width), Int(ChartLayout.size.height) * charts.count)
    let canvas = try Canvas(width: width, height: height)
    for (index, chart) in charts.enumerated() { canvas.draw(chart, top: Double(index) * ChartLayout.size.height) }
    return Picture(try canvas.png(), width: width, height: height)
  }

  /// Where everything of a chart stands that is drawn alone.
  ///
  /// - Throws: `Fault` when nothing can be measured.
  package func layout(of chart: Chart) throws(Fault) -> ChartLayout {
    try Canvas(width: 1, height: 1).layout(of: chart, top: 0)
  }
}

extension Canvas {
  private static let margin = 24.0
  /// The widest that a label below the axis may be, where its slot is no wider.
  private static let label = 96.0

  fileprivate func layout(of chart: Chart, top: Double) -> ChartLayout {
    let scale = ChartScale(chart.points.suffix(ChartLayout.longest).compactMap(\.value), chart.unit)
    let widest = scale.ticks.map { width(of: chart.figure(at: $0), .label) }.max() ?? 0
    return ChartLayout(chart, top: top, labels: widest, scale: scale)
  }

  fileprivate func draw(_ chart: Chart, top: Double) {
    let layout = layout(of: chart, top: top)
    head(chart, layout, top: top)
    axes(chart, layout)
    switch chart.form {
    case .bars: for bar in layout.bars.compactMap(\.self) { fill(bar, .figure) }
    case .line: lines(layout)
    }
    figures(chart, layout)
  }

  /// The title, the smallest and the largest figure, and the line that lists what they stand for.
  private func head(_ chart: Chart, _ layout: ChartLayout, top: Double) {
    let room = ChartLayout.size.width - 2 * Canvas.margin
    write(fitted(chart.title, upTo: room, .title), x: Canvas.margin, y: top + 34, .title)
    let values = layout.points.compactMap(\.value)
    guard let least = values.min(), let most = values.max() else {
      let nothing = chart.language.pick(en: "no data", fr: "aucune donnée")
      return write(nothing, x: Canvas.margin, y: top + 60, .note)
    }
    let ends = "min. \(chart.figure(least)) · max. \(chart.figure(most))"
    let end = Canvas.margin + width(of: ends, .note)
    write(ends, x: Canvas.margin, y: top + 60, .note)
    guard let list = chart.list else { return }
    let right = ChartLayout.size.width - Canvas.margin
    write(fitted(list, upTo: right - end - Canvas.margin, .note), x: right, y: top + 60, .note, .right)
  }

  /// The grid with its figures, and what the points are of.
  private func axes(_ chart: Chart, _ layout: ChartLayout) {
    let plot = layout.plot
    for tick in layout.scale.ticks {
      let y = layout.y(of: tick)
      rule(from: plot.x, to: plot.maxX, y: y, tick == 0 ? .pencil : .grid)
      write(chart.figure(at: tick), x: plot.x - 10, y: y + 5, .label, .right)
    }
    let room = max(Canvas.label, layout.slot - 12)
    let labels = layout.points.map { fitted($0.label, upTo: room, .label) }
    let widest = labels.map { width(of: $0, .label) }.max() ?? 0
    for index in layout.labelled(width: widest + 12) {
      let text = labels[index]
      let half = width(of: text, .label) / 2
      let x = min(max(layout.x(of: index), half + 4), ChartLayout.size.width - half - 4)
      write(text, x: x, y: plot.maxY + 24, .label, .centre)
    }
  }

  /// A line that is broken where nothing is known.
  private func lines(_ layout: ChartLayout) {
    var run: [(x: Double, y: Double)] = []
    for (index, point) in layout.points.enumerated() {
      guard let value = point.value else {
        line(through: run, .figure)
        run = []
        continue
      }
      run.append((layout.x(of: index), layout.y(of: Double(value))))
    }
    line(through: run, .figure)
    // Of very many points only the line is to be seen.
    guard layout.slot >= 12 else { return }
    for (index, point) in layout.points.enumerated() {
      if let value = point.value { dot(at: (layout.x(of: index), layout.y(of: Double(value))), .figure) }
    }
  }

  /// What each point stands for, where all of them have room; a dash where that is not known.
  private func figures(_ chart: Chart, _ layout: ChartLayout) {
    let texts = layout.points.map { $0.value.map(chart.figure) ?? "–" }
    let widest = texts.map { width(of: $0, .figure) }.max() ?? 0
    guard widest + 4 <= layout.slot else { return }
    for (index, (point, text)) in zip(layout.points, texts).enumerated() {
      let value = max(0, Double(point.value ?? 0))
      let (x, y, width) = (layout.x(of: index), layout.y(of: value) - 9, width(of: text, .figure))
      // A line goes behind its figures, not through them.
      if chart.form == .line { fill(Rectangle(x: x - width / 2 - 2, y: y - 13, width: width + 4, height: 16), .paper) }
      write(text, x: x, y: y, .figure, .centre)
    }
  }
}

extension Chart {
  /// A figure of the vertical axis.
  fileprivate func figure(at tick: Double) -> String { figure(Int64(exactly: tick) ?? (tick < 0 ? .min : .max)) }
}
