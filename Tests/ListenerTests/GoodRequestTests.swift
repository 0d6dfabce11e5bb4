import Chat
import Testing

/// What a well-behaved client gets.
struct GoodRequestTests {
  static let post = "POST /echo?a=1 HTTP/1.1\r\nHost: localhost\r\nX-Case: Kept\r\nContent-Length: 5\r\n\r\nhello"

  @Test func aRequestReachesTheHandlerWhole() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      await client.send(Self.post)
      let response = await client.response()
      #expect(
        response
          == RawResponse(
            200,
            [
              "Content-Type: application/json; charset=utf-8", "X-Content-Type-Options: nosniff", "Content-Length: 5",
            ], "hello"))
      let request = try #require(listener.seen.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/echo")
      #expect(request.query == "a=1")
      #expect(request.headers.map(\.name) == ["Host", "X-Case", "Content-Length"])
      #expect(request.headers.map(\.value) == ["localhost", "Kept", "5"])
      #expect(request.body == Array("hello".utf8))
    }
  }

  @Test func chunksAreJoined() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      await client.send("PUT /things/x%20y HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n")
      await client.send("3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n")
      #expect(await client.response()?.body == "abcd")
      #expect(listener.seen.requests.map(\.path) == ["/things/x%20y"])
    }
  }

  @Test func theLargestBodyIsTaken() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      let body = String(repeating: "x", count: 1 << 20)
      await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
      await client.finishSending()
      #expect(await client.rest().hasSuffix("\r\n\r\n" + body))
    }
  }

  @Test func aConnectionCarriesManyRequestsAlsoAtOnce() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      for word in ["one", "two"] {
        await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n\(word)")
        #expect(await client.response()?.body == word)
      }
      let words = (100..<600).map(String.init)
      await client.send(
        words.map { "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n\($0)" }.joined())
      for word in words { #expect(await client.response()?.body == word) }
    }
  }

  @Test func answersToPipelinedRequestsKeepTheirOrderWhenHandlersWait() async throws {
    try await RunningListener.run(handler: { request in
      await Task.yield()
      return .json(request.body)
    }) { listener in
      let client = try listener.client()
      let words = (100..<200).map(String.init)
      await client.send(
        words.map { "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n\($0)" }.joined())
      for word in words { #expect(await client.response()?.body == word) }
      await client.finishSending()
      #expect(await client.rest() == "")
    }
  }

  @Test func whoStopsSendingStillGetsTheAnswer() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      await client.send(Self.post)
      await client.finishSending()
      #expect(await client.rest().hasSuffix("hello"))
    }
  }

  @Test func theConnectionIsClosedOnRequestAndForHTTP10() async throws {
    try await RunningListener.run { listener in
      for request in [
        "POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi",
        "POST /echo HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi",
        "POST /echo HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\nhi",
      ] {
        let client = try listener.client()
        await client.send(request)
        let rest = await client.rest()
        #expect(rest.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(rest.contains("\r\nConnection: close\r\n"))
      }
    }
  }

  @Test func aClientThatAsksFirstIsToldToGoOn() async throws {
    try await RunningListener.run { listener in
      let client = try listener.client()
      await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
      #expect(await client.response() == RawResponse(100, [], ""))
      await client.send("hi")
      #expect(await client.response()?.body == "hi")
    }
  }

  @Test func operatorsHaveTheirOwnPaths() async throws {
    let busy = WebAnswer.text("disk full\n", status: 503)
    try await RunningListener.run(readiness: { busy }) { listener in
      let client = try listener.client()
      let text = ["Content-Type: text/plain; charset=utf-8", "X-Content-Type-Options: nosniff"]
      await client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.response() == RawResponse(200, text + ["Content-Length: 3"], "ok\n"))
      await client.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.response() == RawResponse(503, text + ["Content-Length: 10"], "disk full\n"))
      await client.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.response() == RawResponse(200, text + ["Content-Length: 14"], "railhead_up 1\n"))
      await client.send("HEAD /metrics HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.response(toHEAD: true) == RawResponse(200, text + ["Content-Length: 14"], ""))
      await client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.response()?.body == "ok\n")
      #expect(listener.seen.requests.isEmpty)
    }
  }
}
