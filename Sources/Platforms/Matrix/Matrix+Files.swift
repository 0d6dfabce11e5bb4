package import Chat
package import Kernel

/// Files through the home server's media repository, in the clear like every message of the bot.
///
/// Source: Matrix Client-Server API 1.11, `POST /_matrix/media/v3/upload` and `m.file`.
extension Matrix: FileCarrier {
  package func fileCall(for outbound: Outbound, _ file: TextFile, after transfer: FileTransfer) -> HTTPCall? {
    let handle = outbound.handle
    guard outbound.action == .post, MatrixID.isValid(handle.place.channel, "!") else { return nil }
    let bytes = outbound.message.fileBytes
    guard let url = transfer.file else {
      return call(
        "POST", "/_matrix/media/v3/upload?filename=\(MatrixID.escaped(file.name))", bytes,
        type: "\(file.mediaType); charset=utf-8")
    }
    let fields =
      [
        JSON.Field("msgtype", "m.file"), JSON.Field("body", .string(file.name)),
        JSON.Field("filename", .string(file.name)), JSON.Field("url", .string(url)),
        JSON.Field("info", .fields(["mimetype": .string(file.mediaType), "size": .int(Int64(bytes.count))])),
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
