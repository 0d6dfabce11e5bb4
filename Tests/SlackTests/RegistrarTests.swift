import Chat
import Kernel
import Slack
import Testing

@Suite struct RegistrarTests {
  private let registrar = SlackRegistrar(apiURL: "https://slack.com/api", token: "xoxe.xoxp-1-secret", app: "A0KRN1LAB")
  private let plan = ManifestTests.plan

  @Test func asksOnceAndWritesTheWholeManifest() throws {
    let question = try #require(try registrar.question(for: plan, after: []))
    #expect(question.url == "https://slack.com/api/apps.manifest.export")
    #expect(String(decoding: question.body, as: UTF8.self) == "app_id=A0KRN1LAB")
    #expect(question.headers.last == HTTPCall.Header("Authorization", "Bearer xoxe.xoxp-1-secret"))
    let answer = try registrar.answer(from: HTTPResult(status: 200, body: Array(#"{"ok":true,"manifest":{}}"#.utf8)))
    #expect(try registrar.question(for: plan, after: [answer]) == nil)
    let changes = try registrar.changes(to: plan, after: [answer])
    #expect(changes.map(\.deed) == ["updated the manifest of A0KRN1LAB"])
    let call = try #require(changes.first?.call)
    let manifest = SlackManifest(.object([])).updated(to: plan).manifest.json.text
    #expect(call.url == "https://slack.com/api/apps.manifest.update")
    #expect(
      String(decoding: call.body, as: UTF8.self)
        == FormText.encoded([("app_id", "A0KRN1LAB"), ("manifest", manifest)]))
  }

  @Test func nothingToWriteWhereNothingDiffers() throws {
    let answer = JSON.fields(["ok": true, "manifest": SlackManifest(for: plan).json])
    #expect(try registrar.changes(to: plan, after: [answer]) == [])
    #expect(registrar.remainder(after: []) == [])
    #expect(
      registrar.remainder(after: [.fields(["permissions_updated": true])])
        == ["scopes have changed: install the app again, https://api.slack.com/apps/A0KRN1LAB/install-on-team"])
  }

  @Test(arguments: [
    (200, #"{"ok":false,"error":"token_expired"}"#, "Slack refuses the app-configuration token: token_expired"),
    (
      200, #"{"ok":false,"error":"no_permission"}"#,
      "Slack does not let this token change the app A0KRN1LAB: no_permission"
    ),
    (200, #"{"ok":false,"error":"some words, people's"}"#, "Slack refuses the manifest: no reason"),
    (200, "<html>", "Slack says http_200"), (502, "", "Slack says http_502"),
    (429, "", "Slack has been asked too often"),
  ])
  func refusals(status: Int, body: String, reason: String) {
    let problem = #expect(throws: RegistrationProblem.self) {
      try registrar.answer(from: HTTPResult(status: status, body: Array(body.utf8)))
    }
    #expect(problem?.reason == reason)
    #expect(problem?.isPassing == (status >= 429))
  }

  @Test func manifestThatSlackDoesNotTake() {
    let body = #"{"ok":false,"error":"invalid_manifest","errors":[{"message":"Too\nlong","pointer":"/features"}]}"#
    let problem = #expect(throws: RegistrationProblem.self) {
      try registrar.answer(from: HTTPResult(status: 200, body: Array(body.utf8)))
    }
    #expect(
      problem == RegistrationProblem("Slack refuses the manifest: invalid_manifest", advice: ["/features: Too long"]))
  }
}
