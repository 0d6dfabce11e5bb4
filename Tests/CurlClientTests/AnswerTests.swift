import Chat
import CurlClient
import Synchronization
import TestKit
import Testing

@Suite struct AnswerTests {
  @Test func requestArrivesAsItWasMade() async throws {
    let server = try LoopbackServer { .status(201, headers: ["X-Echo: \($0.body.count)"], body: "<\($0.body)>") }
    let call = HTTPCall(
      method: "PUT", url: "\(server.origin)/rooms/%21a?x=1#part",
      headers: [.init("Content-Type", "application/json"), .init("Authorization", "Bearer t"), .init("X-Empty", "")],
      body: Array("{\"é\":1}".utf8))
    let result = try await withClient(of: server) { await $0.send(call) }
    #expect(
      try result.get()
        == HTTPResult(
          status: 201, headers: ["content-length": "10", "x-echo": "7"], body: Array("<{\"é\":1}>".utf8)))
    #expect(
      server.requests == [
        .init(
          method: "PUT", path: "/rooms/%21a?x=1",
          headers: [
            "host": "127.0.0.1:\(server.port)", "user-agent": "Railhead", "accept": "*/*",
            "content-type": "application/json", "authorization": "Bearer t", "x-empty": "", "content-length": "8",
          ],
          body: "{\"é\":1}")
      ])
  }

  @Test(arguments: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
  func methodWithoutBody(_ method: String) async throws {
    let server = try LoopbackServer { _ in .raw("HTTP/1.1 204 No Content\r\n\r\n") }
    let result = try await withClient(of: server) { await $0.send(HTTPCall(method: method, url: server.origin)) }
    #expect(try result.get() == HTTPResult(status: 204))
    #expect(server.requests.map(\.method) == [method])
    #expect(server.requests.first?.headers["content-type"] == nil)
  }

  @Test(arguments: [200, 204, 400, 404, 500, 503]) func anyStatusIsAResult(_ status: Int) async throws {
    let server = try LoopbackServer { _ in .raw("HTTP/1.1 \(status) X\r\nContent-Length: 0\r\n\r\n") }
    let result = try await withClient(of: server) { await $0.send(.post(server.origin)) }
    #expect(try result.get() == HTTPResult(status: status, headers: ["content-length": "0"]))
  }

  @Test func slowDownNamesItsDelay() async throws {
    let server = try LoopbackServer { _ in
      .status(429, headers: ["Retry-After: 30", "Vary: a", "VARY: b"], body: "ratelimited")
    }
    let result = try await withClient(of: server) { await $0.send(.post(server.origin)) }
    #expect(
      try result.get()
        == HTTPResult(
          status: 429, headers: ["retry-after": "30", "vary": "a, b", "content-length": "11"],
          body: Array("ratelimited".utf8)))
  }

  @Test func headersAreThoseOfTheFinalAnswer() async throws {
    let server = try LoopbackServer { _ in
      .raw("HTTP/1.1 103 Early\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-Final: 1\r\nContent-Length: 0\r\n\r\n")
    }
    let result = try await withClient(of: server) { await $0.send(.post(server.origin)) }
    #expect(try result.get() == HTTPResult(status: 200, headers: ["x-final": "1", "content-length": "0"]))
  }

  @Test func redirectIsNotFollowed() async throws {
    let canary = try LoopbackServer()
    defer { canary.stop() }
    let server = try LoopbackServer { _ in .status(302, headers: ["Location: \(canary.origin)/"]) }
    let result = try await withClient([.configured(server.origin), .configured(canary.origin)]) {
      await $0.send(.get(server.origin))
    }
    server.stop()
    #expect(result.status == 302)
    #expect(canary.connections == 0)
  }

  @Test func connectionIsReused() async throws {
    let server = try LoopbackServer()
    try await withClient(of: server) { client in
      for _ in 1...50 { #expect(await client.send(.post(server.origin, "x")).status == 200) }
      var counts = CurlCounts()
      (counts.sockets, counts.reuses) = (1, 49)
      (counts.outcomes, counts.sentBytes) = ([.success: 50], 50)
      #expect(client.counts == counts)
    }
    #expect(server.connections == 1)
  }

  @Test func everyRequestIsCountedByItsEnd() async throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/reset": .reset
      case "/large": .status(200, body: String(repeating: "x", count: 101))
      default: .status(Int(request.path.dropFirst()) ?? 500, body: "four")
      }
    }
    try await withClient(of: server, { $0.largestAnswer = 100 }) { client in
      for path in ["200", "201", "302", "404", "503", "reset", "large"] {
        _ = await client.send(.post("\(server.origin)/\(path)", "12"))
      }
      _ = await client.send(.get("http://elsewhere.example/"))
      _ = await client.send(HTTPCall(method: "TRACE", url: server.origin))
      #expect(
        client.counts.outcomes == [
          .success: 2, .redirection: 1, .clientError: 1, .serverError: 1, .interrupted: 1, .tooLarge: 1, .forbidden: 2,
        ])
      #expect(client.counts.sentBytes == 14)
      #expect(client.counts.receivedBytes == 20)
      #expect(client.counts.sockets + client.counts.reuses == 7)
    }
    // These take a clock to bring about.
    #expect(CurlCounts.Outcome(.failure(.timedOut)) == .timedOut)
    #expect(CurlCounts.Outcome(.failure(.unreachable("nobody"))) == .unreachable)
  }

  @Test func everyOneOfManyIsAnsweredOnce() async throws {
    let count = 5_000
    let server = try LoopbackServer { .status(200, body: $0.body) }
    let answers = try await withClient(of: server) { client in
      await withTaskGroup(of: (Int, Result<HTTPResult, HTTPFailure>).self) { group in
        var answers: [Int: String] = [:]
        for number in 0..<count {
          if number >= 8, let (sent, result) = await group.next() { answers[sent] = try? result.get().text }
          group.addTask { (number, await client.send(.post(server.origin, "\(number)"))) }
        }
        for await (sent, result) in group { answers[sent] = try? result.get().text }
        return answers
      }
    }
    #expect(answers == Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, "\($0)") }))
    #expect(server.requests.map(\.body).sorted() == (0..<count).map { "\($0)" }.sorted())
    #expect(server.connections <= 8)
  }

  /// The long connect timeout turns a transfer that libcurl forgot to wake into a failure.
  @Test(arguments: 1...20) func manyShareFewConnections(_ round: Int) async throws {
    let server = try LoopbackServer()
    let adjust: (inout CurlSettings) -> Void = {
      $0.connectionsPerHost = 3
      $0.connectTimeout = .seconds(60)
    }
    let statuses = try await withClient(of: server, adjust) { client in
      await withTaskGroup { group in
        for _ in 1...200 { group.addTask { await client.send(.post(server.origin)).status } }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(statuses.count { $0 == 200 } == 200)
    #expect(server.connections <= 3)
  }

  @Test func largestAnswerFits() async throws {
    let server = try LoopbackServer { _ in .status(200, body: String(repeating: "x", count: 1_000)) }
    let result = try await withClient(of: server, { $0.largestAnswer = 1_000 }) { await $0.send(.get(server.origin)) }
    #expect(try result.get().body.count == 1_000)
  }

  @Test func senderSends() async throws {
    let server = try LoopbackServer()
    let result = try await withClient(of: server) { await $0.sender.send(.get("\(server.origin)/x")) }
    #expect(result.status == 200)
    #expect(server.requests.map(\.path) == ["/x"])
  }
}
