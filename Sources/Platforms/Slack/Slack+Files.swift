package import Chat
package import Kernel

/// Files by the bot's token, which needs the scope `files:write`, and `im:write` for what only one person sees: that goes
/// into their conversation with the bot.
///
/// Source: api.slack.com, `files.getUploadURLExternal`, `files.completeUploadExternal` and `conversations.open`.
extension Slack: FileCarrier {
  private enum FileStep { case openConversation, askForURL, upload, share }

  private func step(_ outbound: Outbound, _ transfer: FileTransfer) -> FileStep {
    if outbound.handle.onlyFor != nil, transfer.room == nil { return .openConversation }
    if transfer.uploadURL == nil { return .askForURL }
    return transfer.isUploaded ? .share : .upload
  }

  package func fileCall(for outbound: Outbound, _ file: TextFile, after transfer: FileTransfer) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty, outbound.action == .post else { return nil }
    let handle = outbound.handle
    switch step(outbound, transfer) {
    case .openConversation: return handle.onlyFor.flatMap { openingCall(for: $0, as: nil) }
    case .askForURL:
      // This method alone reads forms only; the name has nothing to escape.
      return HTTPCall(
        url: "\(settings.apiURL)/files.getUploadURLExternal",
        headers: [
          HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
          HTTPCall.Header("Authorization", "Bearer \(token)"),
        ], body: Array("filename=\(file.name)&length=\(outbound.message.fileBytes.count)".utf8))
    case .upload:
      // The URL is the permission: the token stays here.
      return transfer.uploadURL.map { url in
        HTTPCall(
          url: url, headers: [HTTPCall.Header("Content-Type", "application/octet-stream")],
          body: outbound.message.fileBytes)
      }
    case .share:
      let files = JSON.fields(["id": transfer.file.map(JSON.string), "title": .string(file.name)])
      return call(
        "files.completeUploadExternal",
        [
          "files": [files], "channel_id": .string(transfer.room ?? handle.place.channel),
          "thread_ts": transfer.room == nil ? handle.place.thread.map(JSON.string) : nil,
        ], token)
    }
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    let step = step(outbound, transfer)
    guard case .success(let answer) = result, answer.status == 200 else { return outcome(of: result).forFile }
    // The one answer that is no JSON: `OK - 1234`.
    if step == .upload { return .next(transfer.with { $0.isUploaded = true }) }
    guard let body = try? JSONBody.decode(FileAnswer.self, from: answer.body), body.ok else {
      return outcome(of: result).forFile
    }
    switch step {
    case .openConversation:
      guard let room = body.channel?.id, SlackID.isValid(room) else { return unreadable }
      return .next(transfer.with { $0.room = room })
    case .askForURL:
      guard let url = body.uploadURL, settings.takesFiles(at: url), let file = body.file, SlackID.isValid(file) else {
        return unreadable
      }
      return .next(transfer.with { ($0.uploadURL, $0.file) = (url, file) })
    case .upload, .share: return .delivered(messageID: nil)
    }
  }

  private var unreadable: FileOutcome { DeliveryOutcome.failed(.unreadableAnswer).forFile }
}

extension SlackSettings {
  /// Whether a URL that Slack gave is one of Slack's: people's words go there.
  fileprivate func takesFiles(at url: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let origin = apiURL.utf8.split(separator: slash, maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
    let ours = String(decoding: Array(origin.joined(separator: [slash])), as: UTF8.self)
    return [filesURL, ours].contains { url.hasPrefix($0 + "/") }
  }
}

private struct FileAnswer: Decodable {
  struct Channel: Decodable { var id: String? }

  var ok: Bool
  var channel: Channel?
  var uploadURL: String?
  var file: String?

  enum CodingKeys: String, CodingKey {
    case ok, channel
    case uploadURL = "upload_url"
    case file = "file_id"
  }
}
