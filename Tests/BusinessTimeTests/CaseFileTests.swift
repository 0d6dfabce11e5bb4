import Cases
import Foundation
import Testing

@Suite("Files of cases")
struct CaseFileTests {
  /// One case about one calendar, 09:00–17:00 on Mondays in Paris.
  private func evaluate(_ fields: String, expect: String, calendar: String = "") throws -> CaseResult {
    let text = """
      {"calendars": {"c": {"tz": "Europe/Paris", "week": {"mon": [["09:00", "17:00"]]}\(calendar)}},
       "cases": [{"id": "T1", "calendar": "c", \(fields), "expect": \(expect)}]}
      """
    return try SLACaseFile(Data(text.utf8)).evaluate()
  }

  private let sla = #""kind": "sla", "start": "2026-03-02T09:00:00+01:00", "target_s": 3600"#

  @Test("a difference names the field, what was expected and what came out")
  func difference() throws {
    let result = try evaluate(sla, expect: #"{"due": "2026-03-02T09:30:00+01:00", "wall_s": 3600}"#)
    #expect(result.summary == "0 passed, 1 failed")
    #expect(
      result.differences.map(\.description)
        == [#"T1 due: expected "2026-03-02T09:30:00+01:00", got "2026-03-02T10:00:00+01:00""#])
  }

  @Test("an instant may be written with any offset; remarks on a case are no input")
  func tolerant() throws {
    let result = try evaluate(sla + #", "remark": 1"#, expect: #"{"due": "2026-03-02T09:00:00Z"}"#)
    #expect(result.summary == "1 passed, 0 failed")
  }

  @Test("a refusal is expected or it is a difference, and an answer is no refusal")
  func refusals() throws {
    let zero = #""kind": "sla", "start": "2026-03-02T09:00:00+01:00", "target_s": 0"#
    #expect(try evaluate(zero, expect: #"{"error": "target must be > 0"}"#).failed == 0)
    #expect(
      try evaluate(zero, expect: #"{"wall_s": 0}"#).differences.map(\.description) == [
        #"T1: expected {"wall_s": 0}, got refused: A target is longer than nothing: write one such as 15m, 4h or 2bd."#
      ])
    #expect(try evaluate(sla, expect: #"{"error": "no"}"#).failed == 1)
    let noDay = #""kind": "day_length", "date": "2026-02-30""#
    #expect(try evaluate(noDay, expect: #"{"error": "no such date"}"#).failed == 0)
    #expect(
      try evaluate(noDay, expect: #"{"open_seconds": 0}"#).differences.map(\.got)
        == [#"refused: date is no date: "2026-02-30""#])
  }

  @Test(
    "a malformed case fails with its reason and the others go on",
    arguments: [
      (#""kind": "sla""#, "the case has no start"),
      (
        #""kind": "sla", "start": "2026-03-02T09:00:00""#, "start is no instant with an offset: \"2026-03-02T09:00:00\""
      ),
      (#""kind": "sla", "start": 5"#, "start is no text: 5"), (#""kind": "tea""#, "unknown kind tea"),
      (#""kind": "sla", "start": "2026-03-02T09:00:00Z", "target_s": 0.5"#, "target_s is no whole number: 0.5"),
      (#""kind": "cycles", "mode": "again", "target_s": 1"#, "unknown mode again"),
      (#""kind": "schedule", "from": "2026-03-02T09:00:00Z", "to": "2026-03-02T09:00:00Z""#, "the case has no rule"),
    ])
  func malformed(fields: String, reason: String) throws {
    let result = try evaluate(fields, expect: #"{"error": "x"}"#)
    #expect(result.differences.map(\.description) == [#"T1: expected {"error": "x"}, got malformed: "# + reason])
  }

  @Test("a field of a calendar that is not understood fails the case: it would change what is counted")
  func unknownCalendarField() throws {
    let result = try evaluate(sla, expect: #"{"wall_s": 3600}"#, calendar: #", "lunch": true"#)
    #expect(
      result.differences.map(\.got) == ["malformed: a calendar with an unknown field: lunch"])
  }

  @Test("an expectation that nothing is computed for, or that is empty, does not pass")
  func emptyExpectations() throws {
    #expect(try evaluate(sla, expect: #"{"colour": "red"}"#).failed == 1)
    #expect(try evaluate(sla, expect: "{}").failed == 1)
  }

  @Test("what is no file of cases is refused as a whole", arguments: ["", "[]", "{}", #"{"cases": 1}"#, "nonsense"])
  func unreadable(text: String) {
    #expect(throws: UnreadableCaseFile.self) { try SLACaseFile(Data(text.utf8)) }
  }
}
