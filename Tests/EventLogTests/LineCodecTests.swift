import Kernel
import TestKit
import Testing

@testable import EventLog

@Suite struct LineCodecTests {
  @Test func wholeLine() {
    var bytes: [UInt8] = []
    let record = Record(
      sequence: 12, at: Timestamp(milliseconds: 1_795_255_200_123), by: "slack:T1:U7", delivery: "Ev1",
      kind: "incident.declared", data: .fields(["title": "Caf\u{e9} \"down\"", "id": 3]), more: 1, answer: #"["a"]"#)
    _ = LineCodec.encode(record, after: .zero, hash: .reference, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == """
        {"seq":12,"at":"2026-11-21T10:00:00.123Z","by":"slack:T1:U7","delivery":"Ev1","kind":"incident.declared","v":1,\
        "data":{"id":3,"title":"Café \\"down\\""},"more":1,"answer":["a"],\
        "chain":"CHAIN"}

        """.replacing(
          "CHAIN",
          with: lowerHex(
            ReferenceSHA256.digest(
              Array(repeating: 48, count: 64) + Array(bytes.prefix { $0 != 10 }.dropLast(76))))))
  }

  @Test func roundTrip() throws {
    let seed: UInt64 = 20_261_121
    print("LineCodec round trip, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var chain = Chain.zero
    for sequence in 1...2_000 as ClosedRange<Int64> {
      let record = Record(
        sequence: sequence, at: Timestamp(milliseconds: .random(in: 0...253_402_300_799_999, using: &generator)),
        by: .random(using: &generator), delivery: Bool.random(using: &generator) ? .random(using: &generator) : nil,
        kind: .random(using: &generator), version: .random(in: 1...9, using: &generator),
        data: .randomObject(depth: 3, using: &generator), more: .random(in: 0...2, using: &generator),
        answer: Bool.random(using: &generator) ? JSON.random(depth: 3, using: &generator).text : nil)
      var line: [UInt8] = []
      let next = LineCodec.encode(record, after: chain, hash: .quick, to: &line)
      line.removeLast()
      #expect(!line.contains(10))
      try line.withUnsafeBufferPointer { bytes in
        #expect(try LineCodec.decode(bytes) == record)
        let frame = try #require(LineFrame(UnsafeRawBufferPointer(bytes)))
        #expect(frame.sequence == sequence)
        #expect(frame.chain == next)
        if record.answer == nil { #expect(frame.more == record.more) }
      }
      chain = next
    }
  }

  /// Any form but the one that is written is refused.
  @Test(arguments: [
    (#""seq":1"#, #""seq": 1"#), (#""seq":1"#, #""seq":"1""#), (#""seq":1"#, #""seq":1.0"#), (#"10:00"#, #"10.00"#),
    ("00.001Z", "00.001+00:00"), (#""v":1"#, #""v":null"#), (#""data":{"#, #""data":[{"#), (#""id":1"#, #""id":1e3"#),
    (#""id":1"#, #""id":1,"id":1"#), (#""by":"slack:T1:U7","#, ""), (#","chain""#, #","more":0,"chain""#),
    ("sev2", "sev\u{1}2"), (#""}"#, #"" }"#), ("INC-1", "INC-\u{7}"),
  ])
  func strict(old: String, new: String) throws {
    var line: [UInt8] = []
    _ = LineCodec.encode(.sample(1), after: .zero, hash: .quick, to: &line)
    line.removeLast()
    let changed = String(decoding: line, as: UTF8.self).replacing(old, with: new)
    #expect(changed != String(decoding: line, as: UTF8.self))
    #expect(throws: LineCodec.Problem.self) {
      _ = try Array(changed.utf8).withUnsafeBufferPointer { try LineCodec.decode($0) }
    }
  }

  @Test(arguments: [
    (#","chain""#, #","signature":"x","chain""#, "signature"), (#","kind""#, #","team":"T1","kind""#, "team"),
    (#"{"seq""#, #"{"format":2,"seq""#, "format"),
  ])
  func unknownKey(old: String, new: String, key: String) {
    var line: [UInt8] = []
    _ = LineCodec.encode(.sample(1), after: .zero, hash: .quick, to: &line)
    line.removeLast()
    let changed = String(decoding: line, as: UTF8.self).replacing(old, with: new)
    #expect(throws: LineCodec.Problem.unknownKey(key)) {
      _ = try Array(changed.utf8).withUnsafeBufferPointer { try LineCodec.decode($0) }
    }
  }
}
