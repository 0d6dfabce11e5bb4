import Chat
import NIOCore

/// Every phase ends by itself: there is always one deadline, and no byte moves it.
extension HTTPConnection {
  func expect(within amount: TimeAmount) { expect(by: .now() + amount) }

  func expect(by deadline: NIODeadline) {
    due = deadline
    if let armed, armed <= deadline { return }
    arm()
  }

  private func arm() {
    guard let context else { return }
    timer?.cancel()
    armed = due
    timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { self.timerFired() }
  }

  private func timerFired() {
    armed = nil
    timer = nil
    if NIODeadline.now() < due { arm() } else { expire() }
  }

  private func expire() {
    switch phase {
    case .waiting where !hasBegun: context?.close(promise: nil)
    case .waiting, .receiving: refuse(.tooSlow)
    case .answering:
      send { AnswerEncoding(closes: true).write(.text("Service Unavailable\n", status: 503), to: &$0) }
      leave()
    case .leaving: context?.close(promise: nil)
    }
  }
}
