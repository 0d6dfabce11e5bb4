/// A body of the type `multipart/form-data` (RFC 7578).
package struct MultipartForm: Sendable {
  private let boundary: String
  private var bytes: [UInt8] = []

  /// - Parameter content: the largest part, in which the boundary must not stand.
  package init(avoiding content: [UInt8]) {
    var number = 1
    while MultipartForm.contains(content, "--railhead-\(number)") { number += 1 }
    boundary = "railhead-\(number)"
  }

  /// For the header `Content-Type`.
  package var mediaType: String { "multipart/form-data; boundary=\(boundary)" }

  /// Closed; nothing can be added to it.
  package var body: [UInt8] { bytes + Array("--\(boundary)--\r\n".utf8) }

  /// Adds a field, or a file; names are the bot's own and need no escape.
  package mutating func add(_ name: String, _ content: [UInt8], file: Attachment? = nil) {
    var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\""
    if let file { head += "; filename=\"\(file.name)\"\r\nContent-Type: \(file.contentType)" }
    bytes += Array((head + "\r\n\r\n").utf8) + content + Array("\r\n".utf8)
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
