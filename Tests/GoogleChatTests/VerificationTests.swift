import Chat
import Foundation
import GoogleChat
import Kernel
import TestKit
import Testing

/// Which tokens are asked for, and whose are believed; that they are genuine is for whoever has the keys.
@Suite struct VerificationTests {
  private let body = Array(#"{"type":"REMOVED_FROM_SPACE"}"#.utf8)
  private let addOn = Array(#"{"commonEventObject":{},"chat":{"removedFromSpacePayload":{}}}"#.utf8)

  @Test func theAudienceIsTheAddress() {
    #expect(
      googleChat().receive(request(body), at: noon).demand
        == BearerDemand(
          token: "a.b.c", keys: .keySet("https://www.googleapis.com/oauth2/v3/certs"),
          issuers: ["https://accounts.google.com", "accounts.google.com"], audiences: [address, address + "/"]))
  }

  @Test func theAudienceIsTheProject() {
    let chat = googleChat(url: nil)
    #expect(
      chat.receive(request(body), at: noon).demand
        == BearerDemand(
          token: "a.b.c",
          keys: .certificates(
            "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com"),
          issuers: [classicSender], audiences: [project]))
    // The sender signed it itself, and names no address.
    #expect(chat.receive(request(body), at: noon).proven(BearerClaims()).told == "answered 200 {}")
  }

  @Test func everybodyCanHaveATokenForOurAddress() {
    #expect(received(body).told == "answered 200 {}")
    #expect(received(addOn).told == "answered 200 {}")
    #expect(received(body, sender: "mallory@evil.iam.gserviceaccount.com").told == "refused 401 token_email")
    #expect(received(body, isVerified: false).told == "refused 401 token_email")
    #expect(received(addOn, isVerified: false).told == "refused 401 token_email")
    // Each format has its own sender, and each project its own add-on.
    #expect(received(body, sender: addOnSender).told == "refused 401 token_email")
    #expect(received(addOn, sender: classicSender).told == "refused 401 token_email")
    let other = addOnSender.replacing("9012", with: "9013")
    #expect(received(addOn, sender: other).told == "refused 401 token_email")
    #expect(googleChat().receive(request(body), at: noon).proven(BearerClaims()).told == "refused 401 token_email")
  }

  @Test func whatIsRefusedBeforeAnythingIsRead() {
    func told(_ request: WebRequest, _ chat: GoogleChat = googleChat()) -> String {
      chat.receive(request, at: noon).told
    }
    #expect(told(request(body, authorization: nil)) == "refused 401 token_missing")
    #expect(told(request(body, authorization: "Basic abc")) == "refused 401 token_missing")
    #expect(told(request(body, path: "/googlechat/x")) == "refused 404 path")
    var twice = request(body)
    twice.headers.append(("Authorization", "Bearer x"))
    #expect(told(twice) == "refused 401 token_missing")
    let unset = GoogleChat(settings: GoogleChatSettings(project: ""), check: .reference)
    #expect(told(request(body), unset) == "refused 401 no_audience")
    guard case .bearer(_, _, let refused) = googleChat().receive(request(body), at: noon) else {
      Issue.record("no token wanted")
      return
    }
    #expect(refused(.expired) == .text("unauthorized", status: 401))
  }

  @Test func unreadableBodies() {
    func told(_ body: String) -> String { received(Array(body.utf8)).told }
    #expect(told("") == "refused 400 json_malformed")
    #expect(told("[]") == "refused 400 json_unexpected_shape")
    #expect(told("{}") == "refused 400 json_unexpected_shape")
    #expect(told(#"{"type":"MESSAGE","type":"MESSAGE"}"#) == "refused 400 json_duplicate_key")
    #expect(told(#"{"type":"MESSAGE"}"#) == "refused 400 event_fields")
    let claims = BearerClaims(email: classicSender, isEmailVerified: true)
    let form = request(body, type: "text/plain")
    #expect(googleChat().receive(form, at: noon).proven(claims).told == "refused 415 media_type")
  }

  /// The keys are not ours to try: `Signatures` has tests for what they say, which is repeated here.
  @Test(.enabled(if: Fixture.areThere, "the shared test data is not beside this package"))
  func everyCase() throws {
    let proven: [String: Bool] = [
      "gchat-02-wrong-audience": false, "gchat-06-wrong-key-same-kid": false, "gchat-07-alg-none": false,
      "gchat-url-01-valid": true, "gchat-url-03-email-not-verified": true,
    ]
    let vectors = try Fixture.vectors()
    #expect(Set(vectors.map(\.id)) == Set(proven.keys))
    for vector in vectors {
      let isURL = vector.mode == "endpoint_url_classic"
      let chat = GoogleChat(
        settings: GoogleChatSettings(
          project: isURL ? project : vector.audience, url: isURL ? vector.audience : nil), check: .reference)
      let reception = chat.receive(request(body, authorization: vector.headers["Authorization"]), at: noon)
      #expect(reception.demand?.audiences.contains(vector.audience) == true, "\(vector.id)")
      guard proven[vector.id] == true else {
        #expect(vector.expect == "reject", "\(vector.id)")
        continue
      }
      let claims = try #require(Self.claims(of: reception.demand?.token ?? ""))
      #expect(
        reception.proven(claims).told == (vector.expect == "accept" ? "answered 200 {}" : "refused 401 token_email"),
        "\(vector.id)")
    }
  }

  /// What a token says, unproven.
  private static func claims(of token: String) -> BearerClaims? {
    struct Payload: Decodable {
      var email: String?
      var isVerified: Bool?
      enum CodingKeys: String, CodingKey {
        case email
        case isVerified = "email_verified"
      }
    }
    var payload = token.split(separator: ".").dropFirst().first.map(String.init) ?? ""
    payload = payload.replacing("-", with: "+").replacing("_", with: "/")
    payload += String(repeating: "=", count: (4 - payload.count % 4) % 4)
    return Data(base64Encoded: payload).flatMap { try? JSONDecoder().decode(Payload.self, from: $0) }.map {
      BearerClaims(email: $0.email, isEmailVerified: $0.isVerified ?? false)
    }
  }
}
