import NIOCore

/// The deadlines of a connection in NIO's units.
struct Timing: Sendable {
  var request: TimeAmount
  var idle: TimeAmount
  var handler: TimeAmount
  var linger: TimeAmount
  var farewell: TimeAmount

  init(_ settings: ListenerSettings) {
    request = TimeAmount(settings.requestDeadline)
    idle = TimeAmount(settings.idleDeadline)
    handler = TimeAmount(settings.handlerDeadline)
    linger = TimeAmount(settings.lingerDeadline)
    farewell = TimeAmount(settings.farewell)
  }
}
