import Chat
import Kernel
import Slack
import Testing

/// Files, request by request.
struct FileTests {
  private static let file = TextFile("INC-12-post-mortem.md", mediaType: "text/markdown")

  private func outbound(thread: String? = "17.1", onlyFor: String? = nil) -> Outbound {
    Outbound(
      key: "railhead-7",
      handle: Handle(
        place: Place(platform: "slack", team: "T1", channel: "C9", thread: thread),
        onlyFor: onlyFor.map { PersonID("slack:T1:\($0)") }),
      action: .post, message: Message("# INC-12 “\("<!here> été")”", file: Self.file))
  }

  private func json(_ method: String, _ body: String) -> HTTPCall {
    HTTPCall(
      url: "https://slack.com/api/\(method)",
      headers: [
        HTTPCall.Header("Content-Type", "application/json; charset=utf-8"),
        HTTPCall.Header("Authorization", "Bearer xoxb-1"),
      ], body: Array(body.utf8))
  }

  private let question = HTTPCall(
    url: "https://slack.com/api/files.getUploadURLExternal",
    headers: [
      HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
      HTTPCall.Header("Authorization", "Bearer xoxb-1"),
    ], body: Array("filename=INC-12-post-mortem.md&length=31".utf8))

  /// The requests of a whole way, with the answers given in turn, and how it ended.
  private func way(_ outbound: Outbound, _ answers: [String]) -> (calls: [HTTPCall], end: FileOutcome?) {
    var transfer = FileTransfer()
    var calls: [HTTPCall] = []
    for body in answers {
      guard
        let call = SlackBench.slack.fileCall(
          for: outbound, Attachment(Self.file, of: outbound.message), after: transfer)
      else { break }
      calls.append(call)
      let answer = HTTPResult(status: 200, body: Array(body.utf8))
      switch SlackBench.slack.fileOutcome(of: .success(answer), for: outbound, after: transfer) {
      case .next(let further): transfer = further
      case let end: return (calls, end)
      }
    }
    return (calls, nil)
  }

  @Test func oneIsAskedForUploadedAndShared() {
    let (calls, end) = way(
      outbound(),
      [
        #"{"ok":true,"upload_url":"https://files.slack.com/upload/v1/ABC","file_id":"F123"}"#, "OK - 28",
        #"{"ok":true,"files":[{"id":"F123","title":"INC-12-post-mortem.md"}]}"#,
      ])
    #expect(
      calls == [
        question,
        HTTPCall(
          url: "https://files.slack.com/upload/v1/ABC",
          headers: [HTTPCall.Header("Content-Type", "application/octet-stream")],
          body: Array("# INC-12 “&lt;!here> été”".utf8)),
        json(
          "files.completeUploadExternal",
          #"{"channel_id":"C9","files":[{"id":"F123","title":"INC-12-post-mortem.md"}],"thread_ts":"17.1"}"#),
      ])
    #expect(end == .delivered(messageID: nil))
  }

