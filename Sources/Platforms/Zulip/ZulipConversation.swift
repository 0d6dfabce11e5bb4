import Kernel

/// Where something is said in Zulip: a channel, or between a few people and the bot.
enum ZulipConversation: Hashable {
  case stream(Int64)
  /// Everybody but the bot.
  case direct([Int64])

  private static let prefix = "direct-"

  /// Reads a place's channel, `5` or `direct-10-11`; nil for what is none.
  init?(_ channel: String) {
    if channel.utf8.starts(with: ZulipConversation.prefix.utf8) {
      let words = channel.dropFirst(ZulipConversation.prefix.count)
        .split(separator: "-", omittingEmptySubsequences: false)
      let ids = words.compactMap(ZulipConversation.id)
      guard !ids.isEmpty, ids.count == words.count else { return nil }
      self = .direct(ids)
    } else {
      guard let id = ZulipConversation.id(channel[...]) else { return nil }
      self = .stream(id)
    }
  }

  /// As a place's channel; nil for people who cannot be.
  var channel: String? {
    switch self {
    case .stream(let id): return id > 0 ? String(id) : nil
    case .direct(let people):
      guard (1...50).contains(people.count), people.allSatisfy({ $0 > 0 }) else { return nil }
      return ZulipConversation.prefix + people.sorted().map { String($0) }.joined(separator: "-")
    }
  }

  /// A number as Zulip's ids are: decimal, positive, without a sign.
  static func id(_ text: Substring) -> Int64? {
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(text),
      id > 0
    else { return nil }
    return id
  }
}
