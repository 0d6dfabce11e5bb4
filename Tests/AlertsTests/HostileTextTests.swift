import Alerts
import Chat
import Kernel
import TestKit
import Testing

/// Whatever stands in an annotation, the record has text of a bounded length that shows what it is.
struct HostileTextTests {
  private func notice(title: String, text: String = "", area: String = "") -> AlertNotice? {
    Fixture.notice(
      JSON.fields([
        "key": "k", "status": "firing", "title": .string(title), "text": .string(text), "area": .string(area),
      ]).text)
  }

  @Test func longTextsAreCutBetweenCharacters() {
    let family = "👩‍👩‍👧‍👦"
    let notice = notice(title: String(repeating: family, count: 1000), text: String(repeating: "é", count: 20_000))
    #expect(notice?.title == String(repeating: family, count: 95) + "…")
    #expect(notice?.text == String(repeating: "é", count: 1999) + "…")
  }

  @Test func charactersOfEndlessMarksAreBounded() {
    let marks = "a" + String(repeating: "\u{301}", count: 200_000)
    #expect(notice(title: "x" + marks)?.title == nil)
    #expect(notice(title: "disk " + marks)?.title == "disk…")
    #expect(notice(title: "t", text: marks)?.text == nil)
  }

  @Test func nothingMovesOrHidesText() {
    let notice = notice(title: "a\u{202E}b\u{0}c\u{1B}[2J\nd", text: "one\ntwo\u{2066}", area: "#A\u{202E} b\tc")
    #expect(notice?.title == "abc[2J d")
    #expect(notice?.text == "one\ntwo")
    #expect(notice?.area == "a-b-c")
  }

  @Test func nothingHidesBetweenLetters() {
    let notice = notice(
      title: "disk\u{200B} full\u{200F}\u{E0041}\u{FEFF} 👩‍👧", text: "one\u{2028}two\u{2063}", area: "d\u{AD}b")
    #expect(notice?.title == "disk full 👩‍👧")
    #expect(notice?.text == "one two")
    #expect(notice?.area == "db")
  }

  /// Mentions and markup stay: they are a person's words, and neutralised where they are rendered.
  @Test func mentionsAreKeptAsText() {
    #expect(
      notice(title: "<!here> @channel *x* https://evil.example")?.title == "<!here> @channel *x* https://evil.example")
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://x/a b", "https://x/é", "//x", "https://" + String(repeating: "x", count: 1000),
  ])
  func whatIsNoURLLeadsNowhere(url: String) {
    let body = JSON.fields(["key": "k", "status": "firing", "title": "t", "url": .string(url)]).text
    let notice = Fixture.notice(body)
    #expect(notice != nil)
    #expect(notice?.url == nil)
  }

  /// Never a trap, whatever the bytes.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func mutatedBodiesAreRefusedOrRead(seed: UInt64) {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let body = Array(#"{"key":"k","status":"firing","title":"t","severity":"sev1","at":"2026-03-26T09:05:00Z"}"#.utf8)
    for _ in 1...500 {
      var bytes = body
      for _ in 0...Int.random(in: 0...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var request = Fixture.request("/hooks/generic", "")
      request.body = bytes
      let result = Fixture.refusal(request)
      #expect(result == "accepted" || result.hasPrefix("400 "))
    }
  }
}
