import Chat
import CurlClient
import Glibc
import TestKit
import Testing

@Suite struct ForbiddenTests {
  /// The origin `http://allowed.example:PORT` is allowed, with the port of a server on loopback that must see nothing.
  @Test(arguments: [
    "http://127.0.0.1:PORT/", "http://2130706433:PORT/", "http://0x7f000001:PORT/", "http://0177.0.0.1:PORT/",
    "http://0x7f.0.0.1:PORT/", "http://127.1:PORT/", "http://0:PORT/", "http://0.0.0.0:PORT/", "http://localhost:PORT/",
    "http://LOCALHOST:PORT/", "http://localhost.:PORT/", "http://[::]:PORT/", "http://[::1]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/", "http://[64:ff9b::7f00:1]:PORT/",
    "http://127.0.0.1:PORT#@allowed.example:PORT/", "http://127.0.0.1:PORT?@allowed.example:PORT/",
    "http://127.0.0.1:PORT\\@allowed.example:PORT/", "http://allowed.example:PORT@127.0.0.1:PORT/",
    "http://user@allowed.example:PORT/", "http://a:b@allowed.example:PORT/", "http://allowed.example.:PORT/",
    "http://allowed.example:1/", "http://allowed.example/", "https://allowed.example:PORT/",
    "http://allowed.example.evil.example:PORT/", "http://evilallowed.example:PORT/", "http://allowed。example:PORT/",
    "ftp://allowed.example:PORT/", "file:///etc/hostname", "file://127.0.0.1/etc/hostname", "gopher://127.0.0.1:PORT/",
    "dict://127.0.0.1:PORT/", "//127.0.0.1:PORT/", "127.0.0.1:PORT", "", " http://127.0.0.1:PORT/",
    "http://127.0.0.1:PORT/\r\nX: y", "http:127.0.0.1:PORT/", "http:///127.0.0.1:PORT/", "http://①②⑦.①:PORT/",
  ])
  func otherOriginIsNeverConnected(_ pattern: String) async throws {
    let canary = try LoopbackServer()
    defer { canary.stop() }
    let url = pattern.replacing("PORT", with: "\(canary.port)")
    try await withClient([.configured("http://allowed.example:\(canary.port)")]) { client in
      let result = await client.send(.post(url, "x"))
      guard case .failure(.forbidden(let reason)) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(!reason.contains("/etc") && !reason.contains("X: y"))
      var counts = CurlCounts()
      counts.outcomes = [.forbidden: 1]
      #expect(client.counts == counts)
    }
    #expect(canary.connections == 0)
  }

  @Test(arguments: ["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"])
  func publicOriginMustNotLeadInside(_ host: String) async throws {
    let canary = try LoopbackServer()
    defer { canary.stop() }
    let origin = "http://\(host):\(canary.port)"
    try await withClient([AllowedOrigin(Origin(origin), mayBeInternal: false)]) { client in
      let result = await client.send(.post("\(origin)/secret", "x"))
      #expect(result == .failure(.forbidden("\(host) resolved to an internal address")))
      #expect(client.counts.sockets == 0)
      #expect(client.counts.refusedAddresses > 0)
    }
    #expect(canary.connections == 0)
  }

  @Test func listedNameMayLeadInside() async throws {
    let server = try LoopbackServer()
    defer { server.stop() }
    let origin = try Origin("http://localhost:\(server.port)")
    let allowed = try [AllowedOrigin(origin, mayBeInternal: false)] + AllowedOrigin.listed("localhost:\(server.port)")
    let result = try await withClient(allowed) { await $0.send(.post("\(origin)/", "x")) }
    #expect(result.status == 200)
  }

  @Test(arguments: [
    [HTTPCall.Header("X", "a\r\nY: b")], [.init("X", "a\nY: b")], [.init("X", "a\0")], [.init("X\r\nY", "a")],
    [.init("X:", "a")], [.init("", "a")], [.init("Ü", "a")], [.init("Host", "evil.example")],
    [.init("Transfer-Encoding", "chunked")], [.init("content-length", "0")],
  ])
  func headerThatReshapesTheRequest(_ headers: [HTTPCall.Header]) async throws {
    let server = try LoopbackServer()
    let result = try await withClient(of: server) { await $0.send(HTTPCall(url: server.origin, headers: headers)) }
    #expect(result == .failure(.forbidden("a header is not allowed")))
    #expect(server.connections == 0)
  }

  @Test(arguments: ["TRACE", "post", "POST / HTTP/1.1\r\n\r\nGET", ""]) func oddMethod(_ method: String) async throws {
    let server = try LoopbackServer()
    let result = try await withClient(of: server) { await $0.send(HTTPCall(method: method, url: server.origin)) }
    #expect(result == .failure(.forbidden("the method is not one that Railhead uses")))
    #expect(server.connections == 0)
  }

  /// In a process of its own, because the environment belongs to all tests.
  @Test func proxyOfTheEnvironmentIsIgnored() async {
    await #expect(processExitsWith: .success) {
      let (server, proxy) = (try LoopbackServer(), try LoopbackServer())
      for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        setenv(name, proxy.origin, 1)
      }
      let result = try await withClient(of: server) { await $0.send(.post(server.origin)) }
      try #require(try result.get().status == 200)
      try #require(server.requests.count == 1)
      try #require(proxy.connections == 0)
    }
  }
}
