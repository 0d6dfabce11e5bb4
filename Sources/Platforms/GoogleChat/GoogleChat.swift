package import Chat
package import Kernel

/// Google Chat: slash commands, mentions, direct messages and buttons in; answers, posts and updates out.
///
/// Requests carry a token of Google's and no signature of their body. The same app may be set up in two ways that speak
/// two formats: classic interaction events, and events of a Workspace add-on; the shape of a body tells which one it is.
///
/// Protocol: developers.google.com, "Receive and respond to interaction events", "Verify requests from Google Chat" and
/// the reference of the Chat API v1.
package struct GoogleChat: Platform {
  let settings: GoogleChatSettings
  let check: SignatureCheck

  package init(settings: GoogleChatSettings, check: SignatureCheck) {
    self.settings = settings
    self.check = check
  }

  package var name: String { "googlechat" }

  package var capabilities: Capabilities {
    // Files want a person's own consent. Google's AIP-155 has request ids remembered for an hour at least; half of it is
    // used, because clocks and queues differ.
    Capabilities(
      canEdit: settings.account != nil, takesFiles: false, messagesPerSecondAndChannel: 1,
      secondsRepeatsAreOne: 1_800)
  }

  package var routes: [Route] { [Route("POST", "/googlechat")] }

  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    guard request.method == "POST", request.path == "/googlechat" else { return refusal(404, "path") }
    guard let token = BearerDemand.token(of: request) else { return refusal(401, "token_missing") }
    guard let demand = demand(token) else { return refusal(401, "no_audience") }
    return .bearer(demand) { claims in
      do throws(Rejection) { return try read(request, claims) } catch { return refusal(error.status, error.reason) }
    } refused: { _ in
      WebAnswer.text("unauthorized", status: 401)
    }
  }

  private func refusal(_ status: Int, _ reason: String) -> Reception {
    .refused(.text(status == 401 ? "unauthorized" : "", status: status), reason: reason)
  }

  /// Understood, nothing to show: an empty body would be shown as an app that does not respond.
  static let done = WebAnswer.json(Array("{}".utf8))

  /// Why a request is refused.
  struct Rejection: Error {
    var status: Int
    var reason: String

    init(_ status: Int, _ reason: String) {
      self.status = status
      self.reason = reason
    }
  }
}
