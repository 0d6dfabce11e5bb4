/// A response as it came over the wire.
struct RawResponse: Equatable, Sendable {
  var status: Int
  /// `Name: value`, in the order received.
  var fields: [String]
  var body: String

  init(_ status: Int, _ fields: [String], _ body: String) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// nil as long as it is not complete.
  init?(_ bytes: [UInt8], toHEAD: Bool = false) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
    var lines = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
    status = lines.removeFirst().split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    fields = lines
    body = String(text[end.upperBound...])
    let length = lines.compactMap { line -> Int? in
      guard line.hasPrefix("Content-Length: ") else { return nil }
      return Int(line.dropFirst(16))
    }
    guard toHEAD || body.utf8.count >= length.first ?? 0 else { return nil }
  }
}
