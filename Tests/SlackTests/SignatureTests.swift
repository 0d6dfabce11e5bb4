import Chat
import FoundationEssentials
import Kernel
import Slack
import TestKit
import Testing

private struct Vector: Decodable {
  var id: String
  var secret: String
  var now: Int64
  var method: String
  var headers: [String: String]
  var body: String
  var expect: String
  var reason: String?

  enum CodingKeys: String, CodingKey {
    case id, secret, method, headers, body, expect
    case now = "now_unix"
    case reason = "reject_reason"
  }
}

private struct Vectors: Decodable { var slack: [Vector] }

/// The words of the vectors where ours are shorter.
private let words = [
  "signature_mismatch": "mismatch", "timestamp_in_future": "future", "timestamp_too_old": "stale",
]

@Suite struct SignatureTests {
  @Test(.enabled(if: Shared.isThere)) func `Agrees with every vector`() throws {
    let vectors = try JSONDecoder().decode(Vectors.self, from: try Shared.data("signatures.json")).slack
    #expect(vectors.count >= 18)
    for vector in vectors {
      let slack = Slack(SlackSettings(signingSecrets: [vector.secret]), check: .reference)
      let request = WebRequest(
        method: vector.method, path: "/slack/commands", headers: vector.headers.map { (name: $0, value: $1) },
        body: Array(vector.body.utf8))
      var reason: String?
      do throws(SignedRequests.Problem) {
        _ = try slack.verify(request, at: Timestamp(milliseconds: vector.now * 1000))
      } catch { reason = error.rawValue }
      #expect((reason == nil ? "accept" : "reject") == vector.expect, "\(vector.id)")
      #expect(reason == vector.reason.map { words[$0] ?? $0 }, "\(vector.id)")
    }
  }

  private static let routes = [
    ("/slack/commands", SlackBench.form, "team_id=T0KRN1LAB&channel_id=C1&user_id=U1&command=%2Finc&trigger_id=1.2"),
    ("/slack/interactivity", SlackBench.form, "payload=%7B%22type%22%3A%22shortcut%22%7D"),
    ("/slack/events", SlackBench.json, #"{"type":"app_rate_limited"}"#),
  ]

  @Test(arguments: routes) func `Takes what Slack signed`(path: String, type: String, body: String) {
    let request = SlackBench.request(path, body, type: type)
    #expect(!SlackBench.outcome(SlackBench.receive(request)).hasPrefix("refused"))
  }

  @Test(arguments: routes) func `Refuses what is stale`(path: String, type: String, body: String) {
    let request = SlackBench.request(path, body, type: type, signedAt: SlackBench.now.adding(seconds: -301))
    #expect(SlackBench.outcome(SlackBench.receive(request)) == "refused 401 unauthorized: stale")
  }

  @Test(arguments: routes) func `Refuses what is forged, before reading it`(path: String, type: String, body: String) {
    let forged = SlackBench.request(path, body, type: type, secret: "another")
    #expect(SlackBench.outcome(SlackBench.receive(forged)) == "refused 401 unauthorized: mismatch")
    let garbage = SlackBench.request(path, "%%%{{{", type: "text/html", secret: "another")
    #expect(SlackBench.outcome(SlackBench.receive(garbage)) == "refused 401 unauthorized: mismatch")
    let unsigned = WebRequest(method: "POST", path: path, headers: [("Content-Type", type)], body: Array(body.utf8))
    #expect(SlackBench.outcome(SlackBench.receive(unsigned)) == "refused 401 unauthorized: missing_signature")
  }

  @Test func `Without a secret nothing is Slack's`() {
    let open = Slack(SlackSettings(signingSecrets: [""]), check: .reference)
    let request = SlackBench.request(
      "/slack/events", #"{"type":"app_rate_limited"}"#, type: SlackBench.json, secret: "")
    #expect(SlackBench.outcome(SlackBench.receive(request, by: open)) == "refused 401 unauthorized: no_secret")
  }

  @Test func `Offers exactly version, timestamp and raw body to the check`() {
    let offered = Recorded()
    let check = SignatureCheck(
      hmacSHA256: { _, _ in [] },
      isValidHMACSHA256: { code, pieces, key in
        offered.set([code, Array(pieces.joined()), key])
        return false
      }, isSameSecret: { _, _ in false })
    let slack = Slack(SlackSettings(signingSecrets: ["key"]), check: check)
    var request = SlackBench.command("text=%41+b")
    request.headers[1].value = "v0=" + String(repeating: "0f", count: 32)
    _ = slack.receive(request, at: SlackBench.now)
    #expect(
      offered.value == [[UInt8](repeating: 15, count: 32), Array("v0:1760000060:text=%41+b".utf8), Array("key".utf8)])
  }

  @Test func `A description tells no secret`() {
    let settings = SlackSettings(signingSecrets: ["hush"], botToken: "xoxb-hush")
    var dumped = ""
    dump(settings, to: &dumped)
    #expect("\(settings) \(String(reflecting: settings)) \(dumped)".contains("hush") == false)
  }
}
