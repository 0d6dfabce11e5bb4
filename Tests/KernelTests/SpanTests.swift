import Kernel
import Testing

@Suite("How much later something was")
struct SpanTests {
  @Test(
    "what two hours printed to the minute say, and seconds below one",
    arguments: [
      ("10:05:40", "11:04:10", "59 min"), ("10:05:00", "11:04:59", "59 min"), ("10:05:59", "10:07:00", "2 min"),
      ("10:05:50", "10:06:10", "20 s"), ("10:05:10", "10:06:10", "1 min"), ("10:05:59", "12:05:00", "2 h"),
      ("10:05:40", "10:05:10", "0 s"),
    ])
  func minutes(_ start: String, _ end: String, _ span: String) throws {
    let (from, to) = (
      try #require(Timestamp(anyRFC3339: "2026-03-26T\(start).500Z")),
      try #require(Timestamp(anyRFC3339: "2026-03-26T\(end).500Z"))
    )
    #expect(Audience(language: .english, zone: .utc).span(from: from, to: to).unsafePlainText == span)
  }
}
