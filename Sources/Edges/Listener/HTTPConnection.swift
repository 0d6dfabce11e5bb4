import Chat
import NIOCore
import NIOHTTP1

/// One connection: reads a request within its limits, has it answered, and only then looks at the next one.
///
/// Lives on its event loop. What arrives while it cannot be looked at waits in `queue`; as long as anything waits there,
/// nothing more is read, so that a client which sends without reading fills its own buffers and not our memory.
final class HTTPConnection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Never
  typealias OutboundOut = ByteBuffer

  enum Phase {
    /// For the head of a request.
    case waiting
    /// The body of `current`.
    case receiving
    /// The handler has the request.
    case answering
    /// The last answer is written; whatever else arrives is dropped until the peer closes or lingers too long.
    case leaving
  }

  enum Arrival {
    case part(HTTPServerRequestPart)
    case refused(RequestRefusal)
  }

  let plan: ConnectionPlan
  var context: ChannelHandlerContext?
  var executor: LoopExecutor?

  var phase = Phase.waiting
  var queue = CircularBuffer<Arrival>(initialCapacity: 1)
  var current: RequestHead?
  var body: [UInt8] = []
  /// How much of `body` is on the budget of all connections: none of a body that came in one read.
  var budgeted = 0

  /// Counts the requests handed on, so that an answer which comes too late finds no taker.
  var turn: UInt64 = 0
  var isEmptyingQueue = false
  var isWritable = true
  var holdsRead = false
  var isQuiescing = false
  var isInputClosed = false
  var isLastAnswerWritten = false

  /// Between the first message of a read and its end: answers are flushed together.
  var isReading = false
  var needsFlush = false
  /// Bytes of a request have arrived that is not complete.
  var hasBegun = false

  var due = NIODeadline.distantFuture
  /// When `timer` fires: never later than `due`, often much earlier, because moving it costs more than a look.
  var armed: NIODeadline?
  var timer: Scheduled<Void>?

  init(_ plan: ConnectionPlan) { self.plan = plan }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    executor = LoopExecutor(context.eventLoop)
    expect(within: plan.timing.request)
    // Accepted so late that nobody will tell.
    if plan.arrivals.isStopping { quiesce() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    releaseBudget()
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReading = true
    arrive(.part(unwrapInboundIn(data)))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // A read that completes no message still says that somebody is sending: the parser has the rest.
    if phase == .receiving { budget() }
    let brokeOff = phase == .receiving || phase == .waiting && !isReading
    if brokeOff, !hasBegun {
      hasBegun = true
      expect(within: plan.timing.request)
    }
    isReading = false
    flushIfNeeded(context)
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if isWritable, queue.isEmpty { context.read() } else { holdsRead = true }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    isWritable = context.channel.isWritable
    emptyQueue()
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent: quiesce()
    case ChannelEvent.inputClosed: inputClosed()
    default: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Anything but the parser's word is about the connection itself: it is gone, or no TLS was spoken on it.
    if let error = error as? HTTPParserError {
      arrive(.refused(.unparsable(error)))
    } else {
      context.close(promise: nil)
    }
  }

  private func quiesce() {
    isQuiescing = true
    if phase == .waiting, !hasBegun { expect(by: min(due, .now() + plan.timing.farewell)) }
  }

  private func inputClosed() {
    isInputClosed = true
    switch phase {
    case .waiting where queue.isEmpty, .receiving: context?.close(promise: nil)
    case .leaving where isLastAnswerWritten: context?.close(promise: nil)
    case .waiting, .answering, .leaving: break
    }
  }
}
