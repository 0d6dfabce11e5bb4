import Chat
import EventLog
import Kernel
import TestKit

/// The channels of a Slack that keeps what was posted, and can be looked through.
final class SlackChannels: Sendable {
  struct Posted: Sendable {
    var channel: String
    var time: String
    var thread: String?
    var text: String
    var mark: String?
  }

  /// What becomes of the next post.
  enum Fate: Sendable {
    /// It arrives, and Slack says so.
    case answered
    /// It arrives, and its answer is lost.
    case arrives
    /// The connection breaks before it arrives.
    case isLost
    /// The connection breaks, and it arrives with `land`.
    case lingers
    /// Slack says no.
    case refused(HTTPResult)
  }

  private struct Content {
    var posted: [Posted] = []
    var fates: [Fate] = []
    var lingering: [JSON] = []
    var refusals: [String: HTTPResult] = [:]
    var methods: [String] = []
    var looks: [String] = []
    var victim: MemoryJournal?

    /// - Returns: what Slack calls the message.
    @discardableResult mutating func add(_ body: JSON) -> String {
      let time = "1774516500.\(100_000 + posted.count)"
      posted.append(
        Posted(
          channel: body["channel"]?.string ?? "", time: time, thread: body["thread_ts"]?.string,
          text: body["text"]?.string ?? "", mark: body["metadata"]?["event_payload"]?["mark"]?.string))
      return time
    }
  }

  private let content = Lock(Content())

  /// What can be read there, oldest first.
  var posted: [Posted] { content.withLock { $0.posted } }
  /// `C1: text`, and `C1 > …` in a thread.
  var lines: [String] {
    posted.map { post in post.thread == nil ? "\(post.channel): \(post.text)" : "\(post.channel) > \(post.text)" }
  }
  /// The methods that were called, in order.
  var methods: [String] { content.withLock { $0.methods } }

  /// What was asked of the histories, in order.
  var looks: [String] { content.withLock { $0.looks } }

  /// Whoever posts next is killed before they learn what became of it: nothing more gets into their journal.
  func kill(_ journal: MemoryJournal) { content.withLock { $0.victim = journal } }

  /// What was prepared and did not happen does not happen later.
  func forgive() { content.withLock { content in (content.victim, content.fates) = (nil, []) } }

  /// What lingers arrives.
  func land() {
    content.withLock { content in
      for body in content.lingering { content.add(body) }
      content.lingering = []
    }
  }

  func next(_ fate: Fate) { content.withLock { $0.fates.append(fate) } }

  /// Every call of a method is answered so from now on; nil answers it again.
  func refuse(_ method: String, _ body: String?, status: Int = 200, headers: [String: String] = [:]) {
    content.withLock { content in
      content.refusals[method] = body.map { HTTPResult(status: status, headers: headers, body: Array($0.utf8)) }
    }
  }

  var sender: HTTPSender { HTTPSender { call in self.answer(call) } }

  private func answer(_ call: HTTPCall) -> Result<HTTPResult, HTTPFailure> {
    let method = String(call.url.split(separator: "/").last ?? "")
    let refusal = content.withLock { content in
      content.methods.append(method)
      if method == "chat.postMessage" {
        content.victim?.failNext(.broken("killed"))
        content.victim = nil
      }
      return content.refusals[method]
    }
    if let refusal { return .success(refusal) }
    switch method {
    case "chat.postMessage": return post(call)
    case "conversations.history", "conversations.replies":
      return .success(HTTPResult(status: 200, body: Array(history(call).utf8)))
    case "conversations.open":
      let user = (try? JSONReader.read(call.body))?["users"]?.string ?? ""
      return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"channel":{"id":"D\#(user)"}}"#.utf8)))
    default: return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"ts":"1.1"}"#.utf8)))
    }
  }

  private func post(_ call: HTTPCall) -> Result<HTTPResult, HTTPFailure> {
    guard let body = try? JSONReader.read(call.body), body["channel"]?.string != nil else {
      return .success(HTTPResult(status: 400))
    }
    return content.withLock { content in
      let fate = content.fates.isEmpty ? nil : content.fates.removeFirst()
      switch fate {
      case .isLost: return .failure(.interrupted("test"))
      case .lingers:
        content.lingering.append(body)
        return .failure(.interrupted("test"))
      case .refused(let answer): return .success(answer)
      case .arrives, .answered, nil: break
      }
      let time = content.add(body)
      if case .arrives? = fate { return .failure(.timedOut) }
      return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"ts":"\#(time)"}"#.utf8)))
    }
  }

  private func history(_ call: HTTPCall) -> String {
    let fields = String(decoding: call.body, as: UTF8.self)
    content.withLock { $0.looks.append(fields) }
    // A channel's history has nothing of its threads.
    let isThere = { (post: Posted) in
      fields.contains("channel=\(post.channel)&")
        && (post.thread.map { fields.hasSuffix("&ts=" + $0.replacing(".", with: "%2E")) } ?? !fields.contains("&ts="))
    }
    let messages = posted.filter(isThere).reversed().map { post in
      let mark = post.mark.map {
        #","metadata":{"event_type":"railhead_message","event_payload":{"mark":"\#($0)"}}"#
      }
      return #"{"type":"message","ts":"\#(post.time)","text":"…"\#(mark ?? "")}"#
    }
    return #"{"ok":true,"messages":[\#(messages.joined(separator: ","))],"has_more":false}"#
  }
}
