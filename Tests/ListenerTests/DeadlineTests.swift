import Chat
import Listener
import Testing

/// Whoever is slow is let go in time; a byte now and then does not buy more of it.
struct DeadlineTests {
  private static var impatient: ListenerSettings {
    var settings = RunningListener.quick
    settings.requestDeadline = .milliseconds(300)
    settings.idleDeadline = .milliseconds(300)
    settings.handlerDeadline = .milliseconds(300)
    return settings
  }

  @Test func aConnectionThatSaysNothingIsClosed() async throws {
    try await RunningListener.run(Self.impatient) { listener in
      let client = try listener.client()
      #expect(await client.rest() == "")
      #expect(listener.seen.refusals == [])
    }
  }

  @Test(arguments: ["GET /hea", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n12345"])
  func aRequestThatStopsHalfwayIsAnswered408(_ start: String) async throws {
    try await RunningListener.run(Self.impatient) { listener in
      let client = try listener.client()
      await client.send(start)
      #expect(await client.rest().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(listener.seen.requests.isEmpty)
    }
  }

  @Test(arguments: [
    "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ",
    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n",
    "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n",
  ])
  func drippingDoesNotMoveTheDeadline(_ start: String) async throws {
    try await RunningListener.run(Self.impatient) { listener in
      let client = try listener.client()
      await client.send(start)
      let (answer, sent) = await client.drip(UInt8(ascii: "a"), atMost: 1_000)
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(sent < 1_000)
      #expect(listener.seen.requests.isEmpty)
    }
  }

  @Test func drippingASecondRequestDoesNotMoveTheDeadlineEither() async throws {
    var settings = Self.impatient
    settings.idleDeadline = .seconds(60)
    try await RunningListener.run(settings) { listener in
      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      #expect(await client.response()?.body == "hello")
      let (answer, sent) = await client.drip(UInt8(ascii: "G"), atMost: 1_000)
      #expect(answer.hasPrefix("HTTP/1.1 4"))
      #expect(sent < 1_000)
    }
  }

  @Test func silenceBetweenRequestsEnds() async throws {
    try await RunningListener.run(Self.impatient) { listener in
      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      #expect(await client.response()?.body == "hello")
      #expect(await client.rest() == "")
    }
  }

  @Test func aHandlerThatTakesTooLongIsAnsweredFor() async throws {
    let gate = Gate()
    try await RunningListener.run(
      Self.impatient,
      handler: { request in
        await gate.pass()
        return .json(request.body)
      }
    ) { listener in
      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      let answer = await client.rest()
      #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
      #expect(answer.hasSuffix("Service Unavailable\n"))
      gate.open()
      #expect(listener.seen.requests.count == 1)
    }
  }

  @Test func whoNeverReadsIsLetGo() async throws {
    let large = [UInt8](repeating: 0x61, count: 1 << 20)
    try await RunningListener.run(Self.impatient, handler: { _ in .json(large) }) { listener in
      let client = try listener.client()
      await client.send(String(repeating: GoodRequestTests.post, count: 64))
      #expect(await client.isCutOff(sending: UInt8(ascii: "P"), atMost: 1_000))
      #expect(listener.seen.requests.count < 64)
    }
  }
}
