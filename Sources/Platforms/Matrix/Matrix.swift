package import Chat
package import Kernel

/// Matrix, as an application service: the home server pushes the events of the bot's rooms, Railhead sends notices.
///
/// Clients keep `/` for themselves, so people type `!inc …`, or the bot's name and a colon. Nothing is private and
/// there are no buttons: what a button stands for is written out, to be typed.
package struct Matrix: Platform {
  /// What people type in front of a command.
  package static let commandMark = "!"

  let settings: MatrixSettings
  let check: SignatureCheck

  package init(settings: MatrixSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "matrix" }

  package var capabilities: Capabilities {
    // Synapse forgets transaction ids after a day.
    Capabilities(
      hasPrivateReplies: false, buttons: 0, secondsRepeatsAreOne: 12 * 3600,
      typing: TypingHabits(commandMark: Matrix.commandMark))
  }

  /// Each path with and without `/matrix` and, for home servers older than specification 1.0, without the API's prefix.
  package var routes: [Route] {
    ["/matrix/_matrix/app/v1", "/matrix", "/_matrix/app/v1", ""].flatMap { prefix in
      [
        // A hundred events of 65,536 bytes; a transaction that is refused for its size would block all later ones.
        Route("PUT", "\(prefix)/transactions/{txnId}", bodyLimit: 8 << 20),
        Route("POST", "\(prefix)/ping"),
        Route("GET", "\(prefix)/users/{userId}"),
        Route("GET", "\(prefix)/rooms/{roomAlias}"),
      ]
    }
  }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      try authorize(request)
      switch endpoint(of: request) {
      case "PUT transactions": return try receiveTransaction(request)
      case "POST ping": return .answered(Matrix.done)
      case "GET users", "GET rooms": return .answered(Rejection(404, "M_NOT_FOUND", "").answer)
      default: throw Rejection(404, "M_UNRECOGNIZED", "path")
      }
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  package func sideCalls(for request: WebRequest) -> [HTTPCall] {
    guard endpoint(of: request) == "PUT transactions", (try? authorize(request)) != nil else { return [] }
    return invitations(in: request).map { room in
      call("POST", "/_matrix/client/v3/join/\(MatrixID.escaped(room))", Array("{}".utf8))
    }
  }

  /// Lines travel back as messages, so there is nothing to say here.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer { Matrix.done }

  /// The method and the first segment behind the prefix.
  private func endpoint(of request: WebRequest) -> String {
    var path = request.path[...]
    for prefix in ["/matrix", "/_matrix/app/v1"] where path.hasPrefix(prefix + "/") { path.removeFirst(prefix.count) }
    return "\(request.method) \(path.dropFirst().prefix { $0 != "/" })"
  }

  /// A request to the client API as the application service's own user.
  func call(
    _ method: String, _ path: String, _ body: [UInt8]? = nil, type: String = "application/json"
  ) -> HTTPCall {
    HTTPCall(
      method: method, url: settings.homeServerURL + path,
      headers: [HTTPCall.Header("Authorization", "Bearer \(settings.asToken)")]
        + (body == nil ? [] : [HTTPCall.Header("Content-Type", type)]),
      body: body ?? [])
  }

  static let done = WebAnswer.json(Array("{}".utf8))

  /// Why a request is refused, as the home server's operator reads it.
  struct Rejection: Error {
    var status: Int
    var errcode: StaticString
    var reason: String

    init(_ status: Int, _ errcode: StaticString, _ reason: String) {
      self.status = status
      self.errcode = errcode
      self.reason = reason
    }

    var answer: WebAnswer { .json(Array(#"{"errcode":"\#(errcode)"}"#.utf8), status: status) }
  }
}
