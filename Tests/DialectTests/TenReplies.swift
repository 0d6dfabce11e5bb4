import Chat
import Foundation
import Kernel

/// Ten replies that every chat has to say in its own way.
struct TenReplies {
  let dialect: Dialect

  /// What is shown of each, in order.
  var all: [(title: String, outbound: Outbound)] {
    let called = dialect.mention
    let lines = (1...10).map { "- INC-\($0) is open" }.joined(separator: "\n")
    let long = (1...800).map { "\($0). Checkout is still down, and somebody looks into it." }.joined(separator: "\n")
    return [
      ("plain", post(Message("INC-12 is declared."))),
      ("strong and code", post(Message("\(strong: "INC-12") is declared. Type \(code: "inc ack INC-12")."))),
      ("a person's hostile words", post(Message("Declared “\(TenReplies.hostile)”"))),
      ("a person who is called", post(Message("\(calling: called), this is yours; \(called) was named."))),
      ("a list of ten lines", post(Message(.plain(lines)))),
      ("three buttons", post(Message("\(strong: "INC-12") sev1", buttons: TenReplies.buttons))),
      ("a long text", post(Message(.plain(long)))),
      ("in a thread", post(Message("Below."), thread: dialect.thread)),
      ("an edit", post(Message("\(strong: "INC-12") is resolved."), action: .update(messageID: dialect.message))),
      ("for one person alone", post(Message("Only you read this."), onlyFor: dialect.person)),
    ]
  }

  private static let hostile =
    "@channel <!here> <!channel> @here @everyone [x](y) `@**all**` @**all** *b* _i_ https://evil.test"

  private static let buttons = [
    Button("Acknowledge", line: "inc ack INC-12", isPrimary: true), Button("Resolve", line: "inc resolve INC-12"),
    Button("Prendre", line: "inc lead INC-12 me", in: .french),
  ]

  private func post(
    _ message: Message, thread: String? = nil, action: Outbound.Action = .post, onlyFor: PersonID? = nil
  ) -> Outbound {
    var place = dialect.place
    place.thread = thread
    return Outbound(key: "railhead-1", handle: Handle(place: place, onlyFor: onlyFor), action: action, message: message)
  }

  /// The requests that all ten lead to, as text.
  var text: String {
    var sections: [String] = []
    for (index, reply) in all.enumerated() {
      var section = ["## \(index + 1) \(reply.title)"]
      switch dialect.platform.render(reply.outbound) {
      case .calls(let calls): section += calls.map(written)
      case .impossible(let problem): section.append("impossible: \(problem.rawValue)")
      }
      sections.append(section.joined(separator: "\n"))
    }
    let answer = dialect.platform.answer(Reply("Only you read this."), to: inbound)
    sections.append("## The last one, in the answer to a request\n\(answer.status) \(visible(answer.body))")
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var inbound: Inbound {
    Inbound(
      person: dialect.person, personName: "ana", place: dialect.place, root: "inc", text: "list",
      delivery: "\(dialect.kind.name):1")
  }

  private func visible(_ body: [UInt8]) -> String {
    String(decoding: body, as: UTF8.self).replacing("\u{200B}", with: "⟨zwsp⟩")
  }

  /// Method, address and body; forms have one field on a line.
  private func written(_ call: HTTPCall) -> String {
    var body = visible(call.body)
    if call.headers.contains(where: { $0.value.hasPrefix("application/x-www-form-urlencoded") }) {
      body = body.split(separator: "&").map { $0.removingPercentEncoding ?? String($0) }.joined(separator: "\n")
        .replacing("\u{200B}", with: "⟨zwsp⟩")
    }
    // What is cut is long and always the same; how it begins and ends tells where.
    if body.count > 1_400 { body = "\(body.prefix(160)) … \(body.count) characters … \(body.suffix(160))" }
    return "\(call.method) \(call.url)\n\(body)"
  }
}
