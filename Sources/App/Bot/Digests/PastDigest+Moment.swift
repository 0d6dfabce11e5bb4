package import Kernel

extension PastDigest {
  /// An instant as it is typed.
  package enum Moment: Sendable, Hashable {
    case instant(Timestamp)
    /// By the clock on the wall of whoever reads it.
    case wallClock(CivilTime)

    /// Reads `2026-03-30T09:00`, also with `Z` or `+02:00` behind it; nil for what does not exist.
    ///
    /// A blank may stand for the `T`, seconds may follow, and a date alone is its midnight.
    package init?(_ text: String) {
      guard text.utf8.count <= 40 else { return nil }
      let parts = text.split(omittingEmptySubsequences: false) { "Tt ".contains($0) }
      guard (1...2).contains(parts.count), parts[0].utf8.count == 10, let date = CivilDate(String(parts[0])) else {
        return nil
      }
      let clock = parts.count == 2 ? parts[1] : "00:00"
      if let civil = CivilTime("\(date.text) \(clock)") {
        self = .wallClock(civil)
        return
      }
      // RFC 3339 asks for seconds; people do not.
      let hasSeconds = clock.dropFirst(5).first == ":"
      let full = hasSeconds ? String(clock) : "\(clock.prefix(5)):00\(clock.dropFirst(5))"
      guard let instant = Timestamp(anyRFC3339: "\(date.text)T\(full)") else { return nil }
      self = .instant(instant)
    }

    /// The instant that it is where `zone` is the time; an hour that is skipped is its end, a repeated one the first.
    package func instant(in zone: Zone) -> Timestamp {
      switch self {
      case .instant(let instant): instant
      case .wallClock(let civil): zone.instant(of: civil)
      }
    }
  }
}
