import Chat
import CurlClient
import Dispatch
import TestKit
import Testing

@Suite struct EndingTests {
  @Test func cancellingEndsTheTransfer() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let server = try LoopbackServer { _ in
      arrived.yield()
      return .hang
    }
    try await withClient(of: server) { client in
      let sending = Task { await client.send(.post(server.origin, "x")) }
      for await _ in arrivals { break }
      sending.cancel()
      #expect(await sending.value == .failure(.interrupted("127.0.0.1: cancelled")))
    }
  }

  @Test func cancelledBeforeSendingNeverConnects() async throws {
    let server = try LoopbackServer()
    try await withClient(of: server) { client in
      let result = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await client.send(.post(server.origin, "x"))
      }.value
      #expect(result == .failure(.unreachable("cancelled before it was sent")))
    }
    #expect(server.connections == 0)
  }

  /// A continuation that is resumed twice traps, one that is never resumed hangs this test.
  @Test(arguments: [1, 2, 3] as [UInt64]) func cancellingAtAnyMomentAnswersOnce(_ seed: UInt64) async throws {
    var random = seed
    let server = try LoopbackServer { .status(200, body: $0.body) }
    let outcomes = try await withClient(of: server) { client in
      var sending: [Task<Result<HTTPResult, HTTPFailure>, Never>] = []
      for number in 0..<1_000 {
        sending.append(Task { await client.send(.post(server.origin, "\(number)")) })
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if random >> 63 == 1 { sending[Int(random >> 33) % sending.count].cancel() }
        if random >> 62 == 3 { await Task.yield() }
      }
      var outcomes: [Result<HTTPResult, HTTPFailure>] = []
      for task in sending { outcomes.append(await task.value) }
      return outcomes
    }
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case .success(let answer): #expect(answer.text == "\(number)")
      case .failure(let failure):
        #expect(
          [
            .interrupted("127.0.0.1: cancelled"), .unreachable("127.0.0.1: cancelled"),
            .unreachable("cancelled before it was sent"),
          ].contains(failure), "seed \(seed)")
      }
    }
  }

  @Test func shutdownFailsWhatIsUnderWay() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let server = try LoopbackServer { _ in
      arrived.yield()
      return .hang
    }
    try await withClient(of: server) { client in
      await withTaskGroup { group in
        for _ in 1...8 { group.addTask { await client.send(.post(server.origin)) } }
        var seen = 0
        for await _ in arrivals {
          seen += 1
          if seen == 8 { break }
        }
        await client.shutdown()
        for await result in group { #expect(result == .failure(.interrupted("127.0.0.1: shutting down"))) }
      }
      #expect(await client.send(.post(server.origin)) == .failure(.unreachable("shutting down")))
      await client.shutdown()
    }
  }

  @Test func shutdownWithGraceLetsAnswersIn() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { _ in
      arrived.yield()
      gate.wait()
      return .status(200)
    }
    try await withClient(of: server) { client in
      async let answer = client.send(.post(server.origin))
      for await _ in arrivals { break }
      async let end: Void = client.shutdown(within: .seconds(10))
      gate.signal()
      #expect(await answer.status == 200)
      await end
    }
  }

  @Test func forgettingTheClientEndsIt() async throws {
    let server = try LoopbackServer()
    defer { server.stop() }
    weak var forgotten: CurlClient?
    do {
      let client = try CurlClient(CurlSettings(origins: [.configured(server.origin)]))
      forgotten = client
      #expect(await client.send(.get(server.origin)).status == 200)
    }
    #expect(forgotten == nil)
  }
}
