import Chat
import Kernel
import Listener
import Logging
import Testing

@Suite(.enabled(if: OpenSSL.isPresent, "there is no openssl command"))
struct TLSTests {
  @Test func aRequestComesAndGoesOverTLS() async throws {
    try await OpenSSL.withCertificate { certificate, key in
      var settings = RunningListener.quick
      settings.tls = ListenerSettings.TLSFiles(certificateChain: certificate, privateKey: key)
      try await RunningListener.run(settings) { listener in
        let answer = try await OpenSSL.exchange(
          "POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello",
          port: listener.port, certificate: certificate)
        #expect(
          answer == """
            HTTP/1.1 200 OK\r
            Content-Type: application/json; charset=utf-8\r
            X-Content-Type-Options: nosniff\r
            Connection: close\r
            Content-Length: 5\r
            \r
            hello
            """)
      }
    }
  }

  @Test func whoSpeaksPlainHTTPToItIsCutOff() async throws {
    try await OpenSSL.withCertificate { certificate, key in
      var settings = RunningListener.quick
      settings.tls = ListenerSettings.TLSFiles(certificateChain: certificate, privateKey: key)
      try await RunningListener.run(settings) { listener in
        let client = try listener.client()
        await client.send(GoodRequestTests.post)
        #expect(await client.rest() == "")
        #expect(listener.seen.requests.isEmpty)
      }
    }
  }

  @Test func whoNeverFinishesTheHandshakeIsCutOff() async throws {
    try await OpenSSL.withCertificate { certificate, key in
      var settings = RunningListener.quick
      settings.tls = ListenerSettings.TLSFiles(certificateChain: certificate, privateKey: key)
      settings.requestDeadline = .milliseconds(300)
      try await RunningListener.run(settings) { listener in
        let client = try listener.client()
        await client.send([0x16, 0x03, 0x01, 0x02])
        #expect(await client.rest() == "")
      }
    }
  }

  @Test func aMissingCertificateIsAProblemBeforeAnythingListens() {
    var settings = RunningListener.quick
    settings.tls = ListenerSettings.TLSFiles(certificateChain: "missing.pem", privateKey: "missing-too.pem")
    let problem = #expect(throws: ListenerProblem.self) {
      try Listener(
        settings: settings, routes: [], endpoints: Endpoints(readiness: { .empty }, metrics: { .empty }),
        logger: Logger(label: "listener") { _ in SwiftLogNoOpLogHandler() }, handler: RunningListener.echo)
    }
    #expect(problem?.description.hasPrefix("cannot use the certificate missing.pem with missing-too.pem: ") == true)
  }
}
