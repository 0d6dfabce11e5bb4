import BusinessTime
import Kernel

extension Commitment {
  /// What is kept of a clock that has stopped; nil for one that has not.
  ///
  /// - Parameter policy: What the policy is called where everybody may ask.
  package func verdict(on record: Tracked, policy: String?) -> JudgedClock? {
    guard let stop = clock.stop, let judgement = judgement(at: stop) else { return nil }
    let outcome: JudgedClock.Outcome =
      clock.isCancelled ? .excluded : judgement.isBreached ? .breached : .met
    let moment = judgement.due ?? stop
    let reached = judgement.isBreached ? judgement.due ?? stop : stop
    // The ledger answers everybody: what names a private record stays out of it.
    let isOpen = !record.visibility.isRestricted
    let owner = isOpen ? record.owner?.name : nil
    let holder = record.holders.last { $0.at <= reached }?.value ?? record.holder ?? owner
    return JudgedClock(
      id: id, level: record.level(at: stop), policy: policy, from: record.from, to: record.to,
      client: isOpen ? record.customer : nil, holder: holder, start: clock.start, stop: stop, due: judgement.due,
      dueDay: clock.calendar.calendar(at: moment).zone.civil(at: moment).date, elapsed: judgement.elapsed,
      target: judgement.target, outcome: outcome)
  }
}
