import Kernel
import Requests
import SLAs

import struct BusinessTime.ClockEvent

extension Request {
  /// The request as its clocks see it.
  var tracked: Tracked {
    var tracked = Tracked(
      id: id, kind: .request, title: facts.title,
      levels: facts.priorities.map { Tracked.Since($0.priority.rawValue, at: $0.since.at) }, customer: facts.customer,
      from: facts.from, to: facts.holdings.first?.team, owner: facts.owner, reporter: facts.asker,
      courses: [.response: facts.cycles.flatMap(\.response), .resolution: facts.cycles.flatMap(\.resolution)])
    tracked.waits = facts.cycles.flatMap(\.waits)
    tracked.holders = facts.holdings.map { Tracked.Since($0.team, at: $0.since.at) }
    tracked.ended = facts.cycle?.end?.mark.at
    return tracked
  }
}

extension Cycle {
  fileprivate var response: [ClockEvent] {
    let start = ClockEvent(at: began.at, .start)
    if let acknowledged { return [start, ClockEvent(at: acknowledged.at, .stop)] }
    return [start] + ending
  }

  fileprivate var resolution: [ClockEvent] { [ClockEvent(at: began.at, .start)] + ending }

  private var ending: [ClockEvent] {
    guard let end else { return [] }
    return [ClockEvent(at: end.mark.at, end.kind == .done ? .stop : .cancel)]
  }

  fileprivate var waits: [Tracked.Wait] {
    pauses.map { pause in
      Tracked.Wait(
        pause.kind, why: pause.why, from: pause.began.at, to: pause.resumed?.at ?? end?.mark.at, until: pause.until)
    }
  }
}
