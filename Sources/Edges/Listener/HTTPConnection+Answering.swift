import Chat
import NIOCore

/// From answers to bytes, and the ways in which a connection ends.
extension HTTPConnection {
  /// Writes the handler's answer, unless it has come too late.
  func answer(_ answer: WebAnswer, turn: UInt64) {
    guard phase == .answering, turn == self.turn, let current else { return }
    let closes = !current.keepsAlive || isQuiescing
    send { AnswerEncoding(closes: closes, omitsBody: current.isHEAD).write(answer, to: &$0) }
    self.current = nil
    hasBegun = false
    if closes { return leave() }
    phase = .waiting
    expect(within: plan.timing.idle)
    emptyQueue()
  }

  /// Answers instead of the handler and ends the connection: where the next request would begin is not certain any
  /// more.
  func refuse(_ refusal: RequestRefusal) {
    plan.onRefusal(refusal.status)
    send { AnswerEncoding(closes: true, allow: refusal.allow).write(refusal.answer, to: &$0) }
    leave()
  }

  /// Ends the connection in a way that lets the peer read the last answer: closing with bytes unread would make the
  /// kernel reset it (RFC 9112, section 9.6).
  func leave() {
    phase = .leaving
    queue.removeAll()
    current = nil
    body = []
    releaseBudget()
    expect(within: plan.timing.linger)
    guard let context else { return }
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { _ in self.lastAnswerWritten() }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
    if holdsRead {
      holdsRead = false
      context.read()
    }
  }

  func send(_ encode: (inout ByteBuffer) -> Void) {
    guard let context else { return }
    var buffer = context.channel.allocator.buffer(capacity: 0)
    encode(&buffer)
    context.write(wrapOutboundOut(buffer), promise: nil)
    needsFlush = true
    if !isReading { flushIfNeeded(context) }
  }

  func flushIfNeeded(_ context: ChannelHandlerContext) {
    guard needsFlush else { return }
    needsFlush = false
    context.flush()
  }

  private func lastAnswerWritten() {
    isLastAnswerWritten = true
    context?.close(mode: isInputClosed ? .all : .output, promise: nil)
  }
}
