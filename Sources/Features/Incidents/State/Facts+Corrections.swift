import Kernel

extension Facts {
  /// Another reading of a clock.
  ///
  /// Where the incident was reopened, the episodes before are counted from it anew.
  mutating func correct(_ clock: ClockName, _ at: Timestamp, recorded now: Timestamp, by person: Participant) {
    if clock == .impactStart, reopenings.count > 0, let before = clocks[clock] {
      reopenings.finished &+= before.at.milliseconds(since: at)
    }
    if clock == .declared, !reopenings.episodes.isEmpty { reopenings.episodes[0].began = at }
    if clock == .resolved, let hold = holds.last, hold.ended != nil, hold.ended == clocks[clock]?.at {
      holds[holds.count - 1].ended = max(hold.began, at)
    }
    clocks[clock] = ClockReading(at: at, source: .typed, by: person, recorded: now)
    if clock == .resolved, let before = communicationsBefore {
      communications = before
      breakSilence(at: at)
    }
  }

  /// What stands in the way of another reading of a clock; nil when it fits.
  ///
  /// The first clocks were read before anything else: the end of the first episode counts for them too.
  func conflict(correcting clock: ClockName, to at: Timestamp) -> ClockConflict? {
    var others = clocks
    others[clock] = nil
    if let conflict = others.conflict(clock, at: at) { return conflict }
    guard [.impactStart, .detected, .declared].contains(clock), let end = reopenings.episodes.first?.ended, end < at
    else { return nil }
    return ClockConflict(name: clock, at: at, other: .resolved, otherAt: end, isTooEarly: false)
  }
}
