import Foundation

/// An IANA time zone, for example `Europe/Paris`; its rules come from the toolchain's own data, not from the system's.
package struct Zone: Sendable, Hashable {
  /// The IANA name, as it is printed after an hour.
  package let name: String
  private let rules: TimeZone

  /// UTC, the zone of last resort.
  package static let utc = Zone(name: "UTC", rules: .gmt)

  private init(name: String, rules: TimeZone) {
    self.name = name
    self.rules = rules
  }

  /// Nil when the system does not know the name; abbreviations such as `CET` and offsets such as `GMT+1` are not names.
  package init?(_ name: String) {
    if name == "UTC" || name == "Etc/UTC" {
      self = .utc
      return
    }
    // The system's own look-up stops at a NUL, and takes abbreviations.
    guard name.utf8.contains(UInt8(ascii: "/")), name.utf8.count <= 64,
      name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let rules = TimeZone(identifier: name)
    else {
      return nil
    }
    self.init(name: name, rules: rules)
  }

  /// Every name there is, sorted: for whoever has mistyped one.
  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers.filter { $0.utf8.contains(0x2F) }.sorted() }

  package static func == (a: Zone, b: Zone) -> Bool { a.name.utf8.elementsEqual(b.name.utf8) }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Seconds east of UTC at an instant.
  package func offset(at instant: Timestamp) -> Int {
    rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }

  /// What the wall clock shows at an instant.
  package func civil(at instant: Timestamp) -> CivilTime {
    let local = instant.seconds + Int64(offset(at: instant))
    let days = local.flooredDivision(by: 86_400)
    return CivilTime(date: CivilDate(daysSinceEpoch: days), secondOfDay: Int(local - days * 86_400))
  }

  /// The instant at which a date begins.
  package func midnight(of date: CivilDate) -> Timestamp { instant(of: CivilTime(date: date, secondOfDay: 0)) }

  /// The first instant whose wall clock is at or past `civil`.
  ///
  /// A skipped hour (spring) gives the instant of the jump, a repeated hour (autumn) its first pass.
  package func instant(of civil: CivilTime) -> Timestamp {
    let wanted = civil.date.daysSinceEpoch * 86_400 + Int64(civil.secondOfDay)
    // Offsets a day to either side bracket any change near the wall time.
    let before = Int64(offset(at: Timestamp(milliseconds: (wanted - 86_400 - 50_400) * 1000)))
    let after = Int64(offset(at: Timestamp(milliseconds: (wanted + 86_400 + 50_400) * 1000)))
    let candidates = [wanted - before, wanted - after].sorted()
    for candidate in candidates where wall(candidate) == wanted { return Timestamp(milliseconds: candidate * 1000) }
    // No instant shows this time: search the jump between the two candidates, second by halves.
    var (low, high) = (candidates[0] - 1, candidates[1] + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if wall(middle) >= wanted { high = middle } else { low = middle }
    }
    return Timestamp(milliseconds: high * 1000)
  }

  private func wall(_ second: Int64) -> Int64 { second + Int64(offset(at: Timestamp(milliseconds: second * 1000))) }
}
