import Chat
import Kernel
import Matrix
import Testing

/// Files, request by request.
struct FileTests {
  private static let file = TextFile("INC-12-post-mortem.md", mediaType: "text/markdown")

  private func outbound(thread: String? = "$root", room: String = "!r:example.org") -> Outbound {
    Outbound(
      key: "railhead-7",
      handle: Handle(place: Place(platform: "matrix", team: "example.org", channel: room, thread: thread)),
      action: .post, message: Message(.user("@room été"), file: Self.file))
  }

  private let upload = HTTPCall(
    method: "POST", url: "http://localhost:8008/_matrix/media/v3/upload?filename=INC-12-post-mortem.md",
    headers: [
      HTTPCall.Header("Authorization", "Bearer as_1b2d"),
      HTTPCall.Header("Content-Type", "text/markdown; charset=utf-8"),
    ], body: Array("@room été".utf8))

  private func event(_ relation: String) -> HTTPCall {
    HTTPCall(
      method: "PUT",
      url: "http://localhost:8008/_matrix/client/v3/rooms/%21r%3Aexample.org/send/m.room.message/railhead-7.file",
      headers: [
        HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "application/json"),
      ],
      body: Array(
        (#"{"body":"INC-12-post-mortem.md","filename":"INC-12-post-mortem.md","#
          + #""info":{"mimetype":"text/markdown","size":11},"m.mentions":{},"# + relation
          + #""msgtype":"m.file","url":"mxc://example.org/abc"}"#).utf8))
  }

  /// The requests of a whole way, with the answers given in turn, and how it ended.
  private func way(_ outbound: Outbound, _ answers: [(Int, String)]) -> (calls: [HTTPCall], end: FileOutcome?) {
    var transfer = FileTransfer()
    var calls: [HTTPCall] = []
    for (status, body) in answers {
      guard let call = matrix().fileCall(for: outbound, Attachment(Self.file, of: outbound.message), after: transfer)
      else { break }
      calls.append(call)
      let answer = HTTPResult(status: status, body: Array(body.utf8))
      switch matrix().fileOutcome(of: .success(answer), for: outbound, after: transfer) {
      case .next(let further): transfer = further
      case let end: return (calls, end)
      }
    }
    return (calls, nil)
  }

  @Test func oneIsUploadedAndSentBelowTheThreadsRoot() {
    let answers = [(200, #"{"content_uri":"mxc://example.org/abc"}"#), (200, #"{"event_id":"$e1"}"#)]
    let thread =
      #""m.relates_to":{"event_id":"$root","is_falling_back":true,"m.in_reply_to":{"event_id":"$root"},"#
      + #""rel_type":"m.thread"},"#
    #expect(way(outbound(), answers).calls == [upload, event(thread)])
    #expect(way(outbound(thread: nil), answers).calls == [upload, event("")])
    #expect(way(outbound(), answers).end == .delivered(messageID: "$e1"))
  }

  @Test(arguments: [
    (413, #"{"errcode":"M_TOO_LARGE"}"#, FileOutcome.failed(reason: "http_413 M_TOO_LARGE")),
    (403, #"{"errcode":"M_FORBIDDEN"}"#, .failed(reason: "http_403 M_FORBIDDEN")),
    (
      429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1500}"#,
      .retry(afterSeconds: 2, reason: "http_429 M_LIMIT_EXCEEDED")
    ),
    (502, "", .retry(afterSeconds: nil, reason: "http_502")),
    (200, #"{"content_uri":"https://example.org/abc"}"#, .failed(reason: "unreadable_answer")),
  ])
  func answersToTheUpload(status: Int, body: String, outcome: FileOutcome) {
    #expect(way(outbound(), [(status, body)]).end == outcome)
  }

  @Test func aRoomThatIsNoneGetsNone() {
    #expect(
      matrix().fileCall(
        for: outbound(room: "x"), Attachment(Self.file, of: outbound(room: "x").message), after: FileTransfer()) == nil)
  }
}
