import Chat
import Kernel
import Mattermost
import Testing

/// Pictures of charts, request by request.
struct PictureTests {
  private static let file = Attachment(Picture(Array("PNG".utf8), width: 800, height: 400), of: [])

  @Test func oneIsUploadedAndPostedInTheThread() throws {
    let place = Place(platform: "mattermost", team: "t1", channel: "c9", thread: "p1")
    let outbound = Outbound(key: "railhead-7", handle: Handle(place: place), action: .post, message: Message(""))
    let upload = try #require(mattermost().fileCall(for: outbound, Self.file, after: FileTransfer()))
    let parts = [
      "--railhead-1", #"Content-Disposition: form-data; name="channel_id""#, "", "c9", "--railhead-1",
      #"Content-Disposition: form-data; name="files"; filename="charts.png""#, "Content-Type: image/png", "", "PNG",
      "--railhead-1--", "",
    ]
    #expect(String(decoding: upload.body, as: UTF8.self) == parts.joined(separator: "\r\n"))
    let there = FileTransfer().with { ($0.file, $0.isUploaded) = ("f1", true) }
    let post = try #require(mattermost().fileCall(for: outbound, Self.file, after: there))
    #expect(
      String(decoding: post.body, as: UTF8.self)
        == #"{"channel_id":"c9","file_ids":["f1"],"message":"","pending_post_id":"railhead-7.file","root_id":"p1"}"#)
  }
}
