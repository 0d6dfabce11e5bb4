import Commands
import Kernel
import TestKit
import Testing

@Suite("Hostile lines")
struct HostileTests {
  static let seed: UInt64 = 20_260_326

  @Test("long text gets a sentence, before anything compares it")
  func long() throws {
    let hostile = [
      String(repeating: "a", count: 40_000), String(repeating: "a\u{301}\u{323}", count: 40_000),
      String(repeating: "\u{0}", count: 40_000), String(repeating: "<@", count: 20_000),
    ]
    for text in hostile {
      let answer = try BookTests.outcome(text)
      #expect(
        answer
          == "text.tooLong: That line is too long: \(text.utf8.count) bytes, and at most 8192 are read. "
          + "Nothing was changed.")
    }
    #expect(
      try BookTests.outcome(hostile[0], .french).hasPrefix("text.tooLong: Cette ligne est trop longue : 40000 octets"))
  }

  @Test("lines at the limit finish quickly")
  func limit() throws {
    let patterns = [
      "a", "a ", "\" ", "'a", "<@", "<@U1|", "«", "\u{301}\u{323}", "—a", "&amp;", "sev ", "since 1 ", "1h", "+", "#a@",
    ]
    let clock = ContinuousClock()
    for pattern in patterns {
      let text = String(repeating: pattern, count: Normaliser.byteLimit / pattern.utf8.count)
      let duration = try clock.measure {
        _ = try BookTests.outcome(text)
        _ = try BookTests.outcome("note " + text.prefix(8000 / max(1, pattern.utf8.count)))
      }
      #expect(duration < .seconds(2), "\(pattern.debugDescription) took \(duration)")
    }
  }

  @Test("controls, bidi and zero-width characters never reach a title")
  func stripped() throws {
    #expect(try BookTests.outcome("pay\u{0} is\u{202E} do\u{200B}wn") == "declare|pay is down")
  }

  @Test("any bytes are read without a trap, and normalising twice is normalising once")
  func anyBytes() throws {
    var random = SeededGenerator(seed: Self.seed)
    let pieces = [
      "\"", "'", "«", "»", "“", "”", "’", "<", ">", "<@", "|", "<#C1", "&lt;", "&amp;", "—", "→", ":", "=", "--", "#",
      "@", "sev",
      "1", "12", "INC-", "since ", "at ", "vendredi ", "28/03 ", "14h", "j+", "99999", " ", "\n", "\u{0}", "\u{301}",
      "\u{200D}",
      "🙂", "é", "help ", "note ", "list ", "il y a ", "fin ", "in ", "+3bd ", "2,5h ", "12/31/9999 ", "9999-12-31 ",
    ]
    let book = try SampleBook.make()
    for round in 0..<4000 {
      let text: String
      if round.isMultiple(of: 2) {
        text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      } else {
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        text = String(decoding: bytes, as: UTF8.self)
      }
      let once = try Normaliser.normalise(text, for: .english)
      let twice = try Normaliser.normalise(String(decoding: once, as: UTF8.self), for: .english)
      #expect(once == twice, "seed \(Self.seed), round \(round): \(text.debugDescription)")
      let world = Sample.world(round.isMultiple(of: 3) ? .french : .english)
      if case .command(let ready, _, _, _) = book.interpret(root: "inc", text: text, in: world) { _ = ready((), world) }
      for reading in [TimeReading.past, .deadline, .schedule, .until] {
        var words = try Words(text, in: world)
        do throws(SyntaxProblem) { _ = try words.takeTime(after: "since", "at", reading: reading) } catch {
          #expect(!error.code.isEmpty)
        }
        do throws(SyntaxProblem) { _ = try words.takeNextTime(reading: reading) } catch { #expect(!error.code.isEmpty) }
        do throws(SyntaxProblem) { _ = try words.takeDuration(after: "in", "at") } catch {
          #expect(!error.code.isEmpty)
        }
        _ = words.takeFlag("at")
        _ = words.takeOption("at")
        _ = words.takeArea()
        _ = words.rest()
      }
    }
  }

  @Test(
    "every date that is echoed can be typed, around clock changes",
    arguments: [
      "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia",
    ])
  func roundTrip(zone: String) throws {
    var random = SeededGenerator(seed: Self.seed)
    // 2026-03-07 to 2026-04-07 and 2026-10-03 to 2026-11-03 hold the changes of these zones.
    for start: Int64 in [1_772_841_600, 1_790_985_600] {
      for _ in 0..<200 {
        let instant = Timestamp(milliseconds: (start + Int64.random(in: 0..<44_640, using: &random) * 60) * 1000)
        for language in Language.allCases {
          let audience = Audience(language: language, zone: try #require(Zone(zone)))
          let echo = audience.full(instant).prefix { $0 != "(" }
          var words = try Sample.words("at \(echo)", language, zone: zone)
          let moment = try #require(try words.takeTime(after: "at", reading: .deadline), "\(echo)")
          #expect(words.count == 0, "\(echo)")
          #expect(audience.full(moment.instant) == audience.full(instant), "seed \(Self.seed): \(echo)")
          #expect(moment.instant <= instant)
        }
      }
    }
  }
}
