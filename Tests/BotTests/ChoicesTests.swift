import Kernel
import Testing

@testable import Bot

@Suite("The choices that are open")
struct ChoicesTests {
  private static let start = Timestamp(milliseconds: 1_774_516_500_000)

  private func asker(_ number: Int) -> Choices.Asker {
    Choices.Asker(
      person: PersonID("slack:T1:U\(number)"), room: Place(platform: "slack", team: "T1", channel: "C1"))
  }

  private var lines: [NumberedLine] {
    NumberedLine.all(
      in: "Which?\n1. \(code: "/inc ack INC-1") (sev1)\n2. \(code: "/inc ack INC-2") \("now")", mark: "/")
  }

  @Test("only the bot’s own words number a line and end it")
  func reading() {
    #expect(lines.map { "\($0.root)|\($0.text)" } == ["inc|ack INC-1", "inc|ack INC-2 now"])
    #expect(NumberedLine.all(in: "Which?\("\n1. /inc cancel INC-1")\n2. \(code: "/inc x")", mark: "/") == [])
    #expect(NumberedLine.all(in: "Which?\n1. \(code: "no line of a chat")", mark: "/") == [])
  }

  @Test("the latest are kept, and no more than two generations of them")
  func bounded() {
    var choices = Choices()
    for number in 0..<3 * Choices.capacity {
      choices.open(lines, for: asker(number), delivery: "d\(number)", at: Self.start)
    }
    #expect((0..<3 * Choices.capacity).filter { choices.hasAny(asker($0)) }.count <= 2 * Choices.capacity)
    let latest = asker(3 * Choices.capacity - 1)
    #expect(
      choices.take(2, root: "inc", for: latest, delivery: "p", at: Self.start)
        == .line(lines[1]))
    #expect(choices.take(2, root: "inc", for: latest, delivery: "q", at: Self.start) == .none)
    #expect(choices.take(1, root: "inc", for: asker(0), delivery: "p", at: Self.start) == .none)
  }

  @Test("without a root a number is enough for the only choice, and for none of two")
  func several() {
    var choices = Choices()
    let asks = NumberedLine.all(in: "?\n1. \(code: "/ask take REQ-1")\n2. \(code: "/ask take REQ-2")", mark: "/")
    choices.open(lines, for: asker(1), delivery: "a", at: Self.start)
    choices.open(asks, for: asker(1), delivery: "b", at: Self.start)
    #expect(choices.take(1, root: nil, for: asker(1), delivery: "c", at: Self.start) == .none)
    choices.close("inc", for: asker(1), delivery: "d")
    #expect(
      choices.take(1, root: nil, for: asker(1), delivery: "e", at: Self.start) == .line(asks[0])
    )
  }
}
