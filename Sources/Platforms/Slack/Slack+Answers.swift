package import Chat
package import Kernel

extension Slack {
  /// What fits into one message without Slack cutting it: 4,000 are recommended, and some room is left.
  static let message = TextSplitter(limit: 3_900, unit: .utf16, atoms: SlackBlocks.entities, keepsBrackets: true)

  /// One message is all that an answer carries.
  package func fits(_ reply: Reply, inAnswerTo inbound: Inbound) -> Bool {
    Slack.message.parts(of: Mrkdwn(reply.message.text).text).count == 1
  }

  /// A command's answer; one message only, so a long one ends with `…`.
  package func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer {
    let text = Slack.message.shortened(Mrkdwn(reply.message.text).text)
    var body: [UInt8] = []
    body.reserveCapacity(text.utf8.count + 64)
    body.append(contentsOf: #"{"response_type":""#.utf8)
    body.append(contentsOf: (reply.isPublic ? "in_channel" : "ephemeral").utf8)
    body.append(contentsOf: #"","text":"#.utf8)
    JSON.write(text, to: &body)
    if let blocks = SlackBlocks.blocks(text, reply.message.buttons) {
      body.append(contentsOf: #","blocks":"#.utf8)
      blocks.write(to: &body)
    }
    body.append(UInt8(ascii: "}"))
    return .json(body)
  }
}
