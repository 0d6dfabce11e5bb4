import Chat
import Kernel

/// Where a message goes, and what it answers there.
struct MessageTarget {
  var chat: ChatID
  /// The message that it is shown below.
  var replied: Int64?
  /// The command that only the bot saw, and its author.
  var ephemeral: (command: Int64, author: Int64)?

  /// The members of a request; only the first of several messages is shown as an answer.
  func fields(isFirst: Bool) -> [JSON.Field] {
    var fields = [JSON.Field("chat_id", .int(chat.chat))]
    if let topic = chat.topic { fields.append(JSON.Field("message_thread_id", .int(topic))) }
    if let ephemeral {
      let author = JSON.fields(["receiver_user_id": .int(ephemeral.author)])
      fields.append(JSON.Field("ephemeral_message_parameters", author))
    }
    if isFirst, let reply { fields.append(JSON.Field("reply_parameters", reply)) }
    return fields
  }

  private var reply: JSON? {
    if let ephemeral { return .fields(["ephemeral_message_id": .int(ephemeral.command)]) }
    return replied.map { .fields(["message_id": .int($0), "allow_sending_without_reply": true]) }
  }
}

extension Telegram {
  /// Nil where the chat's id is none.
  ///
  /// What is for one person alone goes into their private chat, whose id is theirs, or nowhere: in a group everybody
  /// would read it.
  func target(of handle: Handle) -> MessageTarget? {
    guard let chat = ChatID(channel: handle.place.channel) else { return nil }
    let reply = (handle.inReplyTo ?? handle.place.thread).flatMap(ChatID.number)
    guard let person = handle.onlyFor else { return MessageTarget(chat: chat, replied: reply) }
    guard ChatID.isPositive(person.user), let author = ChatID.number(person.user) else { return nil }
    if let command = EphemeralAnswer.id(in: handle.inReplyTo) {
      return MessageTarget(chat: chat, ephemeral: (command, author))
    }
    if chat.chat == author { return MessageTarget(chat: chat, replied: reply) }
    return MessageTarget(chat: ChatID(chat: author, topic: nil))
  }
}
