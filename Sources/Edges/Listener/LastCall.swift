import NIOCore

/// Closes the listening socket when nothing waits behind it any more.
///
/// NIO would close it at once, and with it every connection that the kernel has accepted for us, or that is still being
/// set up: requests which have been sent already would be reset without an answer. What the kernel accepts between the
/// last look and the close is still lost; there is no way to close that gap on one socket.
final class LastCall: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias OutboundIn = Never

  /// So many looks, a millisecond apart, that nobody can hold the stop open by connecting again and again.
  private static let looks = 200
  /// The server reads in fits and starts, so one look without an arrival proves nothing.
  private static let quietLooks = 5

  private let arrivals: Arrivals
  private var open = 0
  /// Since the last look.
  private var accepted = 0
  private var quiet = 0
  private var isClosing = false

  init(_ arrivals: Arrivals) { self.arrivals = arrivals }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let connection = unwrapInboundIn(data)
    open += 1
    accepted += 1
    arrivals.accepted(connection)
    connection.closeFuture.hop(to: context.eventLoop).assumeIsolated().whenComplete { [arrivals] _ in
      arrivals.taken(connection)
      self.open -= 1
    }
    context.fireChannelRead(data)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    // Whoever asks a second time means it.
    guard !isClosing, mode == .all else { return context.close(mode: mode, promise: promise) }
    isClosing = true
    arrivals.stop()
    lookAgain(context, promise, left: LastCall.looks)
  }

  private func lookAgain(_ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?, left: Int) {
    // Without a connection the server counts itself as stopped: whatever it accepted now, it would close again.
    guard open > 0, left > 0 else { return context.close(promise: promise) }
    accepted = 0
    // Not just `execute`: the loop accepts nothing while it has tasks that are due.
    context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(1)) {
      guard context.channel.isActive else { return promise?.succeed() ?? () }
      self.quiet = self.accepted == 0 && self.arrivals.areAllTaken ? self.quiet + 1 : 0
      if self.quiet == LastCall.quietLooks { return context.close(promise: promise) }
      self.lookAgain(context, promise, left: left - 1)
    }
  }
}
