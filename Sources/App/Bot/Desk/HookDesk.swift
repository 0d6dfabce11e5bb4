package import Chat
import Incidents
import Kernel
import Logging
import Operations

/// An alert in, an answer out: decided by the dispatcher like everything that people type, answered after the sync.
package struct HookDesk: Sendable {
  private let hooks: Assembly.Hooks
  private let paths: Set<String>
  private let dispatcher: Dispatcher
  private let metrics: Metrics
  private let newFaultID: @Sendable () -> String

  init(_ hooks: Assembly.Hooks, dispatcher: Dispatcher, metrics: Metrics, newFaultID: @escaping @Sendable () -> String)
  {
    self.hooks = hooks
    paths = Set(hooks.receiver.routes.map(\.path))
    self.dispatcher = dispatcher
    self.metrics = metrics
    self.newFaultID = newFaultID
  }

  /// Whether it is for whoever reads alerts; the listener has judged the method already.
  func takes(_ request: WebRequest) -> Bool { paths.contains(request.path) }

  /// 200 says that it is on the disk, or was before; a 5xx asks for it again.
  package func handle(_ request: WebRequest) async -> WebAnswer {
    switch hooks.receiver.receive(request) {
    case .refused(let answer, let reason):
      metrics.count("railhead_requests_refused_total", ["platform": "hooks", "reason": reason])
      return answer
    case .notice(let notice): return await handle(notice)
    }
  }

  private func handle(_ notice: AlertNotice) async -> WebAnswer {
    // The dispatcher answers with what people read; a program is told what was decided. That happens on the dispatcher's
    // own queue, and twice where a neighbour in its group could not be written, hence the lock: the last verdict is the
    // one that was recorded. One that is not saved is decided anew by the next delivery.
    let verdict = Lock<AlertDesk.Verdict?>(nil)
    let (room, flapWindow) = (hooks.room, hooks.flapWindow)
    let job = Job(by: "railhead") { state, now in
      let decided = AlertDesk.decide(
        notice, in: state.incidents, room: room, channel: state.operations.configuration.audience,
        flapWindow: flapWindow, at: now)
      verdict.withLock { $0 = decided }
      return .success(decided.decision.map { .incident($0) })
    }
    switch await dispatcher.submit(job) {
    case .done, .repeated, .refused:
      guard let verdict = verdict.withLock({ $0 }) else { return answer(.unchanged, nil) }
      return answer(verdict.outcome, verdict.incident)
    case .notSaved(let isFull):
      count("not_saved")
      return .error("not saved: \(isFull ? "the disk is full" : "the journal is broken")", 503)
    case .faulted(let fault):
      let id = newFaultID()
      Logger.current.error("fault", metadata: ["id": "\(id)", "reason": "\(fault)"])
      count("fault")
      return .error("a fault of the bot, \(id) in its log", 500)
    }
  }

  private func answer(_ outcome: AlertOutcome, _ incident: ItemID?) -> WebAnswer {
    count(outcome.rawValue)
    let body = JSON.fields([
      "incident": incident.map { .string($0.description) }, "outcome": .string(outcome.rawValue),
    ])
    return .json(body.bytes)
  }

  private func count(_ outcome: String) { metrics.count("railhead_alerts_total", ["outcome": outcome]) }
}

extension WebAnswer {
  fileprivate static func error(_ text: String, _ status: Int) -> WebAnswer {
    .json(JSON.fields(["error": .string(text)]).bytes, status: status)
  }
}
