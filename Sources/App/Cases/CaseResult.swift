/// How many cases came out as expected, and what did not; a case counts once, however many fields differ.
package struct CaseResult: Hashable, Sendable {
  package var passed = 0
  package var failed = 0
  package var differences: [CaseDifference] = []

  /// `111 passed, 0 failed`.
  package var summary: String { "\(passed) passed, \(failed) failed" }

  mutating func add(_ differences: [CaseDifference]) {
    if differences.isEmpty { passed += 1 } else { failed += 1 }
    self.differences += differences
  }
}

/// Why a file is no file of cases.
package struct UnreadableCaseFile: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String

  package init(description: String) { self.description = description }
}
