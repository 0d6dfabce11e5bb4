/// A colour of the charts; each can be told from the paper by everybody (WCAG 2.1, 1.4.3 and 1.4.11).
package struct Colour: Hashable, Sendable {
  /// Eight bits each of red, green and blue: `0x1F5FA8`.
  package let code: UInt32

  package static let paper = Colour(code: 0xFFFFFF)
  /// Bars, lines and dots: 6.4 to 1 on paper.
  package static let figure = Colour(code: 0x1F5FA8)
  /// Titles and figures.
  package static let ink = Colour(code: 0x1D1C1D)
  /// What stands beside: 7 to 1.
  package static let pencil = Colour(code: 0x545454)
  package static let grid = Colour(code: 0xDDDDDD)

  var red: Double { Double(code >> 16 & 0xFF) / 255 }
  var green: Double { Double(code >> 8 & 0xFF) / 255 }
  var blue: Double { Double(code & 0xFF) / 255 }
}

/// How a text looks.
struct TextStyle {
  var size: Double
  var isBold = false
  var colour = Colour.pencil

  static let title = TextStyle(size: 22, isBold: true, colour: .ink)
  static let note = TextStyle(size: 15)
  static let label = TextStyle(size: 14)
  static let figure = TextStyle(size: 14, isBold: true, colour: .ink)
}
