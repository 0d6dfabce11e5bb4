package import Chat
import Kernel

/// Files through the home server's media repository, in the clear like every message of the bot.
///
/// Source: Matrix Client-Server API 1.11, `POST /_matrix/media/v3/upload`, `m.file` and `m.image`.
extension Matrix: FileCarrier {
  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    let handle = outbound.handle
    guard outbound.action == .post, MatrixID.isValid(handle.place.channel, "!") else { return nil }
    guard let url = transfer.file else {
      return call(
        "POST", "/_matrix/media/v3/upload?filename=\(MatrixID.escaped(file.name))", file.bytes,
        type: file.contentType)
    }
    let info = JSON.fields([
      "mimetype": .string(file.mediaType), "size": .int(Int64(file.bytes.count)),
      "w": file.showing.map { .int(Int64($0.width)) }, "h": file.showing.map { .int(Int64($0.height)) },
    ])
    // A body that is not the name stands below the picture, and is what people are read.
    let body = file.showing?.title ?? file.name
    let fields =
      [
        JSON.Field("msgtype", file.showing == nil ? "m.file" : "m.image"), JSON.Field("body", .string(body)),
        JSON.Field("filename", .string(file.name)), JSON.Field("url", .string(url)), JSON.Field("info", info),
        JSON.Field("m.mentions", .fields([:])),
      ] + Matrix.relation(handle, isFirst: true)
    return send(fields, to: handle, as: outbound.fileKey)
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    guard !transfer.isUploaded, case .success(let answer) = result, (200..<300).contains(answer.status) else {
      return outcome(of: result).forFile
    }
    guard let url = (try? JSONBody.decode(UploadAnswer.self, from: answer.body))?.url, url.hasPrefix("mxc://"),
      url.utf8.count <= 512
    else { return DeliveryOutcome.failed(.unreadableAnswer).forFile }
    return .next(transfer.with { ($0.file, $0.isUploaded) = (url, true) })
  }
}

private struct UploadAnswer: Decodable {
  var url: String?

  enum CodingKeys: String, CodingKey { case url = "content_uri" }
}
