import Kernel

extension Facts {
  /// The hold that is going on.
  package var openHold: Hold? { holds.last.flatMap { $0.ended == nil ? $0 : nil } }

  /// Milliseconds on hold, up to `now` where one is going on.
  func held(until now: Timestamp) -> Int64 {
    holds.reduce(0) { sum, hold in sum + max(0, (hold.ended ?? now).milliseconds(since: hold.began)) }
  }

  /// Makes true what an event says of holds.
  mutating func apply(_ change: IncidentEvent.HoldChange, at now: Timestamp) {
    switch change {
    case .held(let kind, let why, let until):
      holds.append(Hold(kind: kind, why: why, until: until, began: now))
    case .released: endHold(at: now)
    }
  }

  /// Ends the hold that is going on; where the end was named, it may lie before its beginning.
  mutating func endHold(at instant: Timestamp) {
    guard let hold = openHold else { return }
    holds[holds.count - 1].ended = max(hold.began, instant)
  }
}
