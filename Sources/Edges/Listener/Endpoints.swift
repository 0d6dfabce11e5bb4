package import Chat

/// What the listener answers by itself, on paths that no chat may take.
package struct Endpoints: Sendable {
  /// `GET /healthz`: the process is alive.
  package var health: @Sendable () async -> WebAnswer
  /// `GET /readyz`: 200 when commands will be saved, else 503 and why.
  package var readiness: @Sendable () async -> WebAnswer
  /// `GET /metrics`: Prometheus text.
  package var metrics: @Sendable () async -> WebAnswer

  package init(
    health: @escaping @Sendable () async -> WebAnswer = { .text("ok\n") },
    readiness: @escaping @Sendable () async -> WebAnswer,
    metrics: @escaping @Sendable () async -> WebAnswer
  ) {
    self.health = health
    self.readiness = readiness
    self.metrics = metrics
  }

  func add(to routes: inout RouteTable) {
    for method in ["GET", "HEAD"] {
      routes.add(Route(method, "/healthz")) { [health] _ in await health() }
      routes.add(Route(method, "/readyz")) { [readiness] _ in await readiness() }
      routes.add(Route(method, "/metrics")) { [metrics] _ in await metrics() }
    }
  }
}
