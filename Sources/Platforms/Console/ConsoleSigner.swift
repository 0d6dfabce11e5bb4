package import Chat
package import Kernel

/// The client's side: builds requests that `Console` takes.
package struct ConsoleSigner: Sendable {
  private let url: String
  private let signatures: SignedRequests

  /// `url` is the server's, without a trailing slash.
  package init(url: String, secret: String, check: SignatureCheck) {
    self.url = url
    signatures = SignedRequests(console: [secret], check: check)
  }

  /// The request that sends a line; nil when the secret is empty.
  ///
  /// `id` is new for every line that is typed and the same when one is sent again.
  package func line(
    _ line: String, id: String, user: String, channel: String, profile: Profile? = nil, at now: Timestamp
  ) -> HTTPCall? {
    let body = JSON.fields([
      "user": .string(user), "name": profile?.name.map(JSON.string), "channel": .string(channel),
      "line": .string(line), "id": .string(id), "language": profile?.locale.map(JSON.string),
      "zone": profile?.zone.map(JSON.string),
    ])
    return call(Console.commandRoute, body, at: now)
  }

  /// The request for what was said in a channel behind message number `after`; nil when the secret is empty.
  ///
  /// 0 asks for all that is kept.
  package func feed(channel: String, user: String, after: Int, at now: Timestamp) -> HTTPCall? {
    let body = JSON.fields([
      "channel": .string(channel), "user": .string(user), "after": .int(Int64(after)),
    ])
    return call(Console.feedRoute, body, at: now)
  }

  private func call(_ route: Route, _ json: JSON, at now: Timestamp) -> HTTPCall? {
    let body = json.bytes
    guard let proof = signatures.sign(body, at: now) else { return nil }
    return HTTPCall(
      method: route.method, url: url + route.path,
      headers: [HTTPCall.Header("Content-Type", "application/json")] + proof, body: body)
  }
}
