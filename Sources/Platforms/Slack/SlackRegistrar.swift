package import Chat
package import Kernel

/// A Slack app's manifest by its API: read as a whole, and written as a whole where something differs.
///
/// Source: docs.slack.dev, `apps.manifest.export` and `apps.manifest.update`.
package struct SlackRegistrar: Registrar {
  /// The Web API, without a slash at the end.
  var apiURL: String
  /// `xoxe.xoxp-…`, good for twelve hours; it may change all the apps of whoever made it.
  var token: String
  /// Its id: `A0KRN1LAB`.
  var app: String

  package init(apiURL: String, token: String, app: String) {
    (self.apiURL, self.token, self.app) = (apiURL, token, app)
  }

  package func question(
    for plan: RegistrationPlan, after answers: [JSON]
  ) throws(RegistrationProblem) -> HTTPCall? {
    answers.isEmpty ? call("apps.manifest.export", [("app_id", app)]) : nil
  }

  package func changes(
    to plan: RegistrationPlan, after answers: [JSON]
  ) throws(RegistrationProblem) -> [RegistrationChange] {
    guard let there = answers.first?["manifest"], there.object != nil else {
      throw RegistrationProblem("Slack answered without a manifest")
    }
    let (manifest, differences) = SlackManifest(there).updated(to: plan)
    guard !differences.isEmpty else { return [] }
    let call = call("apps.manifest.update", [("app_id", app), ("manifest", manifest.json.text)])
    return [RegistrationChange(differences, call, deed: "updated the manifest of \(app)")]
  }

  package func remainder(after answers: [JSON]) -> [String] {
    guard answers.contains(where: { $0["permissions_updated"]?.bool == true }) else { return [] }
    return ["scopes have changed: install the app again, https://api.slack.com/apps/\(app)/install-on-team"]
  }

  package func answer(from result: HTTPResult) throws(RegistrationProblem) -> JSON {
    guard result.status == 200, let body = try? JSONBody.value(of: result.body), body.object != nil else {
      throw .status("Slack", result)
    }
    guard body["ok"]?.bool != true else { return body }
    throw refusal(body)
  }

  private func call(_ method: String, _ fields: [(name: String, value: String)]) -> HTTPCall {
    HTTPCall(
      url: "\(apiURL)/\(method)",
      headers: [
        HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
        HTTPCall.Header("Authorization", "Bearer \(token)"),
      ], body: Array(FormText.encoded(fields).utf8))
  }

  private func refusal(_ body: JSON) -> RegistrationProblem {
    let code = body["error"]?.string.flatMap(HTTPResult.errorCode) ?? "no reason"
    switch code {
    case "invalid_auth", "not_authed", "token_expired", "token_revoked", "account_inactive", "not_allowed_token_type":
      return RegistrationProblem(
        "Slack refuses the app-configuration token: \(code)",
        advice: [
          "it is good for twelve hours, and is none of the app's own: make one at https://api.slack.com/apps,",
          "“Your App Configuration Tokens”, in the workspace of the app; it goes into \(Slack.Key.configToken.variable)",
        ])
    case "app_not_found", "invalid_app_id", "invalid_app", "no_permission", "not_allowed":
      return RegistrationProblem(
        "Slack does not let this token change the app \(app): \(code)",
        advice: [
          "the token's owner has to be a collaborator of the app: “Collaborators” on https://api.slack.com/apps/\(app);",
          "the id of the app is under “Basic Information”; it goes into \(Slack.Key.app.variable)",
        ])
    case "ratelimited":
      return RegistrationProblem("Slack has been asked too often", advice: ["try again in a minute"], isPassing: true)
    default:
      let faults = (body["errors"]?.array ?? []).prefix(10).map { fault in
        [fault["pointer"]?.string, fault["message"]?.string].compactMap { $0?.oneLine.cut(to: 200) }
          .joined(separator: ": ")
      }
      return RegistrationProblem("Slack refuses the manifest: \(code)", advice: faults)
    }
  }
}
