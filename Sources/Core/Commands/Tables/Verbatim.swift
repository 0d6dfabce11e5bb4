/// A text that is compared by its bytes.
///
/// `==` on strings takes `é` and `e` with a combining accent for the same; a table of texts that must come back as they
/// were typed may not.
package struct Verbatim: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (a: Verbatim, b: Verbatim) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}
