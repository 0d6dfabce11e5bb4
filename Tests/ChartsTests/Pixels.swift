import CCairo
import Chat

/// A PNG as cairo reads it.
final class Pixels {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// Nil for what is no PNG.
  init?(_ picture: Picture) {
    var rest = picture.bytes[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { context, data, count in
          guard let rest = context?.assumingMemoryBound(to: ArraySlice<UInt8>.self), rest.pointee.count >= Int(count)
          else { return CAIRO_STATUS_READ_ERROR }
          for index in 0..<Int(count) { data?[index] = rest.pointee.removeFirst() }
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
    self.surface = surface
    (width, height) = (Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface)))
  }

  deinit { cairo_surface_destroy(surface) }

  /// The colour of a pixel: `0x1F5FA8`.
  subscript(x: Int, y: Int) -> UInt32 {
    guard let data = cairo_image_surface_get_data(surface) else { return 0 }
    let row = UnsafeRawPointer(data) + y * Int(cairo_image_surface_get_stride(surface))
    return row.load(fromByteOffset: 4 * x, as: UInt32.self) & 0xFFFFFF
  }
}
