import Kernel
import TestKit
import Testing

@testable import Requests

/// Facts come back byte for byte from their packed form, whatever they are.
struct PackingTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func anyFactsComeBack(seed: UInt64) throws {
    print("seed \(seed)")
    var random = RandomFacts(seed: seed)
    var packer = FactsPacker(PackingTables())
    let all = (1...300).map { _ in random.facts() }
    let packed = all.map { packer.pack($0) }
    for (facts, bytes) in zip(all, packed) {
      let read = try FactsUnpacker.unpack(bytes, packer.tables)
      #expect(read == facts)
      // `==` on strings would not tell a composed letter from a decomposed one.
      #expect(read.json.bytes == facts.json.bytes)
    }
  }

  @Test func bytesThatNobodyWroteAreRefusedOrReadButNeverTrap() {
    let seed: UInt64 = 4711
    print("seed \(seed)")
    var random = RandomFacts(seed: seed)
    var packer = FactsPacker(PackingTables())
    for _ in 1...1000 {
      var bytes = packer.pack(random.facts())
      for _ in 0...Int.random(in: 0...3, using: &random.generator) {
        let index = Int.random(in: bytes.indices, using: &random.generator)
        bytes[index] = UInt8.random(in: 0...255, using: &random.generator)
      }
      if Bool.random(using: &random.generator) { bytes.removeLast(Int.random(in: 0...5, using: &random.generator)) }
      _ = try? FactsUnpacker.unpack(bytes, packer.tables)
    }
    #expect(throws: VarintReader.Problem()) { try FactsUnpacker.unpack([], PackingTables()) }
    var bytes = packer.pack(random.facts())
    #expect(throws: VarintReader.Problem()) { try FactsUnpacker.unpack(bytes, PackingTables()) }
    bytes.append(0)
    #expect(throws: VarintReader.Problem()) { try FactsUnpacker.unpack(bytes, packer.tables) }
  }

  @Test func aPlainRequestTakesFewBytes() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 of Dupont et fils is missing page 2")
    desk.wait(minutes: 7)
    try desk.say("take REQ-1", as: .bob)
    desk.wait(minutes: 130)
    try desk.say("done REQ-1 sent again", as: .bob)
    let facts = try #require(desk.state[1]).facts
    var packer = FactsPacker(PackingTables())
    let bytes = packer.pack(facts)
    #expect(bytes.count == 106)
    #expect(try FactsUnpacker.unpack(bytes, packer.tables) == facts)
  }

  @Test func whatIsOverCanStillBeChanged() throws {
    var desk = try Desk()
    try desk.say("@finance invoice 4711 is missing")
    try desk.say("done REQ-1 sent", as: .bob)
    let done = desk.state
    try desk.say("note REQ-1 they have it", as: .bob)
    #expect(desk.state[1]?.facts.notes.map(\.text) == ["they have it"])
    try desk.say("reopen REQ-1 page 2 is missing")
    #expect(desk.state[1]?.facts.stage == .new)
    #expect(desk.state[1]?.facts.cycles.map(\.why) == [nil, "page 2 is missing"])
    try desk.say("undo")
    #expect(desk.state[1]?.facts.stage == .done)
    #expect(done[1]?.facts.notes.isEmpty == true)
    #expect(desk.state.numbers == [1])
  }
}
