import Foundation

/// An `openssl s_server` on 127.0.0.1 with a certificate that it signed itself.
final class OpenSSLServer {
  let certificateFile: String
  let port: String
  private let folder: URL
  private let process: Process

  var origin: String { "https://127.0.0.1:\(port)" }

  static let isAvailable = (try? run(["version"])) == 0

  /// `names` is in the form of a subjectAltName: `IP:127.0.0.1,DNS:localhost`.
  init(names: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "railhead-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificateFile = folder.appending(path: "certificate.pem").path
    let key = folder.appending(path: "key.pem").path
    _ = try Self.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
      "-subj", "/CN=railhead", "-addext", "subjectAltName=\(names)", "-keyout", key, "-out", certificateFile,
    ])
    let output = Pipe()
    process = Self.command(["s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificateFile, "-key", key])
    process.standardOutput = output
    try process.run()
    var text = ""
    while !text.contains(/ACCEPT .*:[0-9]+\n/), case let piece = output.fileHandleForReading.availableData,
      !piece.isEmpty
    {
      text += String(decoding: piece, as: UTF8.self)
    }
    port = text.firstMatch(of: /ACCEPT .*:([0-9]+)\n/).map { String($0.1) } ?? "0"
  }

  deinit {
    // Not SIGTERM: the child has it blocked, as the thread that started it has.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func command(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardInput = Pipe()
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    return process
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = command(arguments)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
