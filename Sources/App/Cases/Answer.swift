import BusinessTime
import Kernel

/// What the engine says about a case: the fields that an expectation may name, or why it refuses.
enum Answer {
  case fields([String: CaseValue])
  case refused(String)
}

/// The instants of an answer, written on the wall clock of one zone.
struct AnswerFields {
  var zone: Zone
  private(set) var values: [String: CaseValue] = [:]

  init(zone: Zone) { self.zone = zone }

  subscript(_ key: String) -> CaseValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  mutating func set(_ key: String, _ instant: Timestamp?) { values[key] = text(instant) }

  /// `key` on the wall clock and `key_utc`.
  mutating func setBoth(_ key: String, _ instant: Timestamp?) {
    set(key, instant)
    values["\(key)_utc"] = instant.map { .string($0.utcText) } ?? .null
  }

  func text(_ instant: Timestamp?) -> CaseValue { instant.map { .string($0.text(in: zone)) } ?? .null }
}
