package import Chat
package import Kernel

/// Slack: slash commands, buttons, mentions and direct messages in; replies, posts and updates out.
///
/// Protocol: api.slack.com, "Slash commands", "Handling user interaction", "Events API" and "Verifying requests from
/// Slack".
package struct Slack: Platform {
  package let name = "slack"
  package let capabilities = Capabilities(drawsCharts: true, messagesPerSecondAndChannel: 1)
  package let routes = [
    Route("POST", "/slack/commands"), Route("POST", "/slack/interactivity"), Route("POST", "/slack/events"),
  ]

  let settings: SlackSettings
  private let signatures: SignedRequests

  /// `check` is the HMAC to verify with.
  package init(_ settings: SlackSettings, check: SignatureCheck) {
    self.settings = settings
    signatures = SignedRequests(
      version: "v0", timestampHeader: "X-Slack-Request-Timestamp", signatureHeader: "X-Slack-Signature",
      secrets: settings.signingSecrets, check: check)
  }

  /// Whether the raw bytes come from Slack; `receive` asks this first.
  package func verify(_ request: WebRequest, at now: Timestamp) throws(SignedRequests.Problem) -> SignedRequests.Proof {
    try signatures.verify(request, at: now)
  }

  /// Judges in this order: signature (401), content type (415), form or JSON (400), workspace (403), fields (400).
  package func receive(_ request: WebRequest, at now: Timestamp) -> Reception {
    do throws(SlackRefusal) {
      let proof: SignedRequests.Proof
      do throws(SignedRequests.Problem) {
        proof = try verify(request, at: now)
      } catch {
        if isUnsignedCertificateProbe(request) { return .answered(.empty) }
        throw .notAuthentic(error)
      }
      return try dispatch(request, proof)
    } catch {
      return .refused(error.answer, reason: error.reason)
    }
  }

  private func dispatch(_ request: WebRequest, _ proof: SignedRequests.Proof) throws(SlackRefusal) -> Reception {
    if request.path.hasSameBytes(as: "/slack/events") {
      guard request.hasBody(of: "application/json") else { throw .contentType }
      return try receiveEvent(try decode(SlackEvent.self, from: request.body))
    }
    guard request.hasBody(of: "application/x-www-form-urlencoded") else { throw .contentType }
    let form: FormFields
    do throws(FormFields.Problem) { form = try FormFields(request.body) } catch { throw .form(error) }
    if isCertificateProbe(form) { return .answered(.empty) }
    // One URL may serve commands and buttons alike: the presence of the field tells them apart, never its contents.
    if let payload = form.bytes(of: "payload") {
      return try receiveAction(try decode(SlackAction.self, from: Array(payload)))
    }
    return try receiveCommand(form, proof)
  }

  /// Decodes a body that has been verified.
  private func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(SlackRefusal) -> Value {
    do throws(JSONBody.Problem) { return try JSONBody.decode(type, from: bytes) } catch { throw .json(error) }
  }

  /// Refuses a workspace that is not allowed, and ids that are none.
  func check(team: String) throws(SlackRefusal) {
    guard SlackID.isValid(team) else { throw .field }
    guard settings.teams.isEmpty || settings.teams.contains(team) else { throw .team }
  }
}

extension Slack {
  /// Slack may check the certificate of a distributed app with an unsigned form; it is answered and never carried out.
  private func isUnsignedCertificateProbe(_ request: WebRequest) -> Bool {
    // A real probe has two short fields; nothing else of what is not authentic is worth reading.
    guard request.body.count <= 512, !request.path.hasSameBytes(as: "/slack/events"),
      request.hasBody(of: "application/x-www-form-urlencoded"), let form = try? FormFields(request.body)
    else { return false }
    return isCertificateProbe(form)
  }

  private func isCertificateProbe(_ form: FormFields) -> Bool {
    form.bytes(of: "ssl_check")?.elementsEqual("1".utf8) ?? false
  }
}
