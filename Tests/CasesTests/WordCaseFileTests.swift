import BuiltInWords
import Cases
import Foundation
import Testing

@Suite("Files of phrases")
struct WordCaseFileTests {
  private func evaluate(_ text: String, lang: String = "en", expect: String, header: String = "") throws -> CaseResult {
    let file = """
      {"now": "2026-03-26T10:15:00+01:00", "tz": "Europe/Paris", \(header)
       "phrases": [{"id": "T1", "lang": "\(lang)", "text": "\(text)", "expect": \(expect)}]}
      """
    return try WordCaseFile(Data(file.utf8), words: BuiltInWords.vocabularies()).evaluate()
  }

  @Test("a difference names the field, what was expected and what was read; null is the same as nothing")
  func difference() throws {
    let result = try evaluate(
      "/prio due PRI-7 fri",
      expect: #"""
        {"command": "prio", "verb": "due", "args": {"id": "PRI-8", "owner": null, "due": "2026-03-27T17:00:00Z"}}
        """#)
    #expect(result.summary == "0 passed, 1 failed")
    #expect(
      result.differences.map(\.description) == [
        #"T1 args.id: expected "PRI-8", got "PRI-7""#, #"T1 args.precision: expected nothing, got "day""#,
      ])
  }

  @Test("a correction that nobody expects is a difference, and so is one that was not made")
  func corrections() throws {
    let list = #""command": "incident", "verb": "list", "args": {}"#
    #expect(
      try evaluate("/inc lsit", expect: "{\(list)}").differences.map(\.description)
        == [#"T1 corrected: expected nothing, got {"lsit": "list"}"#])
    #expect(try evaluate("/inc lsit", expect: #"{\#(list), "corrected": {"lsit": "list"}}"#).failed == 0)
  }

  @Test("the header says which part of a date comes first, and on which calendar people work")
  func header() throws {
    let march =
      #"{"command": "prio", "verb": "due", "args": {"id": "PRI-7", "due": "2027-03-04T18:00:00+01:00", "precision": "day"}}"#
    #expect(
      try evaluate("/prio due PRI-7 03/04", expect: march, header: #""day_first": false,"#).differences
        .map(\.description) == [])
    let always =
      #"{"command": "prio", "verb": "due", "args": {"id": "PRI-7", "due": "2026-04-02T18:00:00+02:00", "precision": "day"}}"#
    #expect(
      try evaluate("/prio due PRI-7 j+7 ouvrés", expect: always, header: #""working_calendar": "24x7","#).differences
        .map(\.description) == [])
    #expect(throws: UnreadableCaseFile(description: "there is no working calendar moon-base (all day)")) {
      try evaluate("/prio", expect: "{}", header: #""working_calendar": "moon-base (all day)","#)
    }
  }

  @Test("an echo is only there where the answer shows every date in full")
  func echo() throws {
    let args = #""command": "prio", "verb": "propose", "args": {"title": "Clean CRM""#
    #expect(
      try evaluate(
        "/prio add Clean CRM due 03/04",
        expect: #"{\#(args), "due": "2026-04-03T18:00:00+02:00", "precision": "day"}, "echo_required": true}"#
      ).differences.map(\.description) == [])
    #expect(
      try evaluate("/prio add Clean CRM", expect: #"{\#(args)}, "echo_required": true}"#).differences
        .map(\.description) == ["T1 echo_required: expected true, got false"])
  }

  @Test("a malformed phrase fails with its reason")
  func malformed() throws {
    #expect(
      try evaluate("prio due", expect: #"{"verb": "due"}"#).differences.map(\.got) == [
        "malformed: text begins with no command: prio due"
      ])
    #expect(try evaluate("/prio", lang: "xx", expect: #"{"verb": "due"}"#).failed == 1)
    #expect(try evaluate("/prio", expect: "{}").failed == 1)
  }

  @Test("what is no file of phrases is refused as a whole", arguments: ["", "[]", "{}", #"{"phrases": []}"#])
  func unreadable(text: String) throws {
    let words = try BuiltInWords.vocabularies()
    #expect(throws: UnreadableCaseFile.self) { try WordCaseFile(Data(text.utf8), words: words) }
  }
}
