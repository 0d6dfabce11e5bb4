package import Kernel

/// What a request turned out to be, once verified.
package enum Reception: Sendable {
  /// Lines to carry out in this order; when their road is `.later` the request is answered with `acknowledgement`
  /// after every one of them is durable.
  case lines([Inbound], acknowledgement: WebAnswer)
  /// Nothing to carry out: probes, challenges, events that do not concern us.
  case answered(WebAnswer)
  /// Not verified, not allowed or not readable. `reason` is for metrics and the log: a fixed word, never the person's.
  case refused(WebAnswer, reason: String)
  /// It came with a token that has to be proven first: `proven` reads on, `refused` says no.
  case bearer(
    BearerDemand, proven: @Sendable (BearerClaims) -> Reception, refused: @Sendable (BearerProblem) -> WebAnswer)
}

/// One chat: verify, decode, render.
///
/// Pure functions over bytes; no sockets, no clock, no state.
package protocol Platform: Sendable {
  /// Lower-case ASCII; the first part of every id from here.
  var name: String { get }
  /// What it can do.
  var capabilities: Capabilities { get }
  /// What the listener hands to `receive`.
  var routes: [Route] { get }

  /// Verifies the raw bytes, then decodes them. Nothing is parsed before it is verified. Never throws: bad input is a
  /// refusal.
  func receive(_ request: WebRequest, at now: Timestamp) -> Reception

  /// Requests that a verified request calls for besides its lines (joining a room); best effort, never retried.
  func sideCalls(for request: WebRequest) -> [HTTPCall]

  /// The HTTP answer that carries a reply, for lines whose road is `.answer`.
  func answer(_ reply: Reply, to inbound: Inbound) -> WebAnswer

  /// Whether a reply fits into the HTTP answer as a whole; what does not travels through the response URL instead.
  func fits(_ reply: Reply, inAnswerTo inbound: Inbound) -> Bool

  /// The same for a pressed button, with what the message above it says from now on; only for an inbound that
  /// `canReplaceOriginal`.
  func answer(_ reply: Reply, to inbound: Inbound, replacingOriginalWith message: Message) -> WebAnswer

  /// Where announcements about a line go: its room, by the means that the platform has; nil when it has none.
  func home(for inbound: Inbound) -> Handle?

  /// The requests that deliver a message, neutralised and split to the platform's limits.
  func render(_ outbound: Outbound) -> Rendering

  /// The same message without decoration that the chat has refused it for, or may have broken down over; nil where it
  /// has none, and nothing is left to try.
  ///
  /// It takes as many requests as the first one.
  func plainer(_ outbound: Outbound, refusedBecause reason: String) -> Outbound?

  /// What an answer to one of those requests means.
  func outcome(of result: Result<HTTPResult, HTTPFailure>) -> DeliveryOutcome

  /// Where people can open a thread; nil where the chat has no such address, or the place no thread.
  func link(to place: Place) -> String?

  /// The request that asks the chat about a person; nil where it cannot be asked.
  func profileCall(for person: PersonID) -> HTTPCall?

  /// Reads the answer to `profileCall`; nil when it holds nothing useful.
  func profile(from result: HTTPResult) -> Profile?
}

extension Platform {
  package func sideCalls(for request: WebRequest) -> [HTTPCall] { [] }
  package func fits(_ reply: Reply, inAnswerTo inbound: Inbound) -> Bool { true }
  package func answer(_ reply: Reply, to inbound: Inbound, replacingOriginalWith message: Message) -> WebAnswer {
    answer(reply, to: inbound)
  }
  package func home(for inbound: Inbound) -> Handle? { Handle(place: inbound.place.room) }
  package func plainer(_ outbound: Outbound, refusedBecause reason: String) -> Outbound? { nil }
  package func link(to place: Place) -> String? { nil }
  package func profileCall(for person: PersonID) -> HTTPCall? { nil }
  package func profile(from result: HTTPResult) -> Profile? { nil }
}
