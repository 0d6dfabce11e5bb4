import Dispatch
import Foundation

/// The `openssl` command: makes a certificate for one test, and is the TLS client that is not ours.
enum OpenSSL {
  struct Failed: Error {
    var output: String
  }

  static let path = "/usr/bin/openssl"
  static let isPresent = FileManager.default.isExecutableFile(atPath: path)

  /// Runs `body` with a folder that holds `key.pem` and a self-signed `certificate.pem` for localhost.
  static func withCertificate<Result: Sendable>(
    _ body: @Sendable (_ certificate: String, _ key: String) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "railhead-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (certificate, key) = (
      folder.appending(path: "certificate.pem").path(), folder.appending(path: "key.pem").path()
    )
    _ = try await run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
      "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
    ])
    return try await body(certificate, key)
  }

  /// What a client that trusts only `certificate` gets in answer to `request`.
  static func exchange(_ request: String, port: Int, certificate: String) async throws -> String {
    try await run(
      [
        "s_client", "-quiet", "-connect", "127.0.0.1:\(port)", "-servername", "localhost", "-verify_hostname",
        "localhost",
        "-CAfile", certificate, "-verify_return_error",
      ], input: request)
  }

  private static func run(_ arguments: [String], input: String = "") async throws -> String {
    // Waiting for a process blocks, so it happens on a thread that no task shares.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "openssl").async {
        continuation.resume(with: Result { try runNow(arguments, input: input) })
      }
    }
  }

  private static func runNow(_ arguments: [String], input: String) throws -> String {
    let process = Process()
    let (standardInput, output, complaints) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    try standardInput.fileHandleForWriting.close()
    let complaint = try complaints.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(output: String(decoding: complaint, as: UTF8.self)) }
    return String(decoding: answer, as: UTF8.self)
  }
}
