package import Kernel

/// What a request of a monitoring system turned out to be, once verified.
package enum AlertReception: Sendable {
  case notice(AlertNotice)
  /// Not verified, or not readable. `reason` is for metrics and the log: a fixed word.
  case refused(WebAnswer, reason: String)
}

/// Where monitoring systems say that something is wrong: verify, decode.
///
/// Like a `Platform`, pure functions over bytes; unlike one it is nobody's conversation, and is answered in JSON.
package protocol AlertReceiver: Sendable {
  /// What the listener hands to `receive`.
  var routes: [Route] { get }

  /// Verifies, then decodes. Never throws: bad input is a refusal.
  func receive(_ request: WebRequest) -> AlertReception
}
