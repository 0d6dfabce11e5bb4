import Foundation
import Testing

/// The command that makes certificates.
private let openssl = "/usr/bin/openssl"

/// A server with TLS from its configuration, and the terminal beside it.
@Suite(.timeLimit(.minutes(5)), .enabled(if: FileManager.default.isExecutableFile(atPath: openssl), "needs openssl"))
struct TLSTests {
  /// A self-signed certificate for the name that the chats would use, as `certificate.pem` and `key.pem`.
  private func makeCertificate(in folder: Folder) async throws {
    let process = try ChildProcess(
      openssl,
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
        "/CN=railhead.example.com", "-addext", "subjectAltName=DNS:railhead.example.com", "-keyout", "key.pem", "-out",
        "certificate.pem",
      ], environment: ["PATH": "/usr/bin:/bin"], in: folder.path)
    let report = try await process.end()
    try #require(report.status == 0, "\(report.errors)")
  }

  @Test func theTerminalTalksToAServerWithTLS() async throws {
    let folder = try Folder()
    try await makeCertificate(in: folder)
    let tls = ["RAILHEAD_HTTP_TLS_CERTIFICATE": "certificate.pem", "RAILHEAD_HTTP_TLS_KEY": "key.pem"]
    let server = try Railhead.start(
      ["serve"], settings: RunningRailhead.basics.merging(tls) { $1 }, in: folder.path)
    let said = try await server.output { $0.contains("\n") }
    #expect(said.contains("listens on https://127.0.0.1:"))
    // The terminal is told where the data is, and nothing of the configuration.
    let chat = try await Railhead.run(
      ["chat", "--data", "data"], in: folder.path, input: "/inc checkout is down sev1\n/inc list\n")
    #expect(
      masked(chat.output) == """
        /inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: /inc lead INC-1 me.
        Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (UTC).
          ┌ #ops
          │ INC-1 sev1 declared “checkout is down”
          │ nobody leads · declared by @ana
          │ declared: TIME (UTC)
        /inc list: 1 incident, worst first, page 1 of 1
        INC-1 sev1 declared “checkout is down” · SPAN

        """)
    #expect(chat.errors == "")
    #expect(chat.status == 0)
    server.signal(SIGTERM)
    let report = try await server.end()
    #expect(report.status == 0, "\(report.errors)")
  }
}
