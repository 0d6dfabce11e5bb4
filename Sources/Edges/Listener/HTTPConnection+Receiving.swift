import Chat
import NIOCore
import NIOHTTP1

/// From parts to whole requests.
extension HTTPConnection {
  func arrive(_ arrival: Arrival) {
    guard phase != .leaving else { return }
    if phase != .answering, isWritable, queue.isEmpty { take(arrival) } else { queue.append(arrival) }
  }

  /// Takes what had to wait, until something has to wait again.
  func emptyQueue() {
    // An answer that comes at once leads back here; the loop below goes on then, not a deeper one.
    guard !isEmptyingQueue else { return }
    isEmptyingQueue = true
    while phase != .answering, phase != .leaving, isWritable, let arrival = queue.popFirst() { take(arrival) }
    isEmptyingQueue = false
    guard queue.isEmpty, let context else { return }
    if holdsRead, isWritable {
      holdsRead = false
      context.read()
    }
    if isInputClosed, phase == .waiting { leave() }
  }

  private func take(_ arrival: Arrival) {
    switch (arrival, phase) {
    case (.part(.head(let head)), .waiting): begin(head)
    case (.part(.body(let bytes)), .receiving): keep(bytes)
    case (.part(.end), .receiving): handOn()
    case (.refused(let refusal), _): refuse(refusal)
    case (.part, _): break
    }
  }

  private func begin(_ head: HTTPRequestHead) {
    do {
      let accepted = try plan.check.accept(head)
      phase = .receiving
      current = accepted
      if accepted.expectsContinue { send { $0.writeStaticString("HTTP/1.1 100 Continue\r\n\r\n") } }
    } catch {
      refuse(error)
    }
  }

  private func keep(_ bytes: ByteBuffer) {
    guard body.count + bytes.readableBytes <= current?.target.bodyLimit ?? 0 else { return refuse(.bodyTooLarge) }
    if body.isEmpty { body = Array(buffer: bytes) } else { body.append(contentsOf: bytes.readableBytesView) }
  }

  /// Puts what is here of an unfinished body on the budget of all connections.
  func budget() {
    let more = body.count - budgeted
    guard more > 0 else { return }
    guard plan.bodies.take(more) else { return refuse(.crowded) }
    budgeted += more
  }

  func releaseBudget() {
    guard budgeted > 0 else { return }
    plan.bodies.giveBack(budgeted)
    budgeted = 0
  }

  private func handOn() {
    guard let context, let current else { return }
    var request = current.request
    swap(&request.body, &body)
    releaseBudget()
    phase = .answering
    turn &+= 1
    expect(within: plan.timing.handler)
    let (responder, turn) = (current.target.responder, turn)
    let connection = NIOLoopBound(self, eventLoop: context.eventLoop)
    // Starts here and now; a handler that never waits has answered when this returns.
    Task.immediate(executorPreference: executor) { [request] in
      let answer = await responder(request)
      connection.value.answer(answer, turn: turn)
    }
  }
}
