package import Chat
import Kernel

/// Files: uploaded first, then linked in a message, before which nobody sees them.
///
/// Source: Zulip's API reference, `POST /user_uploads` and `POST /messages`.
extension Zulip: FileCarrier {
  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard let authorization = settings.authorization, outbound.action == .post, let target = target(of: outbound.handle)
    else { return nil }
    if transfer.isUploaded {
      let link = "[\(file.name)](\(transfer.file ?? ""))"
      return call("POST", "/messages", target + [("content", link)], authorization)
    }
    var form = MultipartForm(avoiding: file.bytes)
    form.add("filename", file.bytes, file: file)
    return HTTPCall(
      url: api("/user_uploads"),
      headers: [HTTPCall.Header("Authorization", authorization), HTTPCall.Header("Content-Type", form.mediaType)],
      body: form.body)
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    guard !transfer.isUploaded, case .delivered = outcome(of: result), case .success(let answer) = result else {
      return outcome(of: result).forFile
    }
    let body = try? JSONBody.decode(UploadAnswer.self, from: answer.body)
    guard let url = body?.url ?? body?.uri, isUpload(url) else {
      return DeliveryOutcome.failed(.unreadableAnswer).forFile
    }
    return .next(transfer.with { ($0.file, $0.isUploaded) = (url, true) })
  }

  /// A path below the server's uploads, without anything that ends a link.
  private func isUpload(_ url: String) -> Bool {
    url.utf8.count <= 500 && url.utf8.starts(with: "/user_uploads/".utf8) && !url.utf8.contains(UInt8(ascii: "\\"))
      && url.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"()<>[]\"`*".utf8.contains($0) }
  }
}

private struct UploadAnswer: Decodable {
  var url: String?
  /// Before Zulip 9.0.
  var uri: String?
}
