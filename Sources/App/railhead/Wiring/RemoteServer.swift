import Chat
import CurlClient
import Kernel

/// A server that runs in another process on this machine.
struct RemoteServer: Sendable {
  /// Its origin: `http://127.0.0.1:8080`.
  let url: String
  private let curl: CurlClient

  /// Nil when nobody answers there any more.
  init?(_ address: ServerAddress) async throws(Fault) {
    guard let url = address.url else { return nil }
    // The server wrote the address itself, so it may lead inside whatever it is called.
    var settings = CurlSettings(origins: [AllowedOrigin(try Origin(url), mayBeInternal: true)])
    if url.hasPrefix("https:") { settings.certificateFile = address.path }
    curl = try CurlClient(settings)
    self.url = url
    guard case .success(let result) = await curl.send(HTTPCall(method: "GET", url: url + "/healthz")),
      result.status == 200
    else {
      await curl.shutdown()
      return nil
    }
  }

  /// One request; a failure reads like an answer, so that the terminal can show it.
  func exchange(_ call: HTTPCall) async -> HTTPResult {
    switch await curl.send(call) {
    case .success(let result): result
    case .failure:
      HTTPResult(
        status: 502, body: Array("the server does not answer, nothing was recorded; start it with: railhead serve".utf8)
      )
    }
  }
}
