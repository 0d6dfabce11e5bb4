import Chat
import Listener
import Testing

/// What a stranger may send, and the one answer to it.
///
/// The handler must not see any of it.
struct BadRequestTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: String
    var status: Int
    /// What follows the first 16 bytes, for input that is not text.
    init(_ testDescription: String, _ status: Int, _ bytes: String) {
      self.testDescription = testDescription
      self.bytes = bytes
      self.status = status
    }

    /// A request for `/echo` with these lines between `Host` and the body.
    init(_ testDescription: String, _ status: Int, lines: String..., body: String = "") {
      let head = ["POST /echo HTTP/1.1", "Host: a"] + lines
      self.init(testDescription, status, head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
  }

  static let mebibyte = 1 << 20

  static let cases = [
    Case(
      "a body of 1 MiB and a byte", 413, lines: "Content-Length: \(mebibyte + 1)",
      body: String(repeating: "x", count: mebibyte + 1)),
    Case(
      "the same in chunks", 413, lines: "Transfer-Encoding: chunked",
      body: String(repeating: "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n", count: 17)),
    Case("1 GB announced", 413, lines: "Content-Length: 1000000000"),
    Case("1 GB announced by a client that waits", 413, lines: "Content-Length: 1000000000", "Expect: 100-continue"),
    Case("a length beyond all numbers", 400, lines: "Content-Length: 99999999999999999999"),
    Case("a negative length", 400, lines: "Content-Length: -1"),
    Case("a length with a sign", 400, lines: "Content-Length: +2", body: "hi"),
    Case("a header field of 20 kB", 431, lines: "X-Long: " + String(repeating: "a", count: 20_000)),
    Case("a target of 20 kB", 431, "GET /" + String(repeating: "a", count: 20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case(
      "20 kB in many fields", 431,
      lines: String(repeating: "X: " + String(repeating: "a", count: 300) + "\r\n", count: 70) + "Y: y"),
    Case("200 header fields", 431, lines: (1...200).map { "X-\($0): 1" }.joined(separator: "\r\n")),
    Case("two lengths", 400, lines: "Content-Length: 2", "Content-Length: 3", body: "hi!"),
    Case("the same length twice", 400, lines: "Content-Length: 2", "Content-Length: 2", body: "hi"),
    Case("length and chunks", 400, lines: "Content-Length: 5", "Transfer-Encoding: chunked", body: "0\r\n\r\n"),
    Case("chunks and length", 400, lines: "Transfer-Encoding: chunked", "Content-Length: 5", body: "0\r\n\r\n"),
    Case("gzip, chunked", 400, lines: "Transfer-Encoding: gzip, chunked", body: "0\r\n\r\n"),
    Case("chunked twice", 400, lines: "Transfer-Encoding: chunked", "Transfer-Encoding: chunked", body: "0\r\n\r\n"),
    Case("chunked, identity", 400, lines: "Transfer-Encoding: chunked, identity", body: "0\r\n\r\n"),
    Case("an unknown transfer encoding", 400, lines: "Transfer-Encoding: xchunked", body: "0\r\n\r\n"),
    Case("a space before the colon", 400, lines: "Transfer-Encoding : chunked", body: "0\r\n\r\n"),
    Case("a folded field", 400, lines: "X-Folded: a\r\n b"),
    Case("a bad chunk size", 400, lines: "Transfer-Encoding: chunked", body: "zz\r\nhi\r\n0\r\n\r\n"),
    Case("a huge chunk size", 400, lines: "Transfer-Encoding: chunked", body: "fffffffffffffffff\r\n"),
    Case("a gzip body", 415, lines: "Content-Encoding: gzip", "Content-Length: 2", body: "hi"),
    Case("no host", 400, "POST /echo HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi"),
    Case("two hosts", 400, lines: "Host: b", "Content-Length: 2", body: "hi"),
    Case("a NUL in a field", 400, lines: "X-Nul: a\0b"),
    Case("chunks in HTTP/1.0", 400, "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    Case("an invented method", 400, "FETCH /echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a method in lower case", 400, "post /echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a method that nobody answers to", 405, "DELETE /echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("TRACE", 405, "TRACE /echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("HTTP/0.9", 400, "GET /\r\n\r\n"),
    Case("HTTP/2", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    Case("HTTP/3.0", 400, "GET /healthz HTTP/3.0\r\nHost: a\r\n\r\n"),
    Case("HTTP/1.9", 400, "GET /healthz HTTP/1.9\r\nHost: a\r\n\r\n"),
    Case("a TLS hello", 400, "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{7C}\u{3}\u{3}"),
    Case("garbage", 400, "\u{1}\u{2}\u{3}\u{4}\r\n\r\n"),
    Case("an unknown path", 404, "POST /nothing HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a path with more", 404, "POST /echo/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("//", 404, "POST // HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("//echo", 404, "POST //echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a NUL in the path", 400, "POST /echo%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a NUL in a name", 400, "PUT /things/%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("half an escape", 400, "PUT /things/%4 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a name that is empty", 404, "PUT /things/ HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a name that is a step up", 404, "PUT /things/%2E. HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a name that hides a separator", 404, "PUT /things/a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("path traversal", 404, "POST /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("hidden path traversal", 404, "POST /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("an absolute URI", 400, "POST http://127.0.0.1/echo HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("CONNECT", 400, "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("OPTIONS *", 400, "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
    Case("a query beyond ASCII", 400, "POST /echo?é HTTP/1.1\r\nHost: a\r\n\r\n"),
  ]

  @Test(arguments: cases) func isRefusedByClassAndHarmsNobody(_ bad: Case) async throws {
    try await RunningListener.run { listener in
      let stranger = try listener.client()
      await stranger.send(bad.bytes)
      let response = await stranger.response()
      #expect(response?.status == bad.status)
      #expect(response?.fields.contains("Connection: close") == true)
      #expect(response?.fields.contains("Content-Type: text/plain; charset=utf-8") == true)
      #expect(response?.fields.contains("X-Content-Type-Options: nosniff") == true)
      #expect(listener.seen.requests.isEmpty)
      #expect(listener.seen.refusals == [bad.status])

      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      #expect(await client.response()?.body == "hello")
      #expect(await stranger.rest() == "")
    }
  }

  @Test func theMethodsThatWorkAreNamed() async throws {
    try await RunningListener.run { listener in
      for (request, allow) in [("GET /echo", "POST"), ("POST /healthz", "GET, HEAD"), ("GET /things/1", "PUT")] {
        let client = try listener.client()
        await client.send("\(request) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.response()?.fields.contains("Allow: \(allow)") == true)
      }
    }
  }

  @Test func whatFollowsAGoodRequestDoesNotDisturbItsAnswer() async throws {
    try await RunningListener.run(handler: { request in
      await Task.yield()
      return .json(request.body)
    }) { listener in
      let client = try listener.client()
      await client.send(GoodRequestTests.post + "\u{1}\u{2} garbage\r\n\r\n")
      #expect(await client.response()?.body == "hello")
      #expect(await client.response()?.status == 400)
      #expect(await client.rest() == "")
      #expect(listener.seen.requests.count == 1)
    }
  }

  @Test func unfinishedBodiesHaveOneBudget() async throws {
    var settings = RunningListener.quick
    settings.maximumUnfinishedBytes = 100_000
    try await RunningListener.run(settings) { listener in
      let greedy = try listener.client()
      await greedy.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 150000\r\n\r\n")
      await greedy.send(String(repeating: "x", count: 149_999))
      #expect(await greedy.response()?.status == 429)
      #expect(await greedy.rest() == "")

      // What was taken is given back, by the one that was refused and by those that were answered.
      let (client, half) = (try listener.client(), String(repeating: "y", count: 45_000))
      for _ in 0..<3 {
        await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\n" + half)
        await client.send(half)
        #expect(await client.response()?.body == half + half)
      }
      #expect(listener.seen.refusals == [429])
    }
  }

  @Test func aBodyCutShortReachesNobody() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
      await client.finishSending()
      _ = await client.rest()
      #expect(listener.seen.requests.isEmpty)
    }
  }
}
