package import Chat
import Kernel

/// Files: uploaded first, confirmed then, before which nobody sees them.
///
/// Source: Rocket.Chat's API reference, `rooms.media` and `rooms.mediaConfirm` (6.10 and later).
extension RocketChat: FileCarrier {
  private enum FileStep { case askName, openConversation, upload, confirm }

  private func step(_ outbound: Outbound, _ transfer: FileTransfer) -> FileStep {
    if outbound.handle.onlyFor != nil, transfer.room == nil {
      return transfer.account == nil ? .askName : .openConversation
    }
    return transfer.isUploaded ? .confirm : .upload
  }

  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard let credentials, outbound.action == .post else { return nil }
    let place = outbound.handle.place
    let room = transfer.room ?? place.channel
    guard RocketChatID.isValid(room) else { return nil }
    switch step(outbound, transfer) {
    case .askName, .openConversation:
      return outbound.handle.onlyFor.flatMap { openingCall(for: $0, as: transfer.account) }
    case .upload:
      var form = MultipartForm(avoiding: file.bytes)
      form.add("file", file.bytes, file: file)
      return HTTPCall(
        url: api("rooms.media/\(room)"), headers: credentials + [HTTPCall.Header("Content-Type", form.mediaType)],
        body: form.body)
    case .confirm:
      let thread = transfer.room == nil ? place.thread : nil
      return call(
        "rooms.mediaConfirm/\(room)/\(transfer.file ?? "")",
        .fields([
          "msg": "", "description": file.showing.map { .string(RocketChatMarkdown.render(.user($0.title))) },
          "tmid": thread.map { .string($0) },
        ]))
    }
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    let step = step(outbound, transfer)
    switch step {
    case .askName, .openConversation:
      switch opening(of: result, as: transfer.account) {
      case .account(let name): return .next(transfer.with { $0.account = name })
      case .room(let room): return .next(transfer.with { $0.room = room })
      case .retry(let seconds, let reason): return .retry(afterSeconds: seconds, reason: reason)
      case .failed(let reason): return .failed(reason: reason)
      }
    case .confirm: return outcome(of: result).forFile
    case .upload:
      guard case .delivered = outcome(of: result), case .success(let answer) = result else {
        return outcome(of: result).forFile
      }
      let id = (try? JSONBody.decode(UploadAnswer.self, from: answer.body))?.file?.id
      guard let id, RocketChatID.isValid(id) else { return DeliveryOutcome.failed(.unreadableAnswer).forFile }
      return .next(transfer.with { ($0.file, $0.isUploaded) = (id, true) })
    }
  }
}

private struct UploadAnswer: Decodable {
  struct File: Decodable {
    var id: String?

    enum CodingKeys: String, CodingKey { case id = "_id" }
  }

  var file: File?
}
