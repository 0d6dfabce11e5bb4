/// How bad it is: 1 is the worst.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case sev1 = 1, sev2, sev3, sev4

  /// What an incident gets when nobody says: nudged by day, and one word away from more.
  package static let unsaid = Severity.sev3

  /// As people type and read it: `sev1`.
  package var label: String { "sev\(rawValue)" }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// What a team promises for a severity: the defaults of `product/incidents.md`.
struct Targets: Sendable {
  var acknowledge: Target?
  var update: Target?
  var mitigate: Target?
  var resolve: Target?

  init(_ severity: Severity) {
    switch severity {
    case .sev1: (acknowledge, update, mitigate, resolve) = (.minutes(5), .minutes(30), .minutes(60), .minutes(240))
    case .sev2: (acknowledge, update, mitigate, resolve) = (.minutes(15), .minutes(60), .minutes(240), .minutes(1440))
    case .sev3:
      (acknowledge, update, mitigate, resolve) = (
        .businessHours(1), .businessHours(4), .businessDays(1), .businessDays(3)
      )
    case .sev4:
      (acknowledge, update, mitigate, resolve) = (.businessDays(1), .dailyDigest, nil, .businessDays(10))
    }
  }
}

/// One promise: on the clock, where it has an instant, or in business time.
enum Target: Sendable, Hashable {
  case minutes(Int64)
  case businessHours(Int)
  case businessDays(Int)
  case dailyDigest
}
