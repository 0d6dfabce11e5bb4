import CCairo
import Chat
import Kernel

/// A surface of cairo's to draw on, and its end as a PNG.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer

  private static let face = "DejaVu Sans"

  /// All white.
  init(width: Int, height: Int) throws(Fault) {
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    context = cairo_create(surface)
    try check(cairo_status(context))
    set(.paper)
    cairo_paint(context)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  func fill(_ rectangle: Rectangle, _ colour: Colour) {
    set(colour)
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_fill(context)
  }

  /// One pixel high.
  func rule(from x: Double, to end: Double, y: Double, _ colour: Colour) {
    fill(Rectangle(x: x, y: y, width: end - x, height: 1), colour)
  }

  func line(through points: [(x: Double, y: Double)], _ colour: Colour) {
    set(colour)
    cairo_set_line_width(context, 3)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    // A text leaves its end behind as the beginning of a path.
    cairo_new_path(context)
    for point in points { cairo_line_to(context, point.x, point.y) }
    cairo_stroke(context)
  }

  func dot(at point: (x: Double, y: Double), _ colour: Colour) {
    set(colour)
    cairo_new_path(context)
    cairo_arc(context, point.x, point.y, 4, 0, 2 * .pi)
    cairo_fill(context)
  }

  /// Where a text stands beside the point that it is drawn at.
  enum Alignment { case left, centre, right }

  /// - Parameter y: The line that it stands on.
  func write(
    _ text: String, x: Double, y: Double, _ style: TextStyle, _ alignment: Alignment = .left
  ) {
    select(style)
    set(style.colour)
    let start =
      switch alignment {
      case .left: x
      case .centre: x - advance(of: text) / 2
      case .right: x - advance(of: text)
      }
    cairo_move_to(context, start.rounded(), y)
    cairo_show_text(context, text)
  }

  func width(of text: String, _ style: TextStyle) -> Double {
    select(style)
    return advance(of: text)
  }

  /// What of a text fits, on one line, without what hides or moves what is read.
  func fitted(_ text: String, upTo width: Double, _ style: TextStyle) -> String {
    // Nothing is drawn so narrow that more would fit.
    var scalars = UserText.neutralised(String(text.prefix(400))).unicodeScalars
    // cairo takes a text with one of these for no text, and draws nothing from then on.
    scalars.removeAll { $0.properties.isNoncharacterCodePoint }
    let line = String(String(scalars).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    if self.width(of: line, style) <= width { return line }
    let characters = Array(line)
    var (fits, tooMany) = (0, characters.count)
    while tooMany - fits > 1 {
      let middle = (fits + tooMany) / 2
      let isNarrow = self.width(of: String(characters[..<middle]) + "…", style) <= width
      if isNarrow { fits = middle } else { tooMany = middle }
    }
    return String(characters[..<fits]) + "…"
  }

  /// - Throws: `Fault` when anything that was drawn before went wrong.
  func png() throws(Fault) -> [UInt8] {
    try check(cairo_status(context))
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { pointer in
      cairo_surface_write_to_png_stream(
        surface,
        { context, data, count in
          context?.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, pointer)
    }
    try check(status)
    return bytes
  }

  private func set(_ colour: Colour) { cairo_set_source_rgb(context, colour.red, colour.green, colour.blue) }

  private func select(_ style: TextStyle) {
    let weight = style.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL
    cairo_select_font_face(context, Canvas.face, CAIRO_FONT_SLANT_NORMAL, weight)
    cairo_set_font_size(context, style.size)
  }

  private func advance(of text: String) -> Double {
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    return extents.x_advance
  }
}

/// - Throws: `Fault` in cairo's words, which are never people's.
private func check(_ status: cairo_status_t) throws(Fault) {
  guard status == CAIRO_STATUS_SUCCESS else { throw Fault("cairo: \(String(cString: cairo_status_to_string(status)))") }
}
