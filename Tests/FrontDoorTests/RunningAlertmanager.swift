import Chat
import CurlClient
import Foundation

/// A real Prometheus Alertmanager on a port that the system chose, whose only receiver is Railhead.
final class RunningAlertmanager: Sendable {
  struct NotServing: Error { var report: ChildProcess.Report }

  /// Where Debian's package `prometheus-alertmanager` puts it.
  static let path = "/usr/bin/prometheus-alertmanager"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  private let process: ChildProcess
  private let address: String
  private let curl: CurlClient

  /// Groups by name alone, and tells of every change within a second.
  init(in folder: String, telling url: String, token: String) async throws {
    let configuration = """
      route:
        receiver: railhead
        group_by: [alertname]
        group_wait: 0s
        group_interval: 1s
        repeat_interval: 1h
      receivers:
        - name: railhead
          webhook_configs:
            - url: \(url)
              http_config:
                authorization:
                  credentials: \(token)

      """
    try Data(configuration.utf8).write(to: URL(filePath: folder + "/alertmanager.yml"))
    process = try ChildProcess(
      Self.path,
      [
        "--config.file=alertmanager.yml", "--storage.path=alertmanager", "--web.listen-address=127.0.0.1:0",
        "--web.external-url=http://alertmanager.example", "--cluster.listen-address=",
      ], environment: ["HOME": folder, "PATH": "/usr/bin:/bin"], in: folder)
    let log = try await process.errors { $0.contains("TLS is disabled") }
    guard let address = log.firstMatch(of: /msg="Listening on" address=(127\.0\.0\.1:\d+)/)?.1 else {
      throw NotServing(report: process.said)
    }
    self.address = "http://\(address)"
    curl = try CurlClient(CurlSettings(origins: [.configured(self.address)]))
  }

  /// Posts the alerts of some instances at once, as Prometheus does; an `end` in the past means that they are over.
  func alert(instances: String..., start: String, end: String? = nil) async throws -> Int {
    let ends = end.map { #","endsAt":"\#($0)""# } ?? ""
    let alerts = instances.map { instance in
      #"{"labels":{"alertname":"Slow","severity":"critical","service":"checkout","instance":"\#(instance)"},"#
        + #""annotations":{"summary":"Checkout is slow"},"startsAt":"\#(start)"\#(ends),"#
        + #""generatorURL":"http://prometheus.example/graph"}"#
    }
    let body = "[" + alerts.joined(separator: ",") + "]"
    let call = HTTPCall(
      url: address + "/api/v2/alerts", headers: [HTTPCall.Header("Content-Type", "application/json")],
      body: Array(body.utf8))
    return try await curl.send(call).get().status
  }

  func stop() async throws {
    process.signal(SIGTERM)
    _ = try await process.end()
    await curl.shutdown()
  }
}
