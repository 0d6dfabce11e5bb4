import Chat
import Kernel
import Listener
import Logging
import ServiceLifecycle

/// A listener on a free port of the loopback, and what its handler has seen.
final class RunningListener: Sendable {
  let port: Int
  let seen: Seen
  private let group: ServiceGroup

  /// What reached the handler, and the statuses of what did not.
  final class Seen: Sendable {
    private let state = Lock<(requests: [WebRequest], refusals: [Int])>(([], []))

    var requests: [WebRequest] { state.withLock(\.requests) }
    var refusals: [Int] { state.withLock(\.refusals) }

    func note(_ request: WebRequest) { state.withLock { $0.requests.append(request) } }
    func note(refusal status: Int) { state.withLock { $0.refusals.append(status) } }
  }

  static let routes = [Route("POST", "/echo"), Route("PUT", "/things/{id}")]

  static let echo: @Sendable (WebRequest) async -> WebAnswer = { .json($0.body) }

  private init(port: Int, seen: Seen, group: ServiceGroup) {
    self.port = port
    self.seen = seen
    self.group = group
  }

  func client() throws -> RawClient { try RawClient(port: port) }

  /// Begins a graceful stop; `run` returns when it is complete.
  func stop() async { await group.triggerGracefulShutdown() }

  /// Settings with which nothing takes long.
  static var quick: ListenerSettings {
    var settings = ListenerSettings()
    settings.port = 0
    settings.farewell = .milliseconds(20)
    settings.lingerDeadline = .milliseconds(200)
    return settings
  }

  /// Runs a listener for as long as `body` runs, then stops it gracefully and waits for that.
  static func run<Result: Sendable>(
    _ settings: ListenerSettings = quick, routes: [Route] = routes,
    readiness: @escaping @Sendable () async -> WebAnswer = { .text("ready\n") },
    handler: @escaping @Sendable (WebRequest) async -> WebAnswer = echo,
    _ body: @Sendable (RunningListener) async throws -> Result
  ) async throws -> Result {
    let seen = Seen()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "listener") { _ in SwiftLogNoOpLogHandler() }
    let listener = try Listener(
      settings: settings, routes: routes,
      endpoints: Endpoints(readiness: readiness, metrics: { .text("railhead_up 1\n") }), logger: logger,
      onRunning: { port.yield($0) }, onRefusal: { seen.note(refusal: $0) },
      handler: { request in
        seen.note(request)
        return await handler(request)
      })
    let group = ServiceGroup(configuration: .init(services: [.init(service: listener)], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { port.finish() }
        try await group.run()
      }
      guard let bound = await ports.first(where: { _ in true }) else {
        try await tasks.waitForAll()
        throw CancellationError()
      }
      let result = try await body(RunningListener(port: bound, seen: seen, group: group))
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      return result
    }
  }
}
