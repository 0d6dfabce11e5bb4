package import Chat
import Kernel

extension Matrix {
  /// Bytes of both forms of one part: with JSON's own escapes it stays well below the 65,536 of an event.
  static let maximumPart = 30_000

  package func render(_ outbound: Outbound) -> Rendering {
    let text = outbound.message.fitted(to: capabilities).text
    guard !text.isEmpty else { return .impossible(.emptyMessage) }
    guard MatrixID.isValid(outbound.handle.place.channel, "!") else { return .impossible(.roomID) }
    switch outbound.action {
    case .post:
      let parts = text.parts(upTo: Matrix.maximumPart, measure: MatrixText.size).enumerated()
      return .calls(
        parts.map { index, part in
          let fields = notice(part) + Matrix.relation(outbound.handle, isFirst: index == 0)
          let key = index == 0 ? outbound.key : "\(outbound.key).\(index + 1)"
          return send(fields, to: outbound.handle, as: key)
        })
    case .update(let id):
      guard MatrixID.isValid(id, "$") else { return .impossible(.messageID) }
      // The text is in an edit twice, and an edit is one event: what no longer fits is left out.
      let parts = text.parts(upTo: Matrix.maximumPart / 2, measure: MatrixText.size)
      guard let first = parts.first else { return .impossible(.emptyMessage) }
      let text = parts.count > 1 ? first + .plain("\n…") : first
      let fields =
        notice(.plain("* ") + text) + [
          JSON.Field("m.new_content", .object(notice(text))),
          JSON.Field("m.relates_to", .fields(["rel_type": "m.replace", "event_id": .string(id)])),
        ]
      return .calls([send(fields, to: outbound.handle, as: outbound.key)])
    }
  }

  /// The content of a message that notifies nobody but those who are called: neither names nor `@room` do beside an
  /// explicit `m.mentions`.
  private func notice(_ text: RichText) -> [JSON.Field] {
    let text = MatrixText(text)
    let formatted = [
      JSON.Field("format", "org.matrix.custom.html"), JSON.Field("formatted_body", .string(text.html)),
    ]
    return [
      JSON.Field("msgtype", "m.notice"), JSON.Field("body", .string(text.plain)),
      JSON.Field(
        "m.mentions", .fields(["user_ids": text.called.isEmpty ? nil : .array(text.called.map { .string($0) })])),
    ] + (text.isFormatted ? formatted : [])
  }

  /// In a thread every part belongs to it; outside, only the first one is shown as a reply.
  static func relation(_ handle: Handle, isFirst: Bool) -> [JSON.Field] {
    func reply(_ event: String) -> JSON { .fields(["event_id": .string(event)]) }
    if let thread = handle.place.thread {
      return [
        JSON.Field(
          "m.relates_to",
          .fields([
            "rel_type": "m.thread", "event_id": .string(thread), "is_falling_back": true,
            "m.in_reply_to": reply(handle.inReplyTo ?? thread),
          ]))
      ]
    }
    guard isFirst, let event = handle.inReplyTo else { return [] }
    return [JSON.Field("m.relates_to", .fields(["m.in_reply_to": reply(event)]))]
  }

  /// The home server sends an event once per transaction id, however often it is asked.
  func send(_ fields: [JSON.Field], to handle: Handle, as key: String) -> HTTPCall {
    let (room, transaction) = (MatrixID.escaped(handle.place.channel), MatrixID.escaped(key))
    return call("PUT", "/_matrix/client/v3/rooms/\(room)/send/m.room.message/\(transaction)", JSON.object(fields).bytes)
  }
}
