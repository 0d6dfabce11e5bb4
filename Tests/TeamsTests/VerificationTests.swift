import Chat
import Foundation
import Kernel
import Teams
import TestKit
import Testing

@Suite struct VerificationTests {
  private func body(serviceURL: String = emea, channelID: String = "msteams", tenant: String = tenant) -> [UInt8] {
    Array(
      """
      {"type":"typing","serviceUrl":"\(serviceURL)","channelId":"\(channelID)","from":{"id":"29:1"},\
      "channelData":{"tenant":{"id":"\(tenant)"}}}
      """.utf8)
  }

  @Test func whatATokenHasToBe() {
    #expect(
      teams().receive(request(body()), at: noon).demand
        == BearerDemand(
          token: "a.b.c", keys: .openID("https://login.botframework.com/v1/.well-known/openidconfiguration"),
          issuers: ["https://api.botframework.com"], audiences: [appID, "api://\(appID)", "api://botid-\(appID)"],
          tolerance: 300))
  }

  @Test func whatAGenuineTokenHasToSay() {
    func told(_ body: [UInt8], _ serviceURL: String?, _ endorsements: Set<String> = ["msteams"]) -> String {
      received(body, BearerClaims(serviceURL: serviceURL, endorsements: endorsements)).told
    }
    #expect(told(body(), emea) == "answered 200 ")
    #expect(told(body(), String(emea.dropLast())) == "answered 200 ")
    #expect(told(body(), nil) == "refused 403 token_service_url")
    #expect(told(body(), "https://smba.trafficmanager.net/amer/") == "refused 403 token_service_url")
    #expect(told(body(), emea, []) == "refused 403 token_endorsement")
    #expect(told(body(channelID: "webchat"), emea, ["msteams", "webchat"]) == "refused 403 token_endorsement")
  }

  /// Where both agree on another host, one that is not Microsoft's is still refused: answers would go there.
  @Test(
    arguments: [
      "https://evil.test/emea/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net.evil.test/",
      "https://smba.trafficmanager.net@evil.test/", "https://smba.trafficmanager.net:444/", "https:///", "",
    ])
  func anotherHost(_ url: String) {
    let claims = BearerClaims(serviceURL: url, endorsements: ["msteams"])
    #expect(received(body(serviceURL: url), claims).told == "refused 403 service_url")
  }

  @Test func configuredAndKnownHosts() {
    for url in ["https://smba.infra.gcc.teams.microsoft.com/teams/", "https://SMBA.trafficmanager.net/"] {
      let claims = BearerClaims(serviceURL: url, endorsements: ["msteams"])
      #expect(received(body(serviceURL: url), claims).told == "answered 200 ")
    }
    let own = "https://teams.example.com/x"
    let claims = BearerClaims(serviceURL: own, endorsements: ["msteams"])
    #expect(received(body(serviceURL: own), by: teams(serviceURL: own + "/"), claims).told == "answered 200 ")
  }

  @Test func onlyOurOrganisation() {
    #expect(received(body(), by: teams(tenant: tenant)).told == "answered 200 ")
    #expect(received(body(tenant: "other"), by: teams(tenant: tenant)).told == "refused 403 unknown_tenant")
  }

  @Test func whatIsRefusedBeforeAnythingIsRead() {
    func told(_ request: WebRequest, _ chat: MicrosoftTeams = teams()) -> String {
      chat.receive(request, at: noon).told
    }
    #expect(told(request(body(), authorization: nil)) == "refused 401 token_missing")
    #expect(told(request(body(), authorization: "HMAC abc")) == "refused 401 token_missing")
    #expect(told(request(body()), teams(bot: false)) == "refused 401 no_secret")
    #expect(told(request(body(), path: "/teams")) == "refused 404 path")
    guard case .bearer(_, _, let refused) = teams().receive(request(body()), at: noon) else {
      Issue.record("no token wanted")
      return
    }
    #expect(refused(.audience) == .text("unauthorized", status: 401))
  }

  @Test func unreadableBodies() {
    func told(_ body: String) -> String { received(Array(body.utf8)).told }
    #expect(told("") == "refused 400 json_malformed")
    #expect(told("{}") == "refused 400 json_unexpected_shape")
    #expect(told(String(repeating: "[", count: 100_000)) == "refused 400 json_too_deep")
    let form = request(body(), type: "text/plain")
    #expect(teams().receive(form, at: noon).proven(genuine).told == "refused 415 media_type")
  }

  /// There is no clock in it: a request of yesterday is as good as one of today.
  @Test func aSignedRequest() {
    let body = Array(#"{"type":"typing"}"#.utf8)
    func told(_ request: WebRequest, _ chat: MicrosoftTeams = teams()) -> String {
      chat.receive(request, at: noon).told
    }
    let confirmed = #"answered 200 {"text":"✓","type":"message"}"#
    #expect(told(signed(body)) == confirmed)
    #expect(told(signed(body, key: Array("another".utf8))) == "refused 401 signature_mismatch")
    let two = teams(keys: [Array("another".utf8), webhookKey])
    #expect(told(signed(body), two) == confirmed)
    #expect(told(signed(body), teams(keys: [])) == "refused 401 no_secret")
    #expect(told(signed(body, key: []), teams(keys: [[]])) == "refused 401 no_secret")
    var twice = signed(body)
    twice.headers.append(("authorization", "HMAC x"))
    #expect(told(twice) == "refused 401 signature_malformed")
  }

  @Test(.enabled(if: Fixture.areThere, "the shared test data is not beside this package"))
  func everySignature() throws {
    let vectors = try Fixture.vectors().webhooks.cases
    #expect(vectors.count == 12)
    for vector in vectors {
      let key = try #require(Data(base64Encoded: vector.key))
      var headers = vector.headers.map { (name: $0.key, value: $0.value) }
      headers.sort { $0.name < $1.name }
      let request = WebRequest(method: "POST", path: "/teams/webhook", headers: headers, body: Array(vector.body.utf8))
      let told = teams(keys: [Array(key)]).receive(request, at: noon).told
      switch vector.id {
      case "teams-01-valid", "teams-03-valid-second-key": #expect(told.hasPrefix("– “deploy web” teams:-:29:1XJ"))
      // It is authentic, and names no conversation.
      case "teams-02-valid-unicode": #expect(told == "refused 400 activity_fields")
      default: #expect(told == "refused 401 \(vector.reason ?? "")", "\(vector.id)")
      }
    }
  }

  /// The keys are not ours to try: `Signatures` has tests for what they say, which is repeated here.
  @Test(.enabled(if: Fixture.areThere, "the shared test data is not beside this package"))
  func everyToken() throws {
    let proven = [
      "botframework-02-wrong-audience": false, "botframework-03-wrong-issuer": false,
      "botframework-05-expired-within-skew": true,
    ]
    let vectors = try Fixture.vectors().bots.cases
    #expect(Set(vectors.map(\.id)) == Set(proven.keys))
    for vector in vectors {
      let body = body(serviceURL: vector.serviceURL, channelID: vector.channel)
      let reception = teams().receive(request(body, authorization: vector.headers["Authorization"]), at: noon)
      #expect(reception.demand?.audiences.contains(vector.audience) == true)
      #expect((vector.expect == "accept") == proven[vector.id], "\(vector.id)")
      if proven[vector.id] == true { #expect(reception.proven(genuine).told == "answered 200 ") }
    }
  }
}
