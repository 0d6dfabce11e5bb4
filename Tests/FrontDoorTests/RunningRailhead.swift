import Chat
import CurlClient
import Foundation
import Kernel
import Signatures
import TestKit
import Testing

/// The built program, serving on a port that the system chose.
final class RunningRailhead: Sendable {
  struct NotServing: Error { var report: ChildProcess.Report }

  /// A status and a body, with what the clock decides masked.
  struct Answer: Equatable, Sendable {
    var status: Int
    var body: String

    init(_ status: Int, _ body: String) {
      self.status = status
      self.body = masked(body)
    }
  }

  static let signingSecret = "8f742231b10e8888abcd99yyyzzz85a5"
  static let botToken = "xoxb-1234567890-abcdefghijkl"

  let process: ChildProcess
  /// `http://127.0.0.1:` and the port.
  let address: String
  let folder: String
  private let curl: CurlClient

  /// Starts `railhead serve` with its data in `folder`, and waits until it takes connections.
  init(in folder: String, settings: [String: String] = [:]) async throws {
    self.folder = folder
    process = try Railhead.start(["serve"], settings: RunningRailhead.basics.merging(settings) { $1 }, in: folder)
    let output = try await process.output { $0.contains("\n") }
    guard let address = output.firstMatch(of: /listens on (http:\/\/127\.0\.0\.1:\d+);/)?.1 else {
      throw NotServing(report: try await process.end())
    }
    self.address = String(address)
    curl = try CurlClient(CurlSettings(origins: [.configured(self.address)]))
  }

  /// Any port, and a Slack app.
  static let basics = [
    "RAILHEAD_DATA": "data", "RAILHEAD_HTTP_PORT": "0", "RAILHEAD_TIMEZONE": "UTC",
    "RAILHEAD_SLACK_SIGNING_SECRET": signingSecret,
  ]

  /// Sends a request through libcurl.
  func send(
    _ method: String, _ path: String, _ headers: [HTTPCall.Header] = [], _ body: [UInt8] = []
  ) async throws -> Answer {
    let call = HTTPCall(method: method, url: address + path, headers: headers, body: body)
    let result = try await curl.send(call).get()
    return Answer(result.status, String(decoding: result.body, as: UTF8.self))
  }

  /// Asks it to end, and waits until it did.
  func stop() async throws -> ChildProcess.Report {
    process.signal(SIGTERM)
    return try await end()
  }

  /// Ends it without a warning.
  func kill() async throws {
    process.signal(SIGKILL)
    _ = try await end()
  }

  private func end() async throws -> ChildProcess.Report {
    let report = try await process.end()
    await curl.shutdown()
    return report
  }

  /// All journal files, one after another.
  var journal: String {
    contents(of: folder + "/data/journal").sorted { $0.key < $1.key }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  /// What `railhead export incidents` prints beside the running server, one incident per element.
  func incidents() async throws -> [Incident] {
    let report = try await Railhead.run(["export", "incidents", "--data", "data"], in: folder)
    try #require(report.status == 0, "\(report.errors)")
    return try JSONDecoder().decode([Incident].self, from: Data(report.output.utf8))
  }

  struct Incident: Decodable, Equatable {
    var id: String
    var title: String
    var severity: String
    var state: String
    var area: String?
    var resolution: String?

    init(
      _ id: String, _ title: String, _ severity: String, _ state: String, _ area: String? = nil,
      _ resolution: String? = nil
    ) {
      (self.id, self.title, self.severity, self.state, self.area, self.resolution) =
        (id, title, severity, state, area, resolution)
    }
  }
}

/// Serves in a folder of its own while `body` runs; then asks it to end, which it must do properly.
func withRailhead(
  _ settings: [String: String] = [:], _ body: (RunningRailhead) async throws -> Void
) async throws {
  let folder = try Folder()
  let railhead = try await RunningRailhead(in: folder.path, settings: settings)
  try await body(railhead)
  let report = try await railhead.stop()
  #expect(report.status == 0, "\(report.errors)")
}
