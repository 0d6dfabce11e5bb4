import Testing

@testable import railhead

/// What a terminal shows while a file is read.
struct ProgressBarTests {
  @Test func halfOfAFile() {
    #expect(
      ProgressBar.text(lines: 120_000, bytes: 500, of: 1000, after: .seconds(2))
        == "[############............] 50 %  120000 lines  60000/s  0:02 left")
  }

  @Test func theBeginningAndTheEnd() {
    #expect(
      ProgressBar.text(lines: 1024, bytes: 1, of: 1000, after: .milliseconds(100))
        == "[........................] 0 %  1024 lines  10240/s  1:40 left")
    #expect(
      ProgressBar.text(lines: 9, bytes: 1000, of: 1000, after: .seconds(3))
        == "[########################] 100 %  9 lines  3/s  0:00 left")
  }

  @Test func nobodyKnowsHowLongAPipeIs() {
    #expect(ProgressBar.text(lines: 9, bytes: 1000, of: 0, after: .seconds(3)) == "9 lines  3/s")
  }
}
