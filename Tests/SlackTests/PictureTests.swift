import Chat
import Kernel
import Slack
import Testing

/// Pictures of charts, request by request.
struct PictureTests {
  private static let chart = Chart(
    "Incidents & délais", .count, in: .english, points: [Chart.Point("16 Mar", 3), Chart.Point("23 Mar", nil)])
  private static let file = Attachment(Picture([0x89, 0x50, 0x00, 0xFF], width: 800, height: 400), of: [chart])

  @Test func oneIsUploadedWithItsWords() throws {
    let thread = Place(platform: "slack", team: "T1", channel: "C9", thread: "17.1")
    let outbound = Outbound(key: "railhead-7", handle: Handle(place: thread), action: .post, message: Message(""))
    var transfer = FileTransfer()
    var said: [String] = []
    for body in [
      #"{"ok":true,"upload_url":"https://files.slack.com/upload/v1/ABC","file_id":"F123"}"#, "OK - 4",
    ] {
      let call = try #require(SlackBench.slack.fileCall(for: outbound, Self.file, after: transfer))
      said.append("\(call.url) \(call.body.count == 4 ? "PNG" : String(decoding: call.body, as: UTF8.self))")
      let answer = HTTPResult(status: 200, body: Array(body.utf8))
      guard
        case .next(let further) = SlackBench.slack.fileOutcome(of: .success(answer), for: outbound, after: transfer)
      else { break }
      transfer = further
    }
    let last = try #require(SlackBench.slack.fileCall(for: outbound, Self.file, after: transfer))
    said.append("\(last.url) \(String(decoding: last.body, as: UTF8.self))")
    #expect(
      said == [
        "https://slack.com/api/files.getUploadURLExternal filename=charts.png&length=4&alt_txt="
          + "Incidents%20%26%20d%C3%A9lais%3A%2016%20Mar%203%2C%2023%20Mar%20%E2%80%93",
        "https://files.slack.com/upload/v1/ABC PNG",
        "https://slack.com/api/files.completeUploadExternal "
          + #"{"channel_id":"C9","files":[{"id":"F123","title":"Incidents & délais"}],"thread_ts":"17.1"}"#,
      ])
  }

  @Test func itsWordsAreOnOneLineAndNoLongerThanSlackTakes() {
    let long = Chart("a\n\u{202E}b" + String(repeating: "é", count: 40_000), .count, in: .french, points: [])
    let showing = Attachment(Picture([], width: 1, height: 1), of: [long, long]).showing
    #expect(showing?.title == "a b" + String(repeating: "é", count: 197))
    #expect(showing?.description == "a b" + String(repeating: "é", count: 997))
  }
}
