import Chat
import FoundationEssentials
import Kernel

/// The outgoing webhook of one team: signed with a key of its own, and answered on the spot, in front of everybody.
///
/// Source: learn.microsoft.com, "Create outgoing webhooks"; nothing in it dates a request, so one can be replayed by
/// whoever reads the traffic.
extension MicrosoftTeams {
  func receiveWebhook(_ request: WebRequest) throws(Rejection) -> Reception {
    try verify(request)
    let activity = try activity(in: request)
    try check(tenantOf: activity)
    // Something has to be said: silence is shown as an error.
    guard activity.type == "message" else { return .answered(Self.webhookDone) }
    let line = TeamsLine(activity, bot: nil)
    var inbound = try inbound(activity, root: line.root, text: line.text)
    inbound.delivery = "teams:webhook:" + inbound.delivery.dropFirst("teams:".count)
    return .lines([inbound], acknowledgement: Self.webhookDone)
  }

  /// Whether one of the configured keys signed the raw bytes.
  private func verify(_ request: WebRequest) throws(Rejection) {
    guard !settings.webhookKeys.isEmpty else { throw Rejection(401, "no_secret") }
    let value: String
    switch request.authorization {
    case .absent: throw Rejection(401, "missing_signature")
    case .unreadable: throw Rejection(401, "signature_malformed")
    case .credentials("hmac", let code): value = code
    case .credentials: throw Rejection(401, "wrong_scheme")
    }
    // Microsoft's own sample refuses an empty body before it looks at any code.
    guard !request.body.isEmpty else { throw Rejection(401, "empty_body") }
    guard let code = Data(base64Encoded: value), code.count == 32 else { throw Rejection(401, "signature_malformed") }
    let isKnown = settings.webhookKeys.reduce(false) { found, key in
      check.isValidHMACSHA256(Array(code), [request.body], key) || found
    }
    guard isKnown else { throw Rejection(401, "signature_mismatch") }
  }

  private static let webhookDone = webhookAnswer("✓")

  static func webhookAnswer(_ text: String) -> WebAnswer {
    .json(JSON.fields(["type": "message", "text": .string(text)]).bytes)
  }
}
