package import Chat
import Kernel

/// Files in one request with their message: pictures as photos, everything else as documents.
///
/// Source: Telegram Bot API, `sendPhoto` and `sendDocument`.
extension Telegram: FileCarrier {
  package func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall? {
    guard outbound.action == .post, let target = target(of: outbound.handle) else { return nil }
    var form = MultipartForm(avoiding: file.bytes)
    for field in target.fields(isFirst: true) { form.add(field.key, field.value.bytes) }
    if let title = file.showing?.title, !title.isEmpty {
      form.add("caption", Array(TelegramText(.user(title)).html.utf8))
      form.add("parse_mode", Array("HTML".utf8))
    }
    form.add(file.showing == nil ? "document" : "photo", file.bytes, file: file)
    return HTTPCall(
      url: url(of: file.showing == nil ? "sendDocument" : "sendPhoto"),
      headers: [HTTPCall.Header("Content-Type", form.mediaType)], body: form.body)
  }

  package func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome {
    outcome(of: result).forFile
  }
}
