package import Chat
import Kernel

/// Files by the bot's token, in one request with the message; what only one person sees goes into their conversation
/// with the bot.
///
/// Source: Discord developer documentation, "Uploading Files".
extension Discord: FileCarrier {
  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard let token = settings.botToken, outbound.action == .post, !transfer.isUploaded else { return nil }
    if let person = outbound.handle.onlyFor, transfer.room == nil { return openingCall(for: person, as: nil) }
    let place = outbound.handle.place
    let channel = transfer.room ?? place.channel
    guard Snowflake.isValid(channel) else { return nil }
    let attachment = JSON.fields([
      "id": 0, "filename": .string(file.name), "description": file.showing.map { .string($0.description) },
    ])
    let fields =
      [JSON.Field("allowed_mentions", Discord.calling([])), JSON.Field("attachments", [attachment])]
      + once(outbound.fileKey) + (transfer.room == nil ? reply(in: place) : [])
    var form = MultipartForm(avoiding: file.bytes)
    form.add("payload_json", JSON.object(fields).bytes)
    form.add("files[0]", file.bytes, file: file)
    return HTTPCall(
      url: "\(settings.apiURL)/channels/\(channel)/messages",
      headers: [Discord.bot(token), Discord.agent, HTTPCall.Header("Content-Type", form.mediaType)], body: form.body)
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    let outcome = outcome(of: result)
    guard outbound.handle.onlyFor != nil, transfer.room == nil, case .delivered(let room) = outcome else {
      return outcome.forFile
    }
    return .next(transfer.with { $0.room = room })
  }
}
