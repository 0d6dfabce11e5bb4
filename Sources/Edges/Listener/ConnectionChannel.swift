import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Makes an accepted connection speak HTTP/1.1: NIO's parser, then our conversation, and nothing between them.
///
/// Hummingbird's own channel hands every part of a request through an asynchronous sequence to a task per connection and
/// converts the header fields twice; that costs a third of the throughput, and its limits could not be kept there.
struct ConnectionChannel: ServerChildChannel {
  struct Value: ServerChildChannelValue {
    var channel: any Channel
  }

  var plan: ConnectionPlan

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      let parser = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: plan.parserLimits)
      try channel.pipeline.syncOperations.addHandlers([ByteToMessageHandler(parser), HTTPConnection(plan)])
      return Value(channel: channel)
    }
  }

  func handle(value: Value, logger: Logger) async {
    plan.arrivals.taken(value.channel)
    await withTaskCancellationHandler {
      // The future cannot fail: a connection that breaks is closed too.
      try? await value.channel.closeFuture.get()
    } onCancel: {
      value.channel.close(promise: nil)
    }
  }
}
