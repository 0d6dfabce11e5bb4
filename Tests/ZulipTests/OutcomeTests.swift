import Chat
import Kernel
import Testing
import Zulip

@Suite("What Zulip answers, and what it can be asked")
struct OutcomeTests {
  private let ana = PersonID("zulip:zulip.example.com:10")

  @Test(arguments: [
    (200, #"{"result":"success","msg":"","id":42}"#, DeliveryOutcome.delivered(messageID: "42")),
    (200, #"{"result":"success","msg":""}"#, .delivered(messageID: nil)),
    (200, #"{"result":"error","msg":"x","code":"BAD_REQUEST"}"#, .failed(reason: "http_200 BAD_REQUEST")),
    (200, "<html>", .failed(reason: "unreadable_answer")),
    (
      400, #"{"result":"error","msg":"secret words","code":"STREAM_DOES_NOT_EXIST"}"#,
      .failed(reason: "http_400 STREAM_DOES_NOT_EXIST")
    ),
    (401, #"{"result":"error","code":"UNAUTHORIZED"}"#, .failed(reason: "http_401 UNAUTHORIZED")),
    (
      429, #"{"code":"RATE_LIMIT_HIT","msg":"x","result":"error","retry-after":28.706807374954224}"#,
      .retry(afterSeconds: 29, reason: "http_429 RATE_LIMIT_HIT")
    ),
    (
      429, #"{"code":"RATE_LIMIT_HIT","retry-after":1e300}"#,
      .retry(afterSeconds: nil, reason: "http_429 RATE_LIMIT_HIT")
    ),
    (502, "", .retry(afterSeconds: nil, reason: "http_502")),
  ])
  func outcomes(status: Int, body: String, outcome: DeliveryOutcome) {
    #expect(zulip().outcome(of: .success(HTTPResult(status: status, body: Array(body.utf8)))) == outcome)
  }

  @Test func noAnswer() {
    #expect(zulip().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
    let header = HTTPResult(status: 429, headers: ["retry-after": "7"])
    #expect(zulip().outcome(of: .success(header)) == .retry(afterSeconds: 7, reason: "http_429"))
  }

  @Test func profiles() {
    #expect(
      zulip().profileCall(for: ana)
        == HTTPCall(method: "GET", url: "https://zulip.example.com/api/v1/users/10", headers: [basic]))
    #expect(zulip().profileCall(for: PersonID("zulip:zulip.example.com:x/y")) == nil)
    #expect(zulip(apiKey: nil).profileCall(for: ana) == nil)
    func profile(_ body: String) -> Profile? {
      zulip().profile(from: HTTPResult(status: 200, body: Array(body.utf8)))
    }
    #expect(
      profile(#"{"result":"success","user":{"full_name":"Ana","timezone":"Europe/Paris"}}"#)
        == Profile(locale: nil, zone: "Europe/Paris", name: "Ana"))
    #expect(
      profile(#"{"user":{"full_name":"Ana","timezone":""}}"#) == Profile(locale: nil, zone: nil, name: "Ana"))
    #expect(profile(#"{"result":"error"}"#) == nil)
  }

  @Test func conversations() {
    #expect(zulip().conversation(with: ana) == "direct-10")
    #expect(zulip(apiKey: nil).conversation(with: ana) == nil)
    #expect(zulip().openingCall(for: ana, as: nil) == nil)
  }

  @Test func links() {
    func link(_ channel: String, _ thread: String?) -> String? {
      zulip().link(to: Place(platform: "zulip", team: "t", channel: channel, thread: thread))
    }
    #expect(link("5", "v1.2 (é)") == "https://zulip.example.com/#narrow/stream/5/topic/v1.2E2.20.28.C3.A9.29")
    #expect(link("5", "42") == "https://zulip.example.com/#narrow/stream/5/near/42")
    #expect(link("5", nil) == nil)
    #expect(link("direct-10", "42") == nil)
  }

  @Test func files() {
    let file = TextFile("INC-1.md", mediaType: "text/markdown")
    let place = Place(platform: "zulip", team: "t", channel: "5", thread: "x")
    let outbound = Outbound(
      key: "k", handle: Handle(place: place), action: .post, message: Message(.user("é"), file: file))
    let attachment = Attachment(file, of: outbound.message)
    let upload = [
      "--railhead-1", #"Content-Disposition: form-data; name="filename"; filename="INC-1.md""#,
      "Content-Type: text/markdown; charset=utf-8", "", "é", "--railhead-1--", "",
    ]
    #expect(
      zulip().fileCall(for: outbound, attachment, after: FileTransfer())
        == HTTPCall(
          url: "https://zulip.example.com/api/v1/user_uploads",
          headers: [basic, HTTPCall.Header("Content-Type", "multipart/form-data; boundary=railhead-1")],
          body: Array(upload.joined(separator: "\r\n").utf8)))
    func outcome(_ body: String, after transfer: FileTransfer = FileTransfer()) -> FileOutcome {
      zulip().fileOutcome(
        of: .success(HTTPResult(status: 200, body: Array(body.utf8))), for: outbound, after: transfer)
    }
    let there = FileTransfer().with { ($0.file, $0.isUploaded) = ("/user_uploads/2/ab/INC-1.md", true) }
    #expect(outcome(#"{"result":"success","url":"/user_uploads/2/ab/INC-1.md"}"#) == .next(there))
    #expect(outcome(#"{"result":"success","uri":"/user_uploads/2/ab/INC-1.md"}"#) == .next(there))
    #expect(outcome(#"{"result":"success","url":"https://evil.test"}"#) == .failed(reason: "unreadable_answer"))
    #expect(
      zulip().fileCall(for: outbound, attachment, after: there)
        == HTTPCall(
          url: "https://zulip.example.com/api/v1/messages",
          headers: [basic, HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded")],
          body: Array("type=stream&to=5&topic=x&content=%5BINC-1.md%5D%28%2Fuser_uploads%2F2%2Fab%2FINC-1.md%29".utf8)))
    #expect(outcome(#"{"result":"success","id":7}"#, after: there) == .delivered(messageID: "7"))
    #expect(zulip(apiKey: nil).fileCall(for: outbound, attachment, after: FileTransfer()) == nil)
  }
}
