import BusinessTime
import Kernel
import SLAs

/// Judges clocks by the French office's hours, with the targets that hold where nobody has set any.
struct Judge {
  private let zone: Zone
  private let calendar: CalendarHistory

  init() throws {
    guard let zone = Zone("Europe/Paris") else { throw Fault("no Europe/Paris here") }
    self.zone = zone
    calendar = CalendarHistory(try .frenchOffice(zone: zone))
  }

  /// By priority: the first answer, and the end.
  private static let targets: [(Target, Target)] = [
    (.duration(3600), .duration(28_800)), (.duration(14_400), .businessDays(2)),
    (.businessDays(1), .businessDays(5)), (.businessDays(2), .businessDays(10)),
  ]

  func verdict(
    on metric: Metric, of id: ItemID, level: Int, pair: (String, String), client: String?, holder: String,
    from start: Timestamp, to stop: Timestamp, pause: Range<Timestamp>?
  ) throws -> JudgedClock {
    let targets = Judge.targets[level - 1]
    let pauses = try pause.map { [try Pause(from: $0.lowerBound, to: $0.upperBound, reason: "client")] } ?? []
    let clock = SLAClock(
      calendar: calendar, start: start, target: metric == .response ? targets.0 : targets.1, stop: stop, pauses: pauses)
    let judgement = try clock.judgement(at: stop)
    return JudgedClock(
      id: ClockID(id, metric), level: level, policy: "P\(level)", from: pair.0, to: pair.1, client: client,
      holder: holder, start: start, stop: stop, due: judgement.due,
      dueDay: zone.civil(at: judgement.due ?? stop).date, elapsed: judgement.elapsed, target: judgement.target,
      outcome: judgement.isBreached ? .breached : .met)
  }
}
