package import Foundation

/// A file of SLA cases: calendars by name, and cases that each say what they expect.
package struct SLACaseFile: Sendable {
  private let calendars: CaseCalendars
  private let cases: [CaseValue]

  /// Reads a whole file; refused only when it is no JSON object with a list of cases.
  package init(_ data: Data) throws(UnreadableCaseFile) {
    do {
      let file = try CaseFields(try JSONDecoder().decode(CaseValue.self, from: data), "the file")
      calendars = try CaseCalendars(file["calendars"])
      cases = try file.required("cases").list("cases")
    } catch let malformed as MalformedCase {
      throw UnreadableCaseFile(description: malformed.reason)
    } catch {
      throw UnreadableCaseFile(description: "this is no JSON: \(error)")
    }
  }

  /// Evaluates every case, in the order of the file.
  package func evaluate() -> CaseResult {
    var result = CaseResult()
    for (index, value) in cases.enumerated() {
      result.add(evaluate(value, number: index + 1))
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
