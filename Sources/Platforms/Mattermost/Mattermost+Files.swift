package import Chat
import Kernel

/// Files by the bot's token; what only one person sees goes into their conversation with the bot.
///
/// Source: Mattermost API v4, `POST /files`, `POST /posts`, `POST /channels/direct` and `GET /users/me`.
extension Mattermost: FileCarrier {
  private enum FileStep { case askWhoIAm, openConversation, upload, post }

  private func step(_ outbound: Outbound, _ transfer: FileTransfer) -> FileStep {
    if outbound.handle.onlyFor != nil, transfer.room == nil {
      return transfer.account == nil ? .askWhoIAm : .openConversation
    }
    return transfer.isUploaded ? .post : .upload
  }

  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard let token = settings.botToken, outbound.action == .post else { return nil }
    let handle = outbound.handle
    let channel = transfer.room ?? handle.place.channel
    let authorization = HTTPCall.Header("Authorization", "Bearer \(token)")
    switch step(outbound, transfer) {
    case .askWhoIAm: return HTTPCall(method: "GET", url: api("/users/me"), headers: [authorization])
    case .openConversation:
      let pair = [transfer.account, handle.onlyFor?.user].compactMap(\.self).map(JSON.string)
      return call("POST", "/channels/direct", .array(pair), token)
    case .upload:
      var form = MultipartForm(avoiding: file.bytes)
      form.add("channel_id", Array(channel.utf8))
      form.add("files", file.bytes, file: file)
      return HTTPCall(
        url: api("/files"), headers: [authorization, HTTPCall.Header("Content-Type", form.mediaType)], body: form.body)
    case .post:
      return call(
        "POST", "/posts",
        .fields([
          "channel_id": .string(channel), "message": "", "file_ids": transfer.file.map { [.string($0)] },
          "root_id": transfer.room == nil ? handle.place.thread.map(JSON.string) : nil,
          "pending_post_id": .string(outbound.fileKey),
        ]), token)
    }
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    // A server without a file store says so with 501, and will tomorrow.
    if case .success(let answer) = result, answer.status == 501 { return .failed(reason: answer.reason()) }
    let step = step(outbound, transfer)
    guard step != .post, case .success(let answer) = result, (200..<300).contains(answer.status) else {
      return outcome(of: result).forFile
    }
    let body = try? JSONBody.decode(FileAnswer.self, from: answer.body)
    guard let id = step == .upload ? body?.files?.first?.id : body?.id, MattermostID.isValid(id.utf8) else {
      return DeliveryOutcome.failed(.unreadableAnswer).forFile
    }
    return .next(
      transfer.with {
        switch step {
        case .askWhoIAm: $0.account = id
        case .openConversation: $0.room = id
        case .upload, .post: ($0.file, $0.isUploaded) = (id, true)
        }
      })
  }
}

private struct FileAnswer: Decodable {
  struct Info: Decodable { var id: String? }

  /// Of the account, or of the conversation.
  var id: String?
  var files: [Info]?

  enum CodingKeys: String, CodingKey {
    case id
    case files = "file_infos"
  }
}
