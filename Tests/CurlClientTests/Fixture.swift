import Chat
import CurlClient
import TestKit

/// A client that may talk to `origins`, and is shut down afterwards, whatever happens.
func withClient<Result>(
  _ origins: [AllowedOrigin], _ adjust: (inout CurlSettings) -> Void = { _ in },
  _ body: (CurlClient) async throws -> Result
) async throws -> Result {
  var settings = CurlSettings(origins: origins)
  // On a busy machine a test may stand still for a minute between two requests.
  settings.longestIdle = .seconds(3600)
  settings.totalTimeout = .seconds(3600)
  adjust(&settings)
  let client = try CurlClient(settings)
  do {
    let result = try await body(client)
    await client.shutdown()
    return result
  } catch {
    await client.shutdown()
    throw error
  }
}

/// A client and a server that it may talk to.
func withClient<Result>(
  of server: LoopbackServer, _ adjust: (inout CurlSettings) -> Void = { _ in },
  _ body: (CurlClient) async throws -> Result
) async throws -> Result {
  defer { server.stop() }
  return try await withClient([.configured(server.origin)], adjust, body)
}

extension HTTPCall {
  static func get(_ url: String) -> HTTPCall { HTTPCall(method: "GET", url: url) }

  static func post(_ url: String, _ body: String = "") -> HTTPCall { HTTPCall(url: url, body: Array(body.utf8)) }
}

extension HTTPResult {
  var text: String { String(decoding: body, as: UTF8.self) }
}

extension Result<HTTPResult, HTTPFailure> {
  /// Nil when no answer came.
  var status: Int? { try? get().status }
}
