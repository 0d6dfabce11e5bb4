import Kernel
import Testing

@Suite("Figures as a line of text")
struct SparklineTests {
  private static let english = Audience(language: .english, zone: .utc)
  private static let french = Audience(language: .french, zone: .utc)

  @Test(
    "heights between the smallest and the largest, which stand beside them",
    arguments: [
      ([3, 7, 5, 12, 9], "▁▃▂▇▅ 3–12"), ([0, 1, 2, 3, 4], "▁▂▃▅▇ 0–4"), ([4, 4, 4], "▃▃▃ 4"), ([0, 0], "▁▁ 0"),
      ([7], "▃ 7"), ([3, nil, 12], "▁·▇ 3–12"), ([nil, 5], "·▃ 5"), ([], nil), ([nil, nil], nil),
      ([-2, 3], "▁▇ -2 – 3"), ([.min, 0, .max], "▁▃▇ -9223372036854775808 – 9223372036854775807"),
    ] as [([Int64?], String?)])
  func counts(_ values: [Int64?], _ text: String?) {
    #expect(Sparkline(values).text(for: Self.english) == text)
    #expect(Sparkline(values).text(for: Self.french) == text)
  }

  @Test("durations and hundredths are written as their readers write them")
  func units() {
    let lengths: [Int64] = [300, 7_500, 183_600]
    #expect(Sparkline(lengths, .seconds).text(for: Self.english) == "▁▁▇ 5 min – 2 d 3 h")
    #expect(Sparkline(lengths, .seconds).text(for: Self.french) == "▁▁▇ 5 min – 2 j 3 h")
    #expect(Sparkline([61, 70], .seconds).text(for: Self.english) == "▁▇ 1 min")
    #expect(Sparkline([5, 45], .seconds).text(for: Self.english) == "▁▇ 5 s – 45 s")
    #expect(Sparkline([.max], .seconds).text(for: Self.english) == "▃ 106751991167 d 7 h")
    #expect(Sparkline([40, 100], .percent).text(for: Self.english) == "▁▇ 40–100 %")
    #expect(Sparkline([40, 100], .percent).text(for: Self.french) == "▁▇ 40–100 %")
  }

  @Test("of many figures the last ones are drawn")
  func many() {
    let text = Sparkline((0..<1_000).map { Int64($0) }).text(for: Self.english) ?? ""
    #expect(text.hasSuffix("▇ 940–999"))
    #expect(text.count == Sparkline.longest + " 940–999".count)
  }
}
