package import Chat
package import Kernel

/// Looking for a message of our own by its metadata, which needs the scope `channels:history` (`groups:history` for
/// private channels).
///
/// Source: api.slack.com, "Message metadata", `conversations.history` and `conversations.replies` with
/// `include_all_metadata`.
extension Slack: MessageFinder {
  private static let metadataType = "railhead_message"

  static func metadata(_ mark: String) -> JSON {
    .fields(["event_type": .string(metadataType), "event_payload": .fields(["mark": .string(mark)])])
  }

  package func findingCall(for outbound: Outbound, since: Timestamp, page: String?) -> HTTPCall? {
    guard let token = settings.botToken, !token.isEmpty else { return nil }
    let place = outbound.handle.place
    var fields = "channel=\(place.channel)&oldest=\(since.seconds).000000&limit=200&include_all_metadata=true"
    if let page { fields += "&cursor=\(escaped(page))" }
    // The history of a channel has nothing of its threads.
    guard let thread = place.thread else { return form("conversations.history", fields, token) }
    return form("conversations.replies", fields + "&ts=\(escaped(thread))", token)
  }

  package func finding(of result: Result<HTTPResult, HTTPFailure>, for outbound: Outbound) -> Finding {
    guard case .success(let answer) = result, answer.status == 200,
      let body = try? JSONBody.decode(HistoryAnswer.self, from: answer.body), body.ok
    else { return outcome(of: result).forFinding }
    let found = (body.messages ?? []).first {
      $0.metadata?.type == Slack.metadataType && $0.metadata?.payload?.mark == outbound.mark
    }
    if let found { return .found(messageID: found.time.flatMap { SlackID.isToken($0) ? $0 : nil }) }
    guard let next = body.next?.cursor, !next.isEmpty else {
      return body.hasMore == true ? .unknown(reason: DeliveryProblem.unreadableAnswer.rawValue) : .absent
    }
    return .further(next)
  }
}

/// As a field of a form: a cursor is Base64, or whatever Slack makes of it, and other texts are anything.
func escaped(_ text: String) -> String {
  text.utf8.reduce(into: "") { escaped, byte in
    let isPlain = (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    escaped += isPlain ? String(UnicodeScalar(byte)) : "%" + lowerHex([byte]).uppercased()
  }
}

private struct HistoryAnswer: Decodable {
  struct Payload: Decodable { var mark: String? }

  struct Metadata: Decodable {
    var type: String?
    var payload: Payload?

    enum CodingKeys: String, CodingKey {
      case type = "event_type"
      case payload = "event_payload"
    }

    /// Other apps' metadata is of any shape.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      type = try? container.decode(String.self, forKey: .type)
      payload = try? container.decode(Payload.self, forKey: .payload)
    }
  }

  struct Message: Decodable {
    var time: String?
    var metadata: Metadata?

    enum CodingKeys: String, CodingKey {
      case metadata
      case time = "ts"
    }
  }

  struct Next: Decodable {
    var cursor: String?

    enum CodingKeys: String, CodingKey { case cursor = "next_cursor" }
  }

  var ok: Bool
  var messages: [Message]?
  var hasMore: Bool?
  var next: Next?

  enum CodingKeys: String, CodingKey {
    case ok, messages
    case hasMore = "has_more"
    case next = "response_metadata"
  }
}
