/// Names of Google's resources (`spaces/…/messages/…`), of which ours keep the last part.
enum GoogleChatID {
  /// The number in `users/…`; nil for everybody (`users/all`) and for anything else that is no person.
  static func person(_ name: String?) -> String? {
    guard let id = part(name, of: "users/"), isPerson(id) else { return nil }
    return id
  }

  /// What follows `spaces/`.
  static func space(_ name: String?) -> String? { part(name, of: "spaces/") }

  /// What follows `spaces/{space}/threads/`.
  static func thread(_ name: String?, in space: String) -> String? { part(name, of: "spaces/\(space)/threads/") }

  /// What follows `spaces/{space}/messages/`, whatever the space.
  static func message(_ name: String?) -> String? {
    let parts = name?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    guard parts.count == 4, parts[0] == "spaces", parts[2] == "messages", isToken(String(parts[1])) else { return nil }
    return isToken(String(parts[3])) ? String(parts[3]) : nil
  }

  static func isPerson(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count) && id.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// 1 to 128 ASCII letters, digits, dots, hyphens and underscores, and no step of a path.
  static func isToken(_ id: String) -> Bool {
    (1...128).contains(id.utf8.count) && id != "." && id != ".."
      && id.utf8.allSatisfy {
        (48...57).contains($0) || (97...122).contains($0 | 0x20) || ".-_".utf8.contains($0)
      }
  }

  private static func part(_ name: String?, of prefix: String) -> String? {
    guard let name, name.utf8.starts(with: prefix.utf8) else { return nil }
    let id = String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    return isToken(id) ? id : nil
  }
}

/// What we call a message of the bot's own: it has to name the message, to change it, and its thread, to write below it.
///
/// Google calls the first message of the thread `T` `T.T`, and that one is called `T` here too, because lines that are
/// typed below it name nothing else; any other message `M` is `M/T`.
struct GoogleChatMessageID: Hashable {
  var message: String
  var thread: String?

  init(message: String, thread: String?) { (self.message, self.thread) = (message, thread) }

  /// Reads what `text` wrote.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1 where !text.isEmpty: (message, thread) = ("\(text).\(text)", text)
    case 2: (message, thread) = (parts[0], parts[1].isEmpty ? nil : parts[1])
    default: return nil
    }
    guard GoogleChatID.isToken(message), thread.map(GoogleChatID.isToken) ?? true else { return nil }
  }

  var text: String {
    if let thread, message == "\(thread).\(thread)" { return thread }
    return "\(message)/\(thread ?? "")"
  }
}
