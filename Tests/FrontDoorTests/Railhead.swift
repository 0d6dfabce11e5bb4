import Foundation
import Testing

/// The built program.
enum Railhead {
  /// Beside the test bundle, so that it is the one that was built with these tests.
  static let path =
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "railhead").path

  /// Starts it with these settings, far from whatever the machine's own environment says.
  static func start(_ arguments: [String], settings: [String: String] = [:], in folder: String) throws -> ChildProcess {
    var environment = ["HOME": folder, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "UTC", "USER": "ana"]
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return try ChildProcess(path, arguments, environment: environment.merging(settings) { $1 }, in: folder)
  }

  /// Runs it to its end; `input` is what is typed.
  static func run(
    _ arguments: [String], settings: [String: String] = [:], in folder: String, input: String = ""
  ) async throws -> ChildProcess.Report {
    let process = try start(arguments, settings: settings, in: folder)
    process.type(input)
    process.endInput()
    return try await process.end()
  }
}

/// The text without what the clock decides: `TIME` for a time of day with or without its date, `SPAN` for a short
/// while.
func masked(_ text: String) -> String {
  text.replacing(/(\p{L}{3,4}\.? \d{1,2} \p{L}{3,5}\.? \d{4} )?\b\d{2}:\d{2}\b/, with: "TIME")
    .replacing(/\b\d+ (s|min)\b/, with: "SPAN")
}
