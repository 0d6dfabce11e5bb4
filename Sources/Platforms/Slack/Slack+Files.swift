package import Chat
import Kernel

/// Files by the bot's token, which needs the scope `files:write`, and `im:write` for what only one person sees: that goes
/// into their conversation with the bot.
///
/// A file is shared once and never again: where the answer to that was lost, the next request is refused, and
/// `files.info`, which needs `files:read`, tells whether the file is there.
///
/// Source: api.slack.com, `files.getUploadURLExternal`, `files.completeUploadExternal`, `files.info` and
/// `conversations.open`.
extension Slack: FileCarrier {
  private enum FileStep { case openConversation, askForURL, upload, share, look }

  private func step(_ outbound: Outbound, _ transfer: FileTransfer) -> FileStep {
    if outbound.handle.onlyFor != nil, transfer.room == nil { return .openConversation }
    if transfer.uploadURL == nil { return .askForURL }
    if transfer.refusal != nil { return .look }
    return transfer.isUploaded ? .share : .upload
  }

  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty, outbound.action == .post else { return nil }
    let handle = outbound.handle
    switch step(outbound, transfer) {
    case .openConversation: return handle.onlyFor.flatMap { openingCall(for: $0, as: nil) }
    case .askForURL:
      let alternative = file.showing.map { "&alt_txt=" + escaped($0.description) } ?? ""
      return form(
        "files.getUploadURLExternal", "filename=\(file.name)&length=\(file.bytes.count)\(alternative)", token)
    case .upload:
      // The URL is the permission: the token stays here.
      return transfer.uploadURL.map { url in
        HTTPCall(
          url: url, headers: [HTTPCall.Header("Content-Type", "application/octet-stream")],
          body: file.bytes)
      }
    case .look: return transfer.file.map { form("files.info", "file=\($0)", token) }
    case .share:
      let files = JSON.fields([
        "id": transfer.file.map(JSON.string), "title": .string(file.showing?.title ?? file.name),
      ])
      return call(
        "files.completeUploadExternal",
        [
          "files": [files], "channel_id": .string(transfer.room ?? handle.place.channel),
          "thread_ts": transfer.room == nil ? handle.place.thread.map(JSON.string) : nil,
        ], token)
    }
  }

  /// A method that reads no JSON; the fields are escaped where they have to be.
  func form(_ method: String, _ fields: String, _ token: String) -> HTTPCall {
    HTTPCall(
      url: "\(settings.apiURL)/\(method)",
      headers: [
        HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded"),
        HTTPCall.Header("Authorization", "Bearer \(token)"),
      ], body: Array(fields.utf8))
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    let step = step(outbound, transfer)
    if step == .share { return shared(result, transfer) }
    guard case .success(let answer) = result, answer.status == 200 else { return outcome(of: result).forFile }
    // The one answer that is no JSON: `OK - 1234`.
    if step == .upload { return .next(transfer.with { $0.isUploaded = true }) }
    guard let body = try? JSONBody.decode(FileAnswer.self, from: answer.body), body.ok else {
      return outcome(of: result, afterRefusal: transfer.refusal)
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
    case .look:
      let isThere = body.info?.rooms.contains(transfer.room ?? outbound.handle.place.channel) ?? false
      return isThere ? .delivered(messageID: nil) : .failed(reason: transfer.refusal ?? "")
    case .upload, .share: return .delivered(messageID: nil)
    }
  }

  /// What is refused after a request whose answer was lost may have been done by that one, and so may what was answered
  /// with something that cannot be read.
  private func shared(_ result: Result<HTTPResult, HTTPFailure>, _ transfer: FileTransfer) -> FileOutcome {
    let outcome = outcome(of: result).forFile
    guard case .failed(let reason) = outcome,
      transfer.isUncertain || reason == DeliveryProblem.unreadableAnswer.rawValue
    else { return outcome }
    return .next(transfer.with { $0.refusal = reason })
  }

  /// Whoever may not look knows no more than before: better twice than never.
  private func outcome(of result: Result<HTTPResult, HTTPFailure>, afterRefusal refusal: String?) -> FileOutcome {
    let outcome = outcome(of: result).forFile
    if let refusal, case .failed = outcome { return .failed(reason: refusal) }
    return outcome
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

  /// Where a file is.
  struct Info: Decodable {
    var channels: [String]?
    var groups: [String]?
    var ims: [String]?

    var rooms: [String] { [channels, groups, ims].compactMap(\.self).flatMap(\.self) }
  }

  var ok: Bool
  var channel: Channel?
  var info: Info?
  var uploadURL: String?
  var file: String?

  enum CodingKeys: String, CodingKey {
    case ok, channel
    case uploadURL = "upload_url"
    case file = "file_id"
    case info = "file"
  }
}
