import NIOCore
import NIOHTTP1

/// What all connections of a listener share.
struct ConnectionPlan: Sendable {
  var check: HeadCheck
  var timing: Timing
  var bodies: BodyBudget
  let arrivals = Arrivals()
  var maximumHeadBytes: Int
  var maximumHeaderFields: Int
  /// Told the status of every request that was refused before a handler saw it.
  var onRefusal: @Sendable (Int) -> Void

  var parserLimits: NIOHTTPDecoderLimitConfiguration {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = maximumHeadBytes
    limits.maxHeaderListSize = maximumHeadBytes
    limits.maxHeaderFieldCount = maximumHeaderFields
    return limits
  }
}