  @Test func whatOnePersonSeesGoesIntoTheirConversationWithTheBot() {
    let (calls, end) = way(
      outbound(onlyFor: "U1"),
      [
        #"{"ok":true,"channel":{"id":"D77"}}"#,
        #"{"ok":true,"upload_url":"https://files.slack.com/upload/v1/ABC","file_id":"F123"}"#, "OK - 28",
        #"{"ok":true}"#,
      ])
    #expect(calls.count == 4)
    #expect(calls.first == json("conversations.open", #"{"users":"U1"}"#))
    #expect(
      calls.last
        == json(
          "files.completeUploadExternal",
          #"{"channel_id":"D77","files":[{"id":"F123","title":"INC-12-post-mortem.md"}]}"#))
    #expect(end == .delivered(messageID: nil))
  }

  @Test(arguments: [
    "https://files.slack.com.example/upload", "http://files.slack.com/upload", "https://example.com/upload", "",
  ])
  func bytesGoToSlackOnly(url: String) {
    let (calls, end) = way(outbound(), [#"{"ok":true,"upload_url":"\#(url)","file_id":"F123"}"#])
    #expect(calls == [question])
    #expect(end == .failed(reason: "unreadable_answer"))
  }

  @Test(arguments: [
    (200, #"{"ok":false,"error":"missing_scope"}"#, FileOutcome.failed(reason: "missing_scope")),
    (200, #"{"ok":false,"error":"internal_error"}"#, .retry(afterSeconds: nil, reason: "internal_error")),
    (200, "<html>", .failed(reason: "unreadable_answer")), (200, #"{"ok":true}"#, .failed(reason: "unreadable_answer")),
    (503, "", .retry(afterSeconds: nil, reason: "http_503")), (404, "", .failed(reason: "http_404")),
  ])
  func answersToTheFirstQuestion(status: Int, body: String, outcome: FileOutcome) {
    let answer = HTTPResult(status: status, body: Array(body.utf8))
    #expect(
      SlackBench.slack.fileOutcome(of: .success(answer), for: outbound(), after: FileTransfer()) == outcome)
  }

  /// As far as the bytes are there.
  private func uploaded(isUncertain: Bool, refusal: String? = nil) -> FileTransfer {
    FileTransfer().with {
      ($0.uploadURL, $0.file, $0.isUploaded) = ("https://files.slack.com/upload/v1/ABC", "F123", true)
      ($0.isUncertain, $0.refusal) = (isUncertain, refusal)
    }
  }

  @Test func whatIsRefusedAfterALostAnswerIsLookedInto() {
    let refused = HTTPResult(status: 200, body: Array(#"{"ok":false,"error":"file_not_found"}"#.utf8))
    let first = uploaded(isUncertain: false)
    #expect(
      SlackBench.slack.fileOutcome(of: .success(refused), for: outbound(), after: first)
        == .failed(reason: "file_not_found"))
    let again = uploaded(isUncertain: true)
    let look = uploaded(isUncertain: true, refusal: "file_not_found")
    #expect(SlackBench.slack.fileOutcome(of: .success(refused), for: outbound(), after: again) == .next(look))
    #expect(
      SlackBench.slack.fileCall(for: outbound(), Attachment(Self.file, of: outbound().message), after: look)
        == HTTPCall(url: "https://slack.com/api/files.info", headers: question.headers, body: Array("file=F123".utf8)))
    let garbled = HTTPResult(status: 200, body: Array("<html>".utf8))
    #expect(
      SlackBench.slack.fileOutcome(of: .success(garbled), for: outbound(), after: first)
        == .next(uploaded(isUncertain: false, refusal: "unreadable_answer")))
  }

  @Test(arguments: [
    (200, #"{"ok":true,"file":{"id":"F123","channels":["C9"]}}"#, FileOutcome.delivered(messageID: nil)),
    (200, #"{"ok":true,"file":{"id":"F123","groups":["C9"],"channels":[]}}"#, .delivered(messageID: nil)),
    (200, #"{"ok":true,"file":{"id":"F123","channels":["C8"],"ims":[]}}"#, .failed(reason: "file_not_found")),
    (200, #"{"ok":true}"#, .failed(reason: "file_not_found")),
    (200, #"{"ok":false,"error":"missing_scope"}"#, .failed(reason: "file_not_found")),
    (200, #"{"ok":false,"error":"ratelimited"}"#, .retry(afterSeconds: nil, reason: "ratelimited")),
    (503, "", .retry(afterSeconds: nil, reason: "http_503")),
  ])
  func lookingTellsWhetherItIsThere(status: Int, body: String, outcome: FileOutcome) {
    let answer = HTTPResult(status: status, body: Array(body.utf8))
    let look = uploaded(isUncertain: true, refusal: "file_not_found")
    #expect(SlackBench.slack.fileOutcome(of: .success(answer), for: outbound(), after: look) == outcome)
  }

  @Test func withoutATokenThereIsNone() {
    #expect(
      SlackBench.tokenless.fileCall(
        for: outbound(), Attachment(Self.file, of: outbound().message), after: FileTransfer()) == nil)
  }
}
