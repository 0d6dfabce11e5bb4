package import Kernel

/// A picture in PNG.
package struct Picture: Hashable, Sendable {
  package var bytes: [UInt8]
  /// In pixels.
  package var width: Int
  /// In pixels.
  package var height: Int

  package init(_ bytes: [UInt8], width: Int, height: Int) {
    (self.bytes, self.width, self.height) = (bytes, width, height)
  }
}

/// Draws charts for chats that show pictures.
package protocol ChartPainter: Sendable {
  /// All of them in one picture, below one another; equal charts are the same bytes on the same machine.
  ///
  /// - Throws: `Fault` when they cannot be drawn.
  func picture(of charts: [Chart]) throws(Fault) -> Picture
}
