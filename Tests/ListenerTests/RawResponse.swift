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

  /// Reads the head, which ends with an empty line; the body is still missing.
  init(head: [UInt8]) {
    var lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
    let words = lines.isEmpty ? [] : lines.removeFirst().split(separator: " ")
    self.init(words.count > 1 ? Int(words[1]) ?? 0 : 0, lines, "")
  }

  /// What `Content-Length` says; 0 without one.
  var bodyLength: Int {
    fields.lazy.filter { $0.hasPrefix("Content-Length: ") }.compactMap { Int($0.dropFirst(16)) }.first ?? 0
  }
}
