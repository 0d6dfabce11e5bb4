import Kernel

/// The lengths of time that figures are made of, as `product/incidents.md` defines them; in milliseconds, and nil where
/// a clock is missing.
extension Facts {
  /// Whether it is in any figure at all: of merged ones the survivor is, drills and declarations that were taken back are
  /// not.
  ///
  /// A declaration that was taken back has no reason: whoever cancels has to say why.
  var counts: Bool {
    let isTakenBack = phase == .cancelled && reason == nil
    return !isDrill && mergedInto == nil && !isTakenBack
  }

  /// Where nobody said since when it hurts, the default stands for no measurement.
  var timeToDetect: Int64? {
    guard clocks[.impactStart]?.source != .default else { return nil }
    return span(from: clocks[.impactStart]?.at, to: clocks[.detected]?.at)
  }

  var timeToAcknowledge: Int64? { span(from: clocks[.declared]?.at, to: clocks[.acknowledged]?.at) }

  /// To its first mitigation, whatever came back later.
  var timeToMitigate: Int64? { span(from: clocks[.impactStart]?.at, to: firstMitigated) }

  var firstMitigated: Timestamp? { reopenings.episodes.first.map(\.mitigated) ?? clocks[.mitigated]?.at }

  /// What customers saw: the sum of its open episodes, the first one counted from the start of the impact.
  var timeToResolve: Int64? { clocks[.resolved].flatMap { impact(until: $0.at) } }

  /// What the team worked: the same, counted from the declaration.
  var handlingTime: Int64? {
    let finished = reopenings.episodes.reduce(into: Int64(0)) { $0 &+= $1.ended.milliseconds(since: $1.began) }
    return span(from: reopenings.last ?? clocks[.declared]?.at, to: clocks[.resolved]?.at).map { $0 &+ finished }
  }

  private func span(from start: Timestamp?, to end: Timestamp?) -> Int64? {
    guard let start, let end else { return nil }
    return end.milliseconds(since: start)
  }

  /// Whether it was going on at an instant.
  func wasOpen(at instant: Timestamp) -> Bool {
    guard let declared = clocks[.declared]?.at else { return false }
    guard (reopenings.last ?? declared) <= instant else {
      return reopenings.episodes.contains { $0.began <= instant && instant < $0.ended }
    }
    return phase.isOpen || over.map { $0 > instant } ?? false
  }

  /// When it ended, however it did.
  private var over: Timestamp? { clocks[.resolved]?.at ?? clocks[.closed]?.at ?? cancelledAt }

  /// Every time it was thought to be over, and when it came back after that.
  var endings: [(at: Timestamp, reopened: Timestamp?)] {
    let episodes = reopenings.episodes
    let returns = episodes.dropFirst().map(\.began) + [reopenings.last].compactMap(\.self)
    let past = zip(episodes, returns).map { (at: $0.ended, reopened: Optional($1)) }
    return past + [clocks[.resolved]].compactMap(\.self).map { (at: $0.at, reopened: nil) }
  }
}
