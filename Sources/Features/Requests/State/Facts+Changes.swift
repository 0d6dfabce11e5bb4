import Kernel

extension Facts {
  /// The facts of a request that was just asked.
  init(_ asking: RequestEvent.Asking, _ mark: Mark) {
    self.init(
      title: asking.title, customer: asking.customer, from: asking.from, asker: mark.by, room: asking.room,
      channel: asking.channel, priorities: [PriorityPeriod(priority: asking.priority, since: mark)],
      holdings: [Holding(team: asking.to, person: nil, since: mark, why: nil)], cycles: [Cycle(began: mark)])
  }

  /// What a later event changes.
  ///
  /// Total: whether the event was allowed was decided before it was recorded.
  mutating func apply(_ change: RequestEvent.Change, _ mark: Mark) {
    switch change {
    case .asked, .imported: return
    case .acknowledged: acknowledge(mark)
    case .taken(let person):
      acknowledge(mark)
      holdings.append(Holding(team: team, person: person, since: mark, why: nil))
    case .handed(_, let team, let why):
      holdings.append(Holding(team: team, person: nil, since: mark, why: why))
    case .waiting(let kind, let why, let until):
      edit { $0.pauses.append(Pause(kind: kind, why: why, until: until, began: mark)) }
    case .resumed: edit { cycle in if cycle.openPause != nil { cycle.pauses[cycle.pauses.count - 1].resumed = mark } }
    case .priorityChanged(_, let priority): priorities.append(PriorityPeriod(priority: priority, since: mark))
    case .done(let how):
      acknowledge(mark)
      edit { $0.end = Cycle.End(kind: .done, text: how, mark: mark) }
    case .cancelled(let why): edit { $0.end = Cycle.End(kind: .cancelled, text: why, mark: mark) }
    case .reopened(let why): cycles.append(Cycle(began: mark, why: why))
    case .noted(let text): notes.append(Note(text: text, mark: mark))
    case .undone(let undoing): restore(undoing.facts)
    }
    revision &+= 1
  }

  private mutating func acknowledge(_ mark: Mark) { edit { if $0.acknowledged == nil { $0.acknowledged = mark } } }

  private mutating func edit(_ change: (inout Cycle) -> Void) {
    if !cycles.isEmpty { change(&cycles[cycles.count - 1]) }
  }

  private mutating func restore(_ facts: Facts) {
    let revision = revision
    self = facts
    self.revision = revision
  }
}
