package import Kernel

/// The seven moments of an incident that figures are made of.
package enum ClockName: String, Sendable, CaseIterable {
  case impactStart, detected, declared, acknowledged, mitigated, resolved, closed
}

/// A moment, and how it is known.
package struct ClockReading: Sendable, Hashable {
  /// Where a reading comes from.
  package enum Source: String, Sendable {
    /// A person named the time.
    case typed
    /// The moment at which the command was recorded.
    case derived
    /// The alert that declared the incident named the time.
    case alert
    /// Nobody said: the moment of the declaration stands in.
    case `default`
  }

  package var at: Timestamp
  package var source: Source
  package var by: Participant
  package var recorded: Timestamp
}

/// A new reading, and the reading that it would be on the wrong side of.
struct ClockConflict: Hashable {
  var name: ClockName
  var at: Timestamp
  /// The one that is already there.
  var other: ClockName
  var otherAt: Timestamp
  /// True when the new reading is too early, false when it is too late.
  var isTooEarly: Bool
}

/// The clocks that have been read so far.
package struct Clocks: Sendable, Hashable {
  // An array, so that the copies which persistent state makes share it.
  private var readings: [ClockReading?] = Array(repeating: nil, count: ClockName.allCases.count)

  package subscript(_ name: ClockName) -> ClockReading? {
    get { readings[name.index] }
    set { readings[name.index] = newValue }
  }

  /// The pairs that must not be out of order: `product/incidents.md`, "Life".
  private static let chains: [[ClockName]] = [
    [.impactStart, .detected, .declared, .acknowledged], [.impactStart, .mitigated, .resolved, .closed],
  ]

  /// A typed minute, moved into the minute of the clock before it where it is the same one.
  ///
  /// People type minutes: at 10:15 what was declared at 10:15:40 can have been acknowledged “at 10:15”.
  func fitted(_ name: ClockName, typed: Timestamp) -> Timestamp {
    var result = typed
    for chain in Clocks.chains {
      guard let place = chain.firstIndex(of: name) else { continue }
      for other in chain[..<place] {
        guard let reading = self[other], reading.at > result, reading.at < typed.adding(seconds: 60) else { continue }
        result = reading.at
      }
    }
    return result
  }

  /// What stands in the way of a reading; nil when it fits.
  func conflict(_ name: ClockName, at instant: Timestamp) -> ClockConflict? {
    for chain in Clocks.chains {
      guard let place = chain.firstIndex(of: name) else { continue }
      for other in chain[..<place].reversed() {
        guard let reading = self[other], reading.at > instant else { continue }
        return ClockConflict(name: name, at: instant, other: other, otherAt: reading.at, isTooEarly: true)
      }
      for other in chain[(place + 1)...] {
        guard let reading = self[other], reading.at < instant else { continue }
        return ClockConflict(name: name, at: instant, other: other, otherAt: reading.at, isTooEarly: false)
      }
    }
    return nil
  }
}

extension ClockName {
  fileprivate var index: Int {
    switch self {
    case .impactStart: 0
    case .detected: 1
    case .declared: 2
    case .acknowledged: 3
    case .mitigated: 4
    case .resolved: 5
    case .closed: 6
    }
  }
}
