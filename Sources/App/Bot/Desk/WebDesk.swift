package import Chat
package import Kernel
import Logging

/// Bytes in, bytes out: finds the platform of a path, lets it verify and decode, and answers in its form.
package struct WebDesk: Sendable {
  /// The oldest line that is carried out, in milliseconds: after an outage a chat may send everything that it kept.
  private static let maximumAge: Int64 = 300_000

  /// By path, for those without a `{…}`.
  private let exact: [String: any Platform]
  private let templates: [(segments: [Substring], platform: any Platform)]
  private let frontDesk: FrontDesk
  private let hookDesk: HookDesk?
  private let patience: Patience
  private let sender: HTTPSender
  private let bearers: BearerCheck
  private let metrics: Metrics
  private let now: @Sendable () -> Timestamp

  package init(
    platforms: [any Platform], frontDesk: FrontDesk, hookDesk: HookDesk?, sender: HTTPSender,
    bearers: BearerCheck, metrics: Metrics,
    now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (Int64) async -> Void
  ) {
    let routes = platforms.flatMap { platform in platform.routes.map { (path: $0.path, platform: platform) } }
    exact = Dictionary(routes.filter { !$0.path.contains("{") }.map { ($0.path, $0.platform) }) { first, _ in first }
    templates = routes.filter { $0.path.contains("{") }.map { (WebDesk.segments($0.path), $0.platform) }
    self.frontDesk = frontDesk
    self.hookDesk = hookDesk
    self.sender = sender
    self.bearers = bearers
    self.metrics = metrics
    self.now = now
    patience = Patience(uptime: uptime, sleep: sleep)
  }

  /// Answers a request; the lines in it are carried out in order.
  ///
  /// What an answer says was recorded is durable. One that takes longer than a chat waits is promised, and follows.
  package func handle(_ request: WebRequest) async -> WebAnswer {
    if let hookDesk, hookDesk.takes(request) { return await hookDesk.handle(request) }
    guard let platform = platform(for: request) else { return .text("not found\n", status: 404) }
    return await answer(to: request, received: platform.receive(request, at: now()), by: platform)
  }

  private func answer(
    to request: WebRequest, received reception: Reception, by platform: any Platform
  ) async -> WebAnswer {
    switch reception {
    case .bearer(let demand, let proven, let refused):
      switch await bearers.verify(demand, now()) {
      case .success(let claims): return await answer(to: request, received: proven(claims), by: platform)
      case .failure(let problem):
        // Nobody knows yet whether it is genuine: that is no refusal, and the chat may send it again.
        let answer = problem == .keysUnavailable ? .text("try again\n", status: 503) : refused(problem)
        return await self.answer(to: request, received: .refused(answer, reason: problem.rawValue), by: platform)
      }
    case .answered(let answer):
      await perform(platform.sideCalls(for: request))
      return answer
    case .refused(let answer, let reason):
      metrics.count("railhead_requests_refused_total", ["platform": platform.name, "reason": reason])
      return answer
    case .lines(let lines, let acknowledgement):
      await perform(platform.sideCalls(for: request))
      var answer = acknowledgement
      for inbound in lines where !isOverdue(inbound) {
        let reply = await reply(to: inbound, from: platform)
        guard inbound.road == .answer else { continue }
        guard let reply else {
          answer = .empty
          continue
        }
        let linked = frontDesk.linked(reply, to: inbound, on: platform)
        answer =
          frontDesk.cardReplaced(by: inbound).map { platform.answer(linked, to: inbound, replacingOriginalWith: $0) }
          ?? platform.answer(linked, to: inbound)
      }
      return answer
    }
  }

  /// True for a line whose moment has passed: whoever typed it has long done something else.
  private func isOverdue(_ inbound: Inbound) -> Bool {
    guard let age = inbound.age, age > WebDesk.maximumAge else { return false }
    metrics.count("railhead_commands_total", ["verb": "none", "outcome": "overdue"])
    Logger.current.notice(
      "a line came too late and was not carried out",
      metadata: ["delivery": "\(inbound.delivery)", "seconds": "\(age / 1000)"])
    return true
  }

  /// An answer that takes too long travels by the response URL, where there is one.
  ///
  /// So does one that is longer than the HTTP answer takes: nil, for there is nothing to say twice.
  ///
  /// Without one the chat is kept waiting: Slack repeats an event that was not confirmed, and so does a Matrix server.
  private func reply(to inbound: Inbound, from platform: any Platform) async -> Reply? {
    guard let url = inbound.responseURL else { return await frontDesk.handle(inbound, from: platform) }
    let handle = Handle(place: inbound.place, onlyFor: inbound.person, responseURL: url)
    let outcome = await patience.outcome(of: { await frontDesk.handle(inbound, from: platform) }) { reply in
      // On the other road the answer was queued together with what it tells of.
      if inbound.road == .answer { await frontDesk.deliver(late: reply, to: handle) }
    }
    let interim: Reply
    switch outcome {
    case .inTime(let reply) where inbound.road == .answer && !platform.fits(reply, inAnswerTo: inbound):
      await frontDesk.deliver(late: reply, to: reply.isPublic ? Handle(place: inbound.place, responseURL: url) : handle)
      return nil
    case .inTime(let reply): return reply
    case .late: interim = frontDesk.stillWorking(on: inbound)
    case .busy: interim = frontDesk.busy(with: inbound)
    }
    if inbound.road != .answer { await frontDesk.say(interim, to: handle) }
    return interim
  }

  /// Waits for the answers that people were promised, for about so many milliseconds.
  package func finish(within milliseconds: Int64) async { await patience.finish(within: milliseconds) }

  private func perform(_ calls: [HTTPCall]) async { for call in calls { _ = await sender.send(call) } }

  /// Whose path it is; the listener has judged the method already.
  private func platform(for request: WebRequest) -> (any Platform)? {
    if let platform = exact[request.path] { return platform }
    let path = WebDesk.segments(request.path)
    return templates.first { template in
      template.segments.count == path.count
        && zip(template.segments, path).allSatisfy {
          $0.0.utf8.first == UInt8(ascii: "{") || $0.0.utf8.elementsEqual($0.1.utf8)
        }
    }?.platform
  }

  private static func segments(_ path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: true)
  }
}
