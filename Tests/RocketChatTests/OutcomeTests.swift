import Chat
import Kernel
import RocketChat
import Testing

@Suite("What Rocket.Chat answers, and what it can be asked")
struct OutcomeTests {
  private let ana = PersonID("rocketchat:chat.example.com:u7")

  @Test(arguments: [
    (
      200, #"{"success":true,"ts":1,"message":{"_id":"m9","rid":"GENERAL"}}"#,
      DeliveryOutcome.delivered(messageID: "m9")
    ),
    (200, #"{"success":true}"#, .delivered(messageID: nil)),
    (200, #"{"success":false,"errorType":"error-not-allowed"}"#, .failed(reason: "http_200 error_not_allowed")),
    (200, "<html>", .failed(reason: "unreadable_answer")),
    (
      400, #"{"success":false,"error":"secret words","errorType":"error-room-not-found"}"#,
      .failed(reason: "http_400 error_room_not_found")
    ),
    (401, #"{"status":"error","message":"You must be logged in to do this."}"#, .failed(reason: "http_401")),
    (
      400, #"{"success":false,"errorType":"error-too-many-requests"}"#,
      .retry(afterSeconds: nil, reason: "http_400 error_too_many_requests")
    ),
    (502, "", .retry(afterSeconds: nil, reason: "http_502")),
  ])
  func outcomes(status: Int, body: String, outcome: DeliveryOutcome) {
    #expect(rocketChat().outcome(of: .success(HTTPResult(status: status, body: Array(body.utf8)))) == outcome)
  }

  @Test(
    "the limiter tells its end in milliseconds since 1970, and the answer tells the time",
    arguments: [
      ("1760000042500", "Thu, 09 Oct 2025 08:53:20 GMT", 43), ("1759999999000", "Thu, 09 Oct 2025 08:53:20 GMT", 0),
      ("9999999999999", "Thu, 09 Oct 2025 08:53:20 GMT", 600), ("1760000042500", "yesterday", nil),
      ("1760000042500", nil, nil), ("42", nil, nil), ("-1", "Thu, 09 Oct 2025 08:53:20 GMT", nil),
      ("99999999999999999999", "Thu, 09 Oct 2025 08:53:20 GMT", nil),
    ])
  func limits(reset: String, date: String?, seconds: Int?) {
    var headers = ["x-ratelimit-limit": "10", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset]
    headers["date"] = date
    let answer = HTTPResult(
      status: 429, headers: headers, body: Array(#"{"success":false,"error":"too many"}"#.utf8))
    #expect(rocketChat().outcome(of: .success(answer)) == .retry(afterSeconds: seconds, reason: "http_429"))
  }

  @Test func noAnswer() {
    #expect(rocketChat().outcome(of: .failure(.timedOut)) == .retry(afterSeconds: nil, reason: "timed_out"))
  }

  private var asked: HTTPCall {
    HTTPCall(method: "GET", url: "https://chat.example.com/api/v1/users.info?userId=u7", headers: credentials)
  }

  @Test func profiles() {
    #expect(rocketChat().profileCall(for: ana) == asked)
    #expect(rocketChat().profileCall(for: PersonID("rocketchat:t:x&y")) == nil)
    #expect(rocketChat(bot: nil).profileCall(for: ana) == nil)
    func profile(_ user: String) -> Profile? {
      rocketChat().profile(from: HTTPResult(status: 200, body: Array(#"{"user":\#(user),"success":true}"#.utf8)))
    }
    #expect(
      profile(#"{"username":"ana","utcOffset":2,"settings":{"preferences":{"language":"fr"}}}"#)
        == Profile(locale: "fr", zone: nil, name: "ana"))
    #expect(profile(#"{"utcOffset":-11.5,"language":"en"}"#) == Profile(locale: "en", zone: nil, name: nil))
    #expect(profile(#"{"username":"","utcOffset":0}"#) == nil)
    #expect(profile("{}") == nil)
  }

  @Test func conversations() {
    #expect(rocketChat().openingCall(for: ana, as: nil) == asked)
    #expect(rocketChat().openingCall(for: ana, as: "ana") == post("im.create", #"{"username":"ana"}"#))
    func opening(_ body: String, as account: String?, status: Int = 200) -> Opening {
      rocketChat().opening(of: .success(HTTPResult(status: status, body: Array(body.utf8))), as: account)
    }
    #expect(opening(#"{"success":true,"user":{"username":"ana"}}"#, as: nil) == .account("ana"))
    #expect(opening(#"{"success":true,"room":{"_id":"d1","t":"d"}}"#, as: "ana") == .room("d1"))
    #expect(opening(#"{"success":true}"#, as: "ana") == .failed(reason: "unreadable_answer"))
    #expect(
      opening(#"{"success":false,"errorType":"error-not-allowed"}"#, as: "ana", status: 400)
        == .failed(reason: "http_400 error_not_allowed"))
    #expect(opening("", as: nil, status: 503) == .retry(afterSeconds: nil, reason: "http_503"))
  }

  private static let file = TextFile("INC-1.md", mediaType: "text/markdown")

  /// The requests of a whole way, with the answers given in turn, and how it ended.
  private func way(_ outbound: Outbound, _ answers: [String]) -> (calls: [HTTPCall], end: FileOutcome?) {
    var transfer = FileTransfer()
    var calls: [HTTPCall] = []
    for body in answers {
      guard
        let call = rocketChat().fileCall(for: outbound, Attachment(Self.file, of: outbound.message), after: transfer)
      else { break }
      calls.append(call)
      let answer = HTTPResult(status: 200, body: Array(body.utf8))
      switch rocketChat().fileOutcome(of: .success(answer), for: outbound, after: transfer) {
      case .next(let further): transfer = further
      case let end: return (calls, end)
      }
    }
    return (calls, nil)
  }

  private func upload(to room: String) -> HTTPCall {
    let body = [
      "--railhead-1", #"Content-Disposition: form-data; name="file"; filename="INC-1.md""#,
      "Content-Type: text/markdown; charset=utf-8", "", "é", "--railhead-1--", "",
    ]
    return HTTPCall(
      url: "https://chat.example.com/api/v1/rooms.media/\(room)",
      headers: credentials + [HTTPCall.Header("Content-Type", "multipart/form-data; boundary=railhead-1")],
      body: Array(body.joined(separator: "\r\n").utf8))
  }

  @Test func files() {
    let place = Place(platform: "rocketchat", team: "t", channel: "GENERAL", thread: "m0")
    var outbound = Outbound(
      key: "k", handle: Handle(place: place), action: .post, message: Message(.user("é"), file: Self.file))
    let uploaded = #"{"success":true,"file":{"_id":"f1","url":"/file-upload/f1/INC-1.md"}}"#
    let sent = #"{"success":true,"message":{"_id":"m9"}}"#
    let (calls, end) = way(outbound, [uploaded, sent])
    #expect(
      calls == [upload(to: "GENERAL"), post("rooms.mediaConfirm/GENERAL/f1", #"{"msg":"","tmid":"m0"}"#)])
    #expect(end == .delivered(messageID: "m9"))
    #expect(way(outbound, [#"{"success":true,"file":{"_id":"../x"}}"#]).end == .failed(reason: "unreadable_answer"))
    outbound.handle.onlyFor = ana
    let alone = way(
      outbound,
      [#"{"success":true,"user":{"username":"ana"}}"#, #"{"success":true,"room":{"_id":"d1"}}"#, uploaded, sent])
    #expect(
      alone.calls == [
        asked, post("im.create", #"{"username":"ana"}"#), upload(to: "d1"),
        post("rooms.mediaConfirm/d1/f1", #"{"msg":""}"#),
      ])
    #expect(alone.end == .delivered(messageID: "m9"))
  }
}
