import Chat
import Kernel

extension FrontDesk {
  /// An answer on its way into the HTTP answer, with ids that lead to their cards; what travels later gets them in the
  /// outbox.
  func linked(_ reply: Reply, to inbound: Inbound, on platform: any Platform) -> Reply {
    let isForOneAlone = !reply.isPublic && platform.capabilities.hasPrivateReplies && !inbound.isOverheard
    let links = CardLinks(
      in: dispatcher.latest.state, to: inbound.place, for: isForOneAlone ? inbound.person : nil, on: platform)
    func with(_ message: Message) -> Reply {
      var reply = reply
      reply.message = message
      return reply
    }
    return with(links.applied(to: reply.message) { platform.fits(with($0), inAnswerTo: inbound) })
  }
}
