import Kernel

extension Facts {
  /// What is promised of an incident and was not done yet.
  struct Pending: Sendable, Hashable {
    var name: Targets.Name
    var target: PromisedTime
    /// Nil where nobody has a calendar for it.
    var end: PromisedEnd?
  }

  /// What is still promised of an incident that is open, in the order in which it comes.
  func pending(_ promises: Promises, at now: Timestamp) -> [Pending] {
    guard phase.isOpen else { return [] }
    let declared = clocks[.declared]?.at ?? now
    let targets = promises.targets(self, severitiesBefore.last?.until ?? declared)
    let start = reopenings.last ?? declared
    func pending(_ name: Targets.Name, _ target: PromisedTime?, from start: Timestamp) -> Pending? {
      target.map { Pending(name: name, target: $0, end: promises.due(name, $0, self, start)) }
    }
    // Whoever promises an hour for the next update is held to it, and to nothing else.
    let isPromised = presentUpdate.map { $0.next != nil || $0.isLast } ?? false
    let parts = [
      clocks[.acknowledged] == nil ? pending(.acknowledge, targets.acknowledge, from: declared) : nil,
      isPromised || targets.update == .dailyDigest
        ? nil : pending(.update, targets.update, from: presentUpdate?.at ?? start),
      clocks[.mitigated] == nil ? pending(.mitigate, targets.mitigate, from: start) : nil,
      pending(.resolve, targets.resolve, from: start),
    ]
    return parts.compactMap(\.self)
  }

  /// Whether something that was promised is missed by now.
  func isLate(_ promises: Promises, at now: Timestamp) -> Bool {
    guard phase.isOpen else { return false }
    return presentUpdate?.next.map { $0 < now } ?? false || missed(promises, at: now) != nil
  }

  /// The first of these that is late; an update that somebody promised for an hour is not among them, and neither is one
  /// that may wait until people work again.
  func missed(_ promises: Promises, at now: Timestamp) -> (name: Targets.Name, due: Timestamp)? {
    for part in pending(promises, at: now) where part.name != .update || part.target.minutes != nil {
      if let due = part.end?.instant, due < now { return (part.name, due) }
    }
    return nil
  }
}
