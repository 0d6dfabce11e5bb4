import Chat
import Kernel
import Matrix
import Testing

/// Pictures of charts, request by request.
struct PictureTests {
  private static let chart = Chart(
    "Incidents by week", .count, in: .english, points: [Chart.Point("16 Mar", 3), Chart.Point("23 Mar", 12)])
  private static let file = Attachment(Picture([0x89, 0x50, 0x00, 0xFF], width: 800, height: 400), of: [chart])

  @Test func oneIsUploadedAndShownInTheThread() throws {
    let place = Place(platform: "matrix", team: "example.org", channel: "!r:example.org", thread: "$root")
    let outbound = Outbound(key: "railhead-7", handle: Handle(place: place), action: .post, message: Message(""))
    let upload = try #require(matrix().fileCall(for: outbound, Self.file, after: FileTransfer()))
    #expect(
      upload
        == HTTPCall(
          url: "http://localhost:8008/_matrix/media/v3/upload?filename=charts.png",
          headers: [
            HTTPCall.Header("Authorization", "Bearer as_1b2d"), HTTPCall.Header("Content-Type", "image/png"),
          ], body: [0x89, 0x50, 0x00, 0xFF]))
    let there = FileTransfer().with { ($0.file, $0.isUploaded) = ("mxc://example.org/abc", true) }
    let event = try #require(matrix().fileCall(for: outbound, Self.file, after: there))
    let expected = """
      {"body":"Incidents by week","filename":"charts.png",\
      "info":{"h":400,"mimetype":"image/png","size":4,"w":800},"m.mentions":{},\
      "m.relates_to":{"event_id":"$root","is_falling_back":true,"m.in_reply_to":{"event_id":"$root"},\
      "rel_type":"m.thread"},"msgtype":"m.image","url":"mxc://example.org/abc"}
      """
    #expect(String(decoding: event.body, as: UTF8.self) == expected)
  }
}
