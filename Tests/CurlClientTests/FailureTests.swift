import Chat
import CurlClient
import TestKit
import Testing

@Suite struct FailureTests {
  @Test func silenceTimesOut() async throws {
    let server = try LoopbackServer { _ in .hang }
    let result = try await withClient(of: server, { $0.totalTimeout = .milliseconds(200) }) {
      await $0.send(.post(server.origin, "x"))
    }
    #expect(result == .failure(.timedOut))
    #expect(server.requests.count == 1)
  }

  @Test func drippingAnswerTimesOut() async throws {
    let server = try LoopbackServer { _ in .drip("x") }
    let result = try await withClient(of: server, { $0.totalTimeout = .milliseconds(200) }) {
      await $0.send(.post(server.origin))
    }
    #expect(result == .failure(.timedOut))
  }

  /// Those behind the first may get its connection in their last millisecond; most do not.
  @Test func waitingForAConnectionTimesOutUnsent() async throws {
    let server = try LoopbackServer { _ in .hang }
    let adjust: (inout CurlSettings) -> Void = {
      $0.totalTimeout = .milliseconds(300)
      $0.connectionsPerHost = 1
    }
    let results = try await withClient(of: server, adjust) { client in
      await withTaskGroup { group in
        for _ in 1...200 { group.addTask { await client.send(.post(server.origin)) } }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
    let timedOut = results.count { $0 == .failure(.timedOut) }
    let unsent = results.count { $0 == .failure(.unreachable("127.0.0.1: no connection within the deadline")) }
    #expect(timedOut + unsent == 200)
    #expect(unsent > 0)
    #expect(server.requests.count <= timedOut)
  }

  @Test func resetIsInterrupted() async throws {
    let server = try LoopbackServer { _ in .reset }
    let result = try await withClient(of: server) { await $0.send(.post("\(server.origin)/secret", "x")) }
    #expect(result == .failure(.interrupted("127.0.0.1: Failure when receiving data from the peer")))
  }

  @Test(arguments: [
    ("", "Server returned nothing (no headers, no data)"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "Transferred a partial file"),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "Failure when receiving data from the peer"),
    ("not HTTP at all\r\n\r\n", "Unsupported protocol"),
    ("SSH-2.0-OpenSSH\r\n", "Unsupported protocol"),
  ])
  func brokenAnswerIsInterrupted(_ answer: String, _ reason: String) async throws {
    let server = try LoopbackServer { _ in .raw(answer) }
    let result = try await withClient(of: server) { await $0.send(.post(server.origin, "x")) }
    #expect(result == .failure(.interrupted("127.0.0.1: \(reason)")))
  }

  /// libcurl by itself would send the request again on a new connection.
  @Test(arguments: ["POST", "GET"]) func lostAnswerOnAReusedConnectionIsNotRepeated(_ method: String) async throws {
    let server = try LoopbackServer { $0.path == "/fine" ? .status(200) : .raw("") }
    try await withClient(of: server) { client in
      #expect(await client.send(.post("\(server.origin)/fine", "1")).status == 200)
      let lost = await client.send(HTTPCall(method: method, url: "\(server.origin)/lost"))
      #expect(lost == .failure(.interrupted("127.0.0.1: the connection ended before the answer")))
    }
    #expect(server.requests.map(\.path) == ["/fine", "/lost"])
    #expect(server.connections <= 2)
  }

  @Test func refusedPortIsUnreachable() async throws {
    let origin = try "http://127.0.0.1:\(Socket.unusedPort())"
    let result = try await withClient([.configured(origin)]) { await $0.send(.post("\(origin)/secret")) }
    #expect(result == .failure(.unreachable("127.0.0.1: Couldn't connect to server")))
  }

  /// A label of 64 letters cannot exist, so the resolver says so without asking anyone.
  @Test func unknownNameIsUnreachable() async throws {
    let host = String(repeating: "x", count: 64) + ".invalid"
    let result = try await withClient([.configured("http://\(host)")]) { await $0.send(.post("http://\(host)/secret")) }
    #expect(result == .failure(.unreachable("\(host): Couldn't resolve host name")))
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + String(repeating: "x", count: 1_001),
    "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 100_000),
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
    "HTTP/1.1 200 OK\r\n" + String(repeating: "A: b\r\n", count: 1_000) + "\r\n",
  ])
  func largeAnswerIsRefused(_ answer: String) async throws {
    let server = try LoopbackServer { _ in .raw(answer) }
    let result = try await withClient(of: server, { $0.largestAnswer = 1_000 }) { await $0.send(.get(server.origin)) }
    #expect(result == .failure(.answerTooLarge))
  }
}
