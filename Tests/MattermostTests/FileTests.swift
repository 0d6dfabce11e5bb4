import Chat
import Kernel
import Mattermost
import Testing

/// Files, request by request.
struct FileTests {
  private static let file = TextFile("INC-12-post-mortem.md", mediaType: "text/markdown")

  private func outbound(_ text: String = "@all été", thread: String? = "p1", onlyFor: String? = nil) -> Outbound {
    Outbound(
      key: "railhead-7",
      handle: Handle(
        place: Place(platform: "mattermost", team: "t1", channel: "c9", thread: thread),
        onlyFor: onlyFor.map { PersonID("mattermost:t1:\($0)") }),
      action: .post, message: Message(.user(text), file: Self.file))
  }

  private func json(_ path: String, _ body: String) -> HTTPCall {
    HTTPCall(
      method: "POST", url: "https://mm.example.com/api/v4" + path,
      headers: [
        HTTPCall.Header("Authorization", "Bearer bot-token"), HTTPCall.Header("Content-Type", "application/json"),
      ], body: Array(body.utf8))
  }

  private func upload(to channel: String, _ text: String = "@all été", boundary: String = "railhead-1") -> HTTPCall {
    let body = [
      "--\(boundary)", #"Content-Disposition: form-data; name="channel_id""#, "", channel, "--\(boundary)",
      #"Content-Disposition: form-data; name="files"; filename="INC-12-post-mortem.md""#,
      "Content-Type: text/markdown; charset=utf-8", "", text, "--\(boundary)--", "",
    ]
    return HTTPCall(
      method: "POST", url: "https://mm.example.com/api/v4/files",
      headers: [
        HTTPCall.Header("Authorization", "Bearer bot-token"),
        HTTPCall.Header("Content-Type", "multipart/form-data; boundary=\(boundary)"),
      ], body: Array(body.joined(separator: "\r\n").utf8))
  }

  /// The requests of a whole way, with the answers given in turn, and how it ended.
  private func way(_ outbound: Outbound, _ answers: [(Int, String)]) -> (calls: [HTTPCall], end: FileOutcome?) {
    var transfer = FileTransfer()
    var calls: [HTTPCall] = []
    for (status, body) in answers {
      guard
        let call = mattermost().fileCall(for: outbound, Attachment(Self.file, of: outbound.message), after: transfer)
      else { break }
      calls.append(call)
      let answer = HTTPResult(status: status, body: Array(body.utf8))
      switch mattermost().fileOutcome(of: .success(answer), for: outbound, after: transfer) {
      case .next(let further): transfer = further
      case let end: return (calls, end)
      }
    }
    return (calls, nil)
  }

  @Test func oneIsUploadedAndPosted() {
    let (calls, end) = way(
      outbound(), [(201, #"{"file_infos":[{"id":"f1"}],"client_ids":[]}"#), (201, #"{"id":"p2"}"#)])
    #expect(
      calls == [
        upload(to: "c9"),
        json(
          "/posts",
          #"{"channel_id":"c9","file_ids":["f1"],"message":"","pending_post_id":"railhead-7.file","root_id":"p1"}"#),
      ])
    #expect(end == .delivered(messageID: "p2"))
  }

  @Test func whatOnePersonSeesGoesIntoTheirConversationWithTheBot() {
    let (calls, end) = way(
      outbound(onlyFor: "u7"),
      [
        (200, #"{"id":"bot1","username":"railhead"}"#), (201, #"{"id":"d5","type":"D"}"#),
        (201, #"{"file_infos":[{"id":"f1"}]}"#), (201, #"{"id":"p2"}"#),
      ])
    #expect(
      calls == [
        HTTPCall(
          method: "GET", url: "https://mm.example.com/api/v4/users/me",
          headers: [HTTPCall.Header("Authorization", "Bearer bot-token")]),
        json("/channels/direct", #"["bot1","u7"]"#), upload(to: "d5"),
        json(
          "/posts", #"{"channel_id":"d5","file_ids":["f1"],"message":"","pending_post_id":"railhead-7.file"}"#),
      ])
    #expect(end == .delivered(messageID: "p2"))
  }

  @Test func noTextCanEndItsPart() {
    let text = "a\r\n--railhead-1--\r\n--railhead-2"
    let (calls, _) = way(outbound(text), [(201, "{}")])
    #expect(calls == [upload(to: "c9", "a --railhead-1-- --railhead-2", boundary: "railhead-3")])
  }

  @Test(arguments: [
    (501, #"{"id":"api.file.attachments.disabled.app_error"}"#, FileOutcome.failed(reason: "http_501")),
    (
      413, #"{"id":"api.file.upload_file.too_large.app_error"}"#,
      .failed(reason: "http_413 api.file.upload_file.too_large.app_error")
    ),
    (500, "", .retry(afterSeconds: nil, reason: "http_500")), (201, "{}", .failed(reason: "unreadable_answer")),
    (201, #"{"file_infos":[{"id":"../x"}]}"#, .failed(reason: "unreadable_answer")),
  ])
  func answersToTheUpload(status: Int, body: String, outcome: FileOutcome) {
    #expect(way(outbound(), [(status, body)]).end == outcome)
  }

  @Test func withoutATokenThereIsNone() {
    #expect(
      mattermost(botToken: nil).fileCall(
        for: outbound(), Attachment(Self.file, of: outbound().message), after: FileTransfer()) == nil)
  }
}
