import Chat
import Discord
import Kernel
import Testing

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (200, [:], #"{"id":"18","content":"x"}"#, .delivered(messageID: "18")),
      (201, [:], #"{"id":"18"}"#, .delivered(messageID: "18")),
      (200, [:], #"{"id":"../x"}"#, .failed(reason: "unreadable_answer")),
      (204, [:], "", .failed(reason: "unreadable_answer")),
      (
        429, ["retry-after": "7"], #"{"message":"You are being rate limited.","retry_after":1.336,"global":false}"#,
        .retry(afterSeconds: 2, reason: "http_429")
      ),
      (429, ["retry-after": "7"], "<html>", .retry(afterSeconds: 7, reason: "http_429")),
      (429, [:], #"{"retry_after":1e300}"#, .retry(afterSeconds: 600, reason: "http_429")),
      (429, [:], #"{"retry_after":-1}"#, .retry(afterSeconds: nil, reason: "http_429")),
      (503, [:], "", .retry(afterSeconds: nil, reason: "http_503")),
      (404, [:], #"{"message":"Unknown Webhook","code":10015}"#, .retry(afterSeconds: 1, reason: "http_404 10015")),
      (404, [:], #"{"message":"Unknown Channel","code":10003}"#, .failed(reason: "http_404 10003")),
      (401, [:], #"{"message":"Invalid Webhook Token","code":50027}"#, .failed(reason: "http_401 50027")),
      (403, [:], #"{"message":"Cannot send messages to this user","code":50007}"#, .failed(reason: "http_403 50007")),
      (400, [:], "", .failed(reason: "http_400")),
      (302, ["location": "http://127.0.0.1/"], "", .failed(reason: "http_302")),
    ] as [(Int, [String: String], String, DeliveryOutcome)])
  func answers(_ status: Int, _ headers: [String: String], _ body: String, _ expected: DeliveryOutcome) {
    let result = HTTPResult(status: status, headers: headers, body: Array(body.utf8))
    #expect(discord().outcome(of: .success(result)) == expected)
  }

  @Test func failures() {
    #expect(discord().outcome(of: .failure(.forbidden("10.0.0.1"))) == .failed(reason: "forbidden"))
    #expect(discord().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }

  @Test func conversations() {
    let ana = PersonID("discord:1:7")
    #expect(
      discord().openingCall(for: ana, as: nil).map { "\($0.method) \($0.url) \(text($0.body))" }
        == #"POST https://discord.com/api/v10/users/@me/channels {"recipient_id":"7"}"#)
    #expect(discord(token: nil).openingCall(for: ana, as: nil) == nil)
    #expect(discord().openingCall(for: PersonID("discord:1:a/b"), as: nil) == nil)
    func opening(_ status: Int, _ body: String) -> Opening {
      discord().opening(of: .success(HTTPResult(status: status, body: Array(body.utf8))), as: nil)
    }
    #expect(opening(200, #"{"id":"20","type":1}"#) == .room("20"))
    #expect(opening(200, "{}") == .failed(reason: "unreadable_answer"))
    #expect(opening(403, #"{"code":50007}"#) == .failed(reason: "http_403 50007"))
  }

  @Test func filesTravelWithTheirMessage() throws {
    let report = Message("a;b", file: TextFile("export.csv", mediaType: "text/csv"))
    let file = Attachment(TextFile("export.csv", mediaType: "text/csv"), of: report)
    var card = ops
    card.thread = "18"
    let outbound = Outbound(key: "railhead-7", handle: Handle(place: card), action: .post, message: report)
    let call = try #require(discord().fileCall(for: outbound, file, after: FileTransfer()))
    #expect(call.url == "https://discord.com/api/v10/channels/14/messages")
    #expect(
      text(call.body).replacing("\r\n", with: "\n") == """
        --railhead-1
        Content-Disposition: form-data; name="payload_json"

        {"allowed_mentions":{"parse":[]},"attachments":[{"filename":"export.csv","id":0}],"enforce_nonce":true,\
        "message_reference":{"fail_if_not_exists":false,"message_id":"18"},"nonce":"railhead-7.file"}
        --railhead-1
        Content-Disposition: form-data; name="files[0]"; filename="export.csv"
        Content-Type: text/csv; charset=utf-8

        a;b
        --railhead-1--

        """)
    let sent = Result<HTTPResult, HTTPFailure>.success(HTTPResult(status: 200, body: Array(#"{"id":"21"}"#.utf8)))
    #expect(discord().fileOutcome(of: sent, for: outbound, after: FileTransfer()) == .delivered(messageID: "21"))
    var aside = outbound
    aside.handle.onlyFor = PersonID("discord:1:7")
    #expect(
      discord().fileCall(for: aside, file, after: FileTransfer())?.url
        == "https://discord.com/api/v10/users/@me/channels")
    let opened = FileTransfer().with { $0.room = "21" }
    #expect(discord().fileOutcome(of: sent, for: aside, after: FileTransfer()) == .next(opened))
    let second = try #require(discord().fileCall(for: aside, file, after: opened))
    #expect(second.url == "https://discord.com/api/v10/channels/21/messages")
    #expect(!text(second.body).contains("message_reference"))
    #expect(discord(token: nil).fileCall(for: outbound, file, after: FileTransfer()) == nil)
  }
}
