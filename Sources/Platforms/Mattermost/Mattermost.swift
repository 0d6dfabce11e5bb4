package import Chat
package import Kernel

/// Mattermost: slash commands and buttons come in, answers and posts go out.
///
/// Mattermost signs nothing. A command proves itself with a token that the server made for it, a button with a code
/// that Railhead put into it; both can be replayed for ever by whoever reads the traffic, so use TLS.
package struct Mattermost: Platform {
  /// Longest message, in Unicode scalars (Mattermost's "runes"): the server's own limit.
  static let maximumRunes = 16_383
  /// Longest line that is read, in bytes.
  static let maximumLine = 8_192

  let settings: MattermostSettings
  let check: SignatureCheck

  package init(settings: MattermostSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "mattermost" }

  package var capabilities: Capabilities { Capabilities() }

  package var routes: [Route] {
    [
      Route("POST", "/mattermost/commands"), Route("GET", "/mattermost/commands"),
      Route("POST", "/mattermost/actions"),
    ]
  }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(Rejection) {
      switch (request.method, request.path) {
      case ("POST", "/mattermost/commands"), ("GET", "/mattermost/commands"): return try receiveCommand(request)
      case ("POST", "/mattermost/actions"): return try receiveAction(request)
      default: throw Rejection(404, "path")
      }
    } catch {
      return .refused(.text(error.text, status: error.status), reason: error.reason)
    }
  }

  /// Why a request is refused; Mattermost shows its user the status of anything but 200.
  struct Rejection: Error {
    var status: Int
    var reason: String
    var text = ""

    init(_ status: Int, _ reason: String) {
      self.status = status
      self.reason = reason
    }
  }
}
