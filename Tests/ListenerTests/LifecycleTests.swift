import Chat
import Listener
import Testing

/// Starting, the number of connections, stopping.
struct LifecycleTests {
  @Test func aFreePortIsChosenAndReported() async throws {
    try await RunningListener.run { listener in #expect(listener.port > 0) }
  }

  @Test func aPortInUseIsAProblem() async throws {
    try await RunningListener.run { listener in
      var settings = RunningListener.quick
      settings.port = listener.port
      let problem = try #require(
        await #expect(throws: (any Error).self) { try await RunningListener.run(settings) { _ in } })
      #expect("\(problem)" == "cannot listen on 127.0.0.1:\(listener.port): Address already in use")
    }
  }

  @Test func connectionsBeyondTheCapWaitUntilOneIsClosed() async throws {
    var settings = RunningListener.quick
    settings.maximumConnections = 2
    try await RunningListener.run(settings) { listener in
      var clients: [RawClient] = []
      for _ in 0..<2 {
        let client = try listener.client()
        await client.send(GoodRequestTests.post)
        #expect(await client.response()?.body == "hello")
        clients.append(client)
      }
      let third = try listener.client()
      await third.send(GoodRequestTests.post)
      // An answer on an old connection is no proof of patience, but the third request had every chance to come first.
      await clients[0].send(GoodRequestTests.post)
      #expect(await clients[0].response()?.body == "hello")
      #expect(listener.seen.requests.count == 3)

      clients.removeFirst()
      #expect(await third.response()?.body == "hello")
      #expect(listener.seen.requests.count == 4)
    }
  }

  @Test func aRequestInFlightIsFinishedWhenTheListenerStops() async throws {
    let (arrived, stopped) = (Gate(), Gate())
    try await RunningListener.run(handler: { request in
      arrived.open()
      await stopped.pass()
      return .json(request.body)
    }) { listener in
      let (busy, idle) = (try listener.client(), try listener.client())
      await idle.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await idle.response()?.body == "ok\n")
      await busy.send(GoodRequestTests.post)
      await arrived.pass()

      await listener.stop()
      #expect(await idle.rest() == "")
      // Who comes within a few milliseconds is still taken; then nobody is.
      while let late = try? listener.client() { #expect(await late.rest() == "") }

      stopped.open()
      let answer = await busy.rest()
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\r\nConnection: close\r\n"))
      #expect(answer.hasSuffix("hello"))
    }
  }

  @Test func noRequestIsLostWhileTheListenerStops() async throws {
    var settings = RunningListener.quick
    settings.farewell = .seconds(20)
    try await RunningListener.run(settings) { listener in
      let client = try listener.client()
      await client.send(GoodRequestTests.post)
      #expect(await client.response()?.body == "hello")
      await listener.stop()
      var closes = false
      while !closes {
        await client.send(GoodRequestTests.post)
        let response = try #require(await client.response())
        #expect(response.body == "hello")
        closes = response.fields.contains("Connection: close")
      }
      #expect(await client.rest() == "")
    }
  }

  @Test func connectionsInTheBacklogAreServedWhenTheListenerStops() async throws {
    var settings = RunningListener.quick
    // On a busy machine a test may stand still for a minute between two requests.
    (settings.farewell, settings.idleDeadline, settings.requestDeadline) = (.seconds(600), .seconds(600), .seconds(600))
    try await RunningListener.run(settings) { listener in
      let first = try listener.client()
      await first.send(GoodRequestTests.post)
      #expect(await first.response()?.body == "hello")
      // The kernel has taken these; the listener takes four of them per turn of its loop.
      var late: [RawClient] = []
      for _ in 0..<200 {
        let client = try listener.client()
        await client.send(GoodRequestTests.post)
        late.append(client)
      }
      await listener.stop()
      var answered = 0
      for client in late where await client.response()?.body == "hello" { answered += 1 }
      #expect(answered == 200)
      await first.send(GoodRequestTests.post)
      #expect(await first.rest().hasSuffix("hello"))
    }
  }

  @Test func whoDripsCannotHoldTheStopOpen() async throws {
    var settings = RunningListener.quick
    settings.requestDeadline = .milliseconds(300)
    try await RunningListener.run(settings) { listener in
      let client = try listener.client()
      await client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 100000\r\n\r\n")
      #expect(await client.response()?.status == 100)
      await listener.stop()
      let (answer, sent) = await client.drip(UInt8(ascii: "a"), atMost: 1_000)
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(sent < 1_000)
    }
  }

  @Test func theDescriptorLimitIsRaisedToTheHardOne() {
    let before = DescriptorLimit.current
    #expect(DescriptorLimit.raise() >= before)
    #expect(DescriptorLimit.raise() == DescriptorLimit.current)
  }
}
