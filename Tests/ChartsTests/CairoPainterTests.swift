import Charts
import Chat
import Kernel
import TestKit
import Testing

@Suite("Charts as pictures")
struct CairoPainterTests {
  private static let painter = CairoPainter()
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func chart(
    _ values: [Int64?], _ title: String = "Incidents par semaine", _ unit: Chart.Unit = .count,
    as form: Chart.Form = .bars
  ) -> Chart {
    let points = values.enumerated().map { Chart.Point("\($0 + 1) mars", $1) }
    return Chart(title, unit, in: .french, points: points, as: form, list: "/inc liste ouverts")
  }

  @Test("a PNG of the size that it says, one chart below the other")
  func size() throws {
    let picture = try Self.painter.picture(of: [Self.chart([3, 12]), Self.chart([3_600, nil, 90_000], "t", .seconds)])
    #expect(picture.bytes.starts(with: Self.signature))
    #expect((picture.width, picture.height) == (800, 800))
    let pixels = try #require(Pixels(picture))
    #expect((pixels.width, pixels.height) == (800, 800))
    #expect(pixels[799, 799] == Colour.paper.code)
  }

  @Test("equal charts are the same bytes, others are not")
  func deterministic() throws {
    let picture = try Self.painter.picture(of: [Self.chart([3, 12])])
    #expect(try Self.painter.picture(of: [Self.chart([3, 12])]) == picture)
    #expect(try Self.painter.picture(of: [Self.chart([3, 13])]) != picture)
  }

  @Test("inside every bar is its colour, above and below it is none")
  func bars() throws {
    let chart = Self.chart([3, nil, 12, -6, 0])
    let pixels = try #require(Pixels(try Self.painter.picture(of: [chart])))
    let bars = try Self.painter.layout(of: chart).bars
    #expect(bars.map { $0 == nil } == [false, true, false, false, false])
    #expect(bars[4]?.height == 0)
    // From zero, so four times the figure is four times as high.
    #expect(abs((bars[2]?.height ?? 0) - 4 * (bars[0]?.height ?? 0)) <= 4)
    for bar in bars.compactMap(\.self) where bar.height > 0 {
      for y in Int(bar.y)..<Int(bar.maxY) {
        for x in [Int(bar.x), Int(bar.x + bar.width / 2), Int(bar.maxX) - 1] {
          #expect(pixels[x, y] == Colour.figure.code)
        }
        #expect(pixels[Int(bar.x) - 2, y] != Colour.figure.code)
        #expect(pixels[Int(bar.maxX) + 1, y] != Colour.figure.code)
      }
      #expect(pixels[Int(bar.x) + 1, Int(bar.y) - 2] != Colour.figure.code)
      #expect(pixels[Int(bar.x) + 1, Int(bar.maxY) + 1] != Colour.figure.code)
    }
  }

  @Test("a line goes through its points, and is broken where nothing is known")
  func line() throws {
    let chart = Self.chart([4, 4, nil, 4, 4], "Délai", .seconds, as: .line)
    let pixels = try #require(Pixels(try Self.painter.picture(of: [chart])))
    let tops = try Self.painter.layout(of: chart).bars
    let first = try #require(tops[0])
    let second = try #require(tops[1])
    let fourth = try #require(tops[3])
    let y = Int(first.y)
    #expect(pixels[Int((first.maxX + second.x) / 2), y] == Colour.figure.code)
    #expect(pixels[Int((second.maxX + fourth.x) / 2), y] != Colour.figure.code)
    // All of it is at the same height: nothing is drawn from a text to a point.
    let below = (y + 6..<400).contains { y in (0..<800).contains { pixels[$0, y] == Colour.figure.code } }
    #expect(!below)
  }

  @Test(
    "whatever stands in it, it is drawn",
    arguments: [
      String(repeating: "a", count: 40_000), String(repeating: "👩‍👧 ", count: 10_000), "\u{202E}evil\u{0}\u{1B}[31m\n\t",
      "حوادث الأسبوع الماضي", "🚂🔥", String(decoding: [0x61, 0xEF, 0xBF, 0xBE] as [UInt8], as: UTF8.self),
      "e" + String(repeating: "\u{301}", count: 40_000), "", " ",
    ])
  func hostile(_ text: String) throws {
    let points = [Chart.Point(text, 3), Chart.Point(text, nil), Chart.Point(text, .max), Chart.Point("", .min)]
    for unit in Chart.Unit.allCases {
      for form in Chart.Form.allCases {
        let chart = Chart(text, unit, in: .english, points: points, as: form, list: text)
        #expect(try Self.painter.picture(of: [chart]).bytes.starts(with: Self.signature))
      }
    }
  }

  @Test("no figures, one, none known, zeros, very many")
  func edges() throws {
    let many = (0..<10_000).map { Int64($0 % 17) }
    for values in [[], [7], [nil], [0, 0], many] as [[Int64?]] {
      for form in Chart.Form.allCases {
        #expect(try Self.painter.picture(of: [Self.chart(values, as: form)]).height == 400)
      }
    }
    #expect(try Self.painter.picture(of: [Chart](repeating: Self.chart([1]), count: 50)).height == 2_400)
    #expect(throws: Fault.self) { try Self.painter.picture(of: []) }
  }
}
