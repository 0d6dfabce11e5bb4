import Kernel
import TestKit
import Testing

@Suite("The journal's JSON")
struct JSONTests {
  private func read(_ text: String) throws(JSONReader.Problem) -> JSON { try JSONReader.read(Array(text.utf8)) }

  @Test("keys are sorted, controls escaped, everything else is UTF-8")
  func written() {
    let value = JSON.object([
      JSON.Field("z", .array([.int(-1), .bool(true), .null])), JSON.Field("a", .string("é\"\\\n\u{1}\u{7F}🚂")),
    ])
    #expect(value.text == #"{"a":"é\"\\\n\u0001\u007f🚂","z":[-1,true,null]}"#)
  }

  @Test("random values come back as they were (seed 20261121)")
  func roundTrip() throws {
    var dice = Dice(seed: 20_261_121)
    for _ in 0..<2_000 {
      let value = dice.json(depth: 0)
      let back = try read(value.text)
      #expect(back.text == value.text)
    }
  }

  @Test(
    "what the journal never writes is refused, with the place",
    arguments: [
      ("", "expected a value"), ("{", "expected a string"), (#"{"a":1,"a":2}"#, "duplicate key"),
      ("1.5", "not an integer of at most 18 digits"),
      ("1e3", "not an integer of at most 18 digits"), ("1234567890123456789", "not an integer of at most 18 digits"),
      ("[1,]", "expected a value"), (#"{"b":1 }"#, "expected }"), ("\"\u{1}\"", "control character in a string"),
      (#""\x""#, "unknown escape"), (#""\ud800""#, "bad \\u escape"), ("tru", "unexpected end"),
      ("1 ", "text after the value"),
      (String(repeating: "[", count: 40), "nested too deeply"), ("\"abc", "string without an end"),
    ])
  func refused(text: String, reason: String) {
    do throws(JSONReader.Problem) {
      Issue.record("read as \(try read(text))")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test("no bytes make it trap (seed 7)")
  func anyBytes() {
    var dice = Dice(seed: 7)
    let alphabet = Array(#"{}[]",:\u0019-tfn e.é"#.utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<dice.below(40)).map { _ in
        dice.below(4) == 0 ? UInt8(truncatingIfNeeded: dice.below(256)) : alphabet[dice.below(alphabet.count)]
      }
      let value = try? JSONReader.read(bytes)
      let text = text(of: bytes)
      // What can be read can be passed over, to the same place; only keys that come twice are passed over unseen.
      if value != nil { #expect(text == String(decoding: bytes, as: UTF8.self)) }
      if let text, let problem = problem(text) { #expect(problem.reason == "duplicate key") }
    }
  }

  @Test("a value is passed over as the text that it is written in (seed 21)")
  func passedOver() {
    var dice = Dice(seed: 21)
    for _ in 0..<2_000 {
      let written = dice.json(depth: 0).text
      #expect(text(of: Array((written + ",").utf8)) == written)
    }
  }

  private func problem(_ text: String) -> JSONReader.Problem? {
    do throws(JSONReader.Problem) { _ = try read(text) } catch { return error }
    return nil
  }

  private func text(of bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return try? reader.text()
    }
  }
}

/// Random values, the same for the same seed.
struct Dice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func json(depth: Int) -> JSON {
    switch below(depth > 3 ? 4 : 6) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .int(Int64(truncatingIfNeeded: next() % 1_000_000_000_000) - 500_000_000_000)
    case 3: return .string(text())
    case 4: return .array((0..<below(4)).map { _ in json(depth: depth + 1) })
    default: return .object((0..<below(4)).map { JSON.Field("\($0)\(text())", json(depth: depth + 1)) })
    }
  }

  private mutating func text() -> String {
    let letters = Array("aé\"\\\n\t🚂\u{200D}e\u{301} ")
    return String((0..<below(12)).map { _ in letters[below(letters.count)] })
  }
}
