import Chat
import Mattermost
import Testing

@Suite struct VerificationTests {
  private let body = Array(
    "command=%2Finc&user_id=u1&channel_id=c1&team_id=t1&trigger_id=Zm9v&text=list&token=\(token)".utf8)
  private let bodyWithoutToken = Array(
    "command=%2Finc&user_id=u1&channel_id=c1&team_id=t1&trigger_id=Zm9v&text=list".utf8)

  @Test func goodTokensAreAccepted() {
    let server = mattermost()
    #expect(server.receive(formRequest(body, authorization: "Token \(token)"), at: noon).lines?.count == 1)
    #expect(server.receive(formRequest(body), at: noon).lines?.count == 1)
    #expect(server.receive(formRequest(bodyWithoutToken, authorization: "Token \(token)"), at: noon).lines?.count == 1)
    #expect(server.receive(formRequest(body, authorization: "Bearer of-an-oauth-connection"), at: noon).lines != nil)
  }

  @Test func aCommandThatIsSetToGetSendsTheSameForm() {
    let server = mattermost()
    func get(_ query: [UInt8]) -> WebRequest {
      WebRequest(method: "GET", path: "/mattermost/commands", query: text(query))
    }
    #expect(server.receive(get(body), at: noon).lines?.first?.text == "list")
    #expect(server.receive(get(bodyWithoutToken), at: noon).refusal == "401 token_missing")
    let other = Array(text(body).replacing(token, with: "other").utf8)
    #expect(server.receive(get(other), at: noon).refusal == "401 token_mismatch")
  }

  @Test func wrongTokensAreRefused() {
    let server = mattermost()
    #expect(server.receive(formRequest(body, authorization: "Token other"), at: noon).refusal == "401 token_mismatch")
    let other = Array(text(body).replacing(token, with: "other").utf8)
    #expect(server.receive(formRequest(other), at: noon).refusal == "401 token_mismatch")
    #expect(
      server.receive(formRequest(other, authorization: "Token \(token)"), at: noon).refusal == "401 token_mismatch")
  }

  @Test func missingTokensAreRefused() {
    let server = mattermost()
    #expect(server.receive(formRequest(bodyWithoutToken), at: noon).refusal == "401 token_missing")
    #expect(
      server.receive(formRequest(bodyWithoutToken, authorization: "Bearer x"), at: noon).refusal
        == "401 token_missing")
  }

  @Test func unconfiguredMeansNobody() {
    let server = mattermost(tokens: ["", ""])
    let empty = Array("command=%2Finc&user_id=u1&channel_id=c1&team_id=t1&trigger_id=Zm9v&token=".utf8)
    #expect(server.receive(formRequest(empty), at: noon).refusal == "401 token_mismatch")
    #expect(
      server.receive(formRequest(empty, authorization: "Token "), at: noon).refusal == "401 authorization_unreadable")
  }

  @Test func unreadableRequestsAreRefused() {
    let server = mattermost()
    let proof = "Token \(token)"
    var twice = formRequest(body, authorization: proof)
    twice.headers.append(("Authorization", proof))
    #expect(server.receive(twice, at: noon).refusal == "401 authorization_unreadable")
    #expect(
      server.receive(formRequest(body, authorization: "Basic eDp5"), at: noon).refusal == "401 authorization_unreadable"
    )
    #expect(
      server.receive(formRequest(body, authorization: proof, type: "text/plain"), at: noon).refusal == "415 media_type")
    let doubled = body + Array("&user_id=u2".utf8)
    #expect(server.receive(formRequest(doubled, authorization: proof), at: noon).refusal == "400 form_duplicate_field")
    #expect(server.receive(formRequest(doubled), at: noon).refusal == "401 form_duplicate_field")
    #expect(
      server.receive(formRequest(body + Array("&x=%ff".utf8), authorization: proof), at: noon).refusal
        == "400 form_encoding")
    var other = formRequest(body)
    other.path = "/mattermost/elsewhere"
    #expect(server.receive(other, at: noon).refusal == "404 path")
  }

  @Test(.enabled(if: Fixture.areThere)) func conformanceCases() throws {
    for vector in try Fixture.vectors() {
      let isAction = vector.secret != nil
      let server = mattermost(tokens: vector.configuredToken ?? [], secret: vector.secret ?? "unused")
      let request = WebRequest(
        method: "POST", path: isAction ? "/mattermost/actions" : "/mattermost/commands",
        headers: vector.headers.map { ($0.key, $0.value) }, body: Array(vector.body.utf8))
      let refusal = server.receive(request, at: noon).refusal
      #expect((refusal == nil ? "accept" : "reject") == vector.expect, "\(vector.id)")
      if let refusal { #expect(refusal.hasPrefix("401 "), "\(vector.id)") }
    }
  }
}
