package import Chat
package import Kernel

/// Bytes in, bytes out: finds the platform of a path, lets it verify and decode, and answers in its form.
package struct WebDesk: Sendable {
  /// By path, for those without a `{…}`.
  private let exact: [String: any Platform]
  private let templates: [(segments: [Substring], platform: any Platform)]
  private let frontDesk: FrontDesk
  private let sender: HTTPSender
  private let metrics: Metrics
  private let now: @Sendable () -> Timestamp

  package init(
    platforms: [any Platform], frontDesk: FrontDesk, sender: HTTPSender, metrics: Metrics,
    now: @escaping @Sendable () -> Timestamp
  ) {
    let routes = platforms.flatMap { platform in platform.routes.map { (path: $0.path, platform: platform) } }
    exact = Dictionary(routes.filter { !$0.path.contains("{") }.map { ($0.path, $0.platform) }) { first, _ in first }
    templates = routes.filter { $0.path.contains("{") }.map { (WebDesk.segments($0.path), $0.platform) }
    self.frontDesk = frontDesk
    self.sender = sender
    self.metrics = metrics
    self.now = now
  }

  /// Answers a request; the lines in it are carried out in order, and all of them are durable before this returns.
  package func handle(_ request: WebRequest) async -> WebAnswer {
    guard let platform = platform(for: request) else { return .text("not found\n", status: 404) }
    switch platform.receive(request, at: now()) {
    case .answered(let answer):
      await perform(platform.sideCalls(for: request))
      return answer
    case .refused(let answer, let reason):
      metrics.count("railhead_requests_refused_total", ["platform": platform.name, "reason": reason])
      return answer
    case .lines(let lines, let acknowledgement):
      await perform(platform.sideCalls(for: request))
      var answer = acknowledgement
      for inbound in lines {
        let reply = await frontDesk.handle(inbound, from: platform)
        guard inbound.road == .answer else { continue }
        answer =
          frontDesk.cardReplaced(by: inbound).map { platform.answer(reply, to: inbound, replacingOriginalWith: $0) }
          ?? platform.answer(reply, to: inbound)
      }
      return answer
    }
  }

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
