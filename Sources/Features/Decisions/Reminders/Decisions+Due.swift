import HashTreeCollections
package import Kernel

extension Decisions {
  /// When a decision has to be looked at again; nil when somebody has to type something first.
  package func nextInstant(for number: Int, _ hours: BusinessHours) -> Timestamp? { self[number]?.nextInstant(hours) }

  /// What has to be done about a decision now without anybody typing, and how the channel reads it: a go by silence, or
  /// a reminder.
  package func due(
    for number: Int, _ hours: BusinessHours, at now: Timestamp, channel: Audience, prompts: Prompts
  ) -> Decision<DecisionEvent> {
    guard let record = self[number], let change = record.dueChange(hours, at: now) else {
      return Decision(reply: Reply(""))
    }
    var posts: [Post] = []
    switch change {
    case .consented:
      posts = [
        Post(.card(record.id), to: .here),
        Post(.message(channel.passed(record, prompts: prompts)), to: .thread(of: record.id)),
      ]
    case .reminded(let reminder):
      posts = [
        Post(.message(channel.message(reminder, about: record, at: now, prompts: prompts)), to: .thread(of: record.id))
      ]
    default: break
    }
    return Decision(events: [record.event(change, by: "railhead")], reply: Reply(""), posts: posts)
  }
}
