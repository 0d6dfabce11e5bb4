import Chat
import CurlClient
import TestKit
import Testing

@Suite(.enabled(if: OpenSSLServer.isAvailable, "needs the openssl command")) struct CertificateTests {
  @Test func trustedCertificateIsAccepted() async throws {
    let server = try OpenSSLServer(names: "IP:127.0.0.1,DNS:localhost")
    let result = try await withClient([.configured(server.origin)], { $0.authorityFile = server.certificateFile }) {
      await $0.send(.get("\(server.origin)/"))
    }
    #expect(result.status == 200)
  }

  @Test func selfSignedCertificateIsRefused() async throws {
    let server = try OpenSSLServer(names: "IP:127.0.0.1")
    let result = try await withClient([.configured(server.origin)]) { await $0.send(.get("\(server.origin)/secret")) }
    #expect(result == .failure(.unreachable("127.0.0.1: SSL peer certificate or SSH remote key was not OK")))
  }

  @Test func certificateOfAnotherNameIsRefused() async throws {
    let server = try OpenSSLServer(names: "DNS:chat.example.com")
    let result = try await withClient([.configured(server.origin)], { $0.authorityFile = server.certificateFile }) {
      await $0.send(.get("\(server.origin)/"))
    }
    #expect(result == .failure(.unreachable("127.0.0.1: SSL peer certificate or SSH remote key was not OK")))
  }

  @Test func theOneCertificateIsAcceptedUnderAnyName() async throws {
    let server = try OpenSSLServer(names: "DNS:chat.example.com")
    let result = try await withClient([.configured(server.origin)], { $0.certificateFile = server.certificateFile }) {
      await $0.send(.get("\(server.origin)/"))
    }
    #expect(result.status == 200)
  }

  @Test func anotherCertificateThanTheOneIsRefused() async throws {
    let (server, other) = (try OpenSSLServer(names: "IP:127.0.0.1"), try OpenSSLServer(names: "IP:127.0.0.1"))
    let result = try await withClient([.configured(server.origin)], { $0.certificateFile = other.certificateFile }) {
      await $0.send(.get("\(server.origin)/"))
    }
    #expect(result == .failure(.unreachable("127.0.0.1: SSL peer certificate or SSH remote key was not OK")))
  }

  @Test func serverWithoutTLSIsUnreachable() async throws {
    let server = try LoopbackServer { _ in .hang }
    defer { server.stop() }
    let origin = "https://127.0.0.1:\(server.port)"
    let result = try await withClient([.configured(origin)], { $0.totalTimeout = .milliseconds(300) }) {
      await $0.send(.get("\(origin)/"))
    }
    #expect(result == .failure(.unreachable("127.0.0.1: no connection within the deadline")))
    #expect(server.requests.isEmpty)
  }
}
