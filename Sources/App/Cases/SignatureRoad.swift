import Chat
import Kernel

/// How the requests of one section of a file reach a platform.
struct SignatureRoad: Sendable {
  /// The platform's name.
  var platform: String
  /// The headers, in lower case, that prove a request; empty where its body does.
  var proof: Set<String> = []
  /// The settings that a case stands for, by their paths.
  var settings: @Sendable (CaseFields) throws(MalformedCase) -> [String: String]
  /// The request; what a case leaves out is as the chat sends it.
  var request: @Sendable (CaseFields) throws(MalformedCase) -> WebRequest
}

extension CaseFields {
  /// A text, or several with commas between them.
  func texts(_ key: String) throws(MalformedCase) -> String {
    guard let value = self[key] else { return "" }
    guard case .array(let values) = value else { return try value.string(key) }
    var texts: [String] = []
    for value in values { texts.append(try value.string(key)) }
    return texts.joined(separator: ",")
  }

  /// A header of the case's request; nil when it has none.
  func header(_ name: String) throws(MalformedCase) -> String? {
    try headers().first { $0.name.lowercased() == name.lowercased() }?.value
  }

  private func headers() throws(MalformedCase) -> [(name: String, value: String)] {
    guard let value = self["headers"] else { return [] }
    let fields = try CaseFields(value, "headers")
    var headers: [(name: String, value: String)] = []
    for name in fields.keys { headers.append((name, try fields.required(name).string(name))) }
    return headers
  }

  /// The case's request.
  ///
  /// - Parameter body: what stands for a body that the case leaves out.
  func request(
    _ method: String, _ path: String, body: String = "", type: String = "application/json"
  ) throws(MalformedCase) -> WebRequest {
    var headers = try headers()
    if try header("Content-Type") == nil {
      headers.append(("Content-Type", try string("content_type") ?? type))
    }
    let query = try string("query") ?? ""
    return WebRequest(
      method: try string("method") ?? method, path: path,
      query: query.hasPrefix("?") ? String(query.dropFirst()) : query, headers: headers,
      body: Array((try string("body") ?? body).utf8))
  }
}
