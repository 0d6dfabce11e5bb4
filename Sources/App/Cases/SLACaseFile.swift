package import Foundation

/// A file of SLA cases: calendars by name, and cases that each say what they expect.
package struct SLACaseFile: Sendable {
  /// Why a file is no such file.
  package struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
  }

  /// How many cases came out as expected, and what did not; a case counts once, however many fields differ.
  package struct Result: Hashable, Sendable {
    package var passed = 0
    package var failed = 0
    package var differences: [CaseDifference] = []

    /// `111 passed, 0 failed`.
    package var summary: String { "\(passed) passed, \(failed) failed" }
  }

  private let calendars: CaseCalendars
  private let cases: [CaseValue]

  /// Reads a whole file; refused only when it is no JSON object with a list of cases.
  package init(_ data: Data) throws(Unreadable) {
    do {
      let file = try CaseFields(try JSONDecoder().decode(CaseValue.self, from: data), "the file")
      calendars = try CaseCalendars(file["calendars"])
      cases = try file.required("cases").list("cases")
    } catch let malformed as MalformedCase {
      throw Unreadable(description: malformed.reason)
    } catch {
      throw Unreadable(description: "this is no JSON: \(error)")
    }
  }

  /// Evaluates every case, in the order of the file.
  package func evaluate() -> Result {
    var result = Result()
    for (index, value) in cases.enumerated() {
      let differences = evaluate(value, number: index + 1)
      if differences.isEmpty { result.passed += 1 } else { result.failed += 1 }
      result.differences += differences
    }
    return result
  }

  private func evaluate(_ value: CaseValue, number: Int) -> [CaseDifference] {
    var id = "case \(number)"
    var expected = "a case"
    do {
      let fields = try CaseFields(value, "the case")
      if let name = try? fields.string("id") { id = name }
      let expectation = Expectation(id: id, expected: try fields.required("expect"))
      expected = "\(expectation.expected)"
      return expectation.differences(from: try SLACase(fields: fields, calendars: calendars).answer())
    } catch {
      return [CaseDifference(id: id, field: "", expected: expected, got: "malformed: \(error.reason)")]
    }
  }
}
