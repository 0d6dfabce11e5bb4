import Kernel

/// How far a file is on the way to its readers: chats want several requests for one.
package struct FileTransfer: Hashable, Sendable {
  /// The bot's own account, where the chat has to be asked for it.
  package var account: String?
  /// The conversation of the bot with one person, for what nobody else is to see.
  package var room: String?
  /// Where the bytes go; a capability, never logged.
  package var uploadURL: String?
  /// What the chat calls the file.
  package var file: String?
  /// Whether the chat has the bytes, so that only the readers are missing.
  package var isUploaded = false
  /// Whether the last request was not answered: what it asked for may be so all the same.
  package var isUncertain = false
  /// Why its readers do not get it, as the chat says, after a request that was not answered: that has to be looked into.
  package var refusal: String?

  package init() {}
}

/// What an answer to one of the requests about a file means.
package enum FileOutcome: Sendable, Hashable {
  /// This far; another request follows.
  case next(FileTransfer)
  /// Its readers have it; the message's id when the chat tells.
  case delivered(messageID: String?)
  case retry(afterSeconds: Int?, reason: String)
  /// Never; reasons are as in `DeliveryOutcome`.
  case failed(reason: String)
}

/// A chat to which the bot can send files.
package protocol FileCarrier: Platform {
  /// The next request on a file's way; nil where the message cannot go as a file.
  ///
  /// Readers see nothing before the last one.
  func fileCall(for outbound: Outbound, _ file: Attachment, after transfer: FileTransfer) -> HTTPCall?

  /// What an answer to that request means.
  func fileOutcome(
    of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound, after transfer: FileTransfer
  ) -> FileOutcome
}

extension Outbound {
  /// Tells its file from the texts that may take its place: a chat that knows the one must not take the other for it.
  package var fileKey: String { key + ".file" }
}

extension FileTransfer {
  /// The same with what an answer told.
  package func with(_ change: (inout FileTransfer) -> Void) -> FileTransfer {
    var transfer = self
    change(&transfer)
    return transfer
  }
}

extension DeliveryOutcome {
  /// As what it means for a file.
  package var forFile: FileOutcome {
    switch self {
    case .delivered(let messageID): .delivered(messageID: messageID)
    case .retry(let seconds, let reason): .retry(afterSeconds: seconds, reason: reason)
    case .failed(let reason): .failed(reason: reason)
    }
  }
}
