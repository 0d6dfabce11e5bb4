import Chat
import NIOCore
import NIOHTTP1

/// Writes an answer as the bytes of an HTTP/1.1 response: head and body in one buffer, so in one system call.
struct AnswerEncoding {
  var closes: Bool
  /// The head says how long the body would be, and ends there (RFC 9110, section 9.3.2).
  var omitsBody = false
  /// The value of the `Allow` field.
  var allow: String?

  func write(_ answer: WebAnswer, to buffer: inout ByteBuffer) {
    buffer.reserveCapacity(192 + answer.contentType.utf8.count + answer.body.count)
    if answer.status == 200 {
      buffer.writeStaticString("HTTP/1.1 200 OK\r\n")
    } else {
      buffer.writeString("HTTP/1.1 \(answer.status) \(HTTPResponseStatus(statusCode: answer.status).reasonPhrase)\r\n")
    }
    if !answer.contentType.isEmpty {
      buffer.writeStaticString("Content-Type: ")
      buffer.writeString(answer.contentType)
      buffer.writeStaticString("\r\n")
    }
    buffer.writeStaticString("X-Content-Type-Options: nosniff\r\n")
    if let allow { buffer.writeString("Allow: \(allow)\r\n") }
    if closes { buffer.writeStaticString("Connection: close\r\n") }
    buffer.writeStaticString("Content-Length: ")
    buffer.writeString(String(answer.body.count))
    buffer.writeStaticString("\r\n\r\n")
    if !omitsBody { buffer.writeBytes(answer.body) }
  }
}

extension RequestRefusal {
  /// The standard reason phrase and no detail: callers are machines, and strangers learn nothing.
  var answer: WebAnswer {
    .text(HTTPResponseStatus(statusCode: status).reasonPhrase + "\n", status: status)
  }
}
