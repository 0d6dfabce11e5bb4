import Kernel
import TestKit
import Testing

struct VarintTests {
  @Test(
    arguments: [
      (0, [0]), (127, [127]), (128, [0x80, 1]), (300, [0xAC, 2]),
      (UInt64.max, [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
    ] as [(UInt64, [UInt8])])
  func numbersTakeSevenBitsToTheByte(value: UInt64, bytes: [UInt8]) throws {
    var writer = VarintWriter()
    writer.write(value)
    #expect(writer.bytes == bytes)
    var reader = VarintReader(bytes)
    let read = try reader.unsigned()
    #expect(read == value)
    #expect(reader.isAtEnd)
  }

  @Test(
    arguments: [
      (0, [0]), (-1, [1]), (1, [2]), (-64, [127]), (64, [0x80, 1]),
      (.min, [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
    ] as [(Int64, [UInt8])])
  func smallMagnitudesTakeFewBytes(value: Int64, bytes: [UInt8]) throws {
    var writer = VarintWriter()
    writer.write(signed: value)
    #expect(writer.bytes == bytes)
    var reader = VarintReader(bytes)
    let read = try reader.signed()
    #expect(read == value)
  }

  @Test func textsComeBackByteForByte() throws {
    let texts = ["", "facture nº 4711", "e\u{301}té", "🚆"]
    var writer = VarintWriter()
    for text in texts { writer.write(text) }
    var reader = VarintReader(writer.bytes)
    let read = try texts.map { _ in try reader.text() }
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    #expect(reader.isAtEnd)
  }

  @Test func bytesThatNobodyWroteAreRefusedOrReadButNeverTrap() {
    let seed: UInt64 = 20_261_121
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 1...2000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      var reader = VarintReader(bytes)
      while !reader.isAtEnd {
        do throws(VarintReader.Problem) {
          switch Int.random(in: 0...3, using: &random) {
          case 0: _ = try reader.unsigned()
          case 1: _ = try reader.signed()
          case 2: _ = try reader.count()
          default: _ = try reader.text()
          }
        } catch {
          break
        }
      }
    }
    var short = VarintReader([0x80])
    #expect(throws: VarintReader.Problem()) { _ = try short.unsigned() }
    var long = VarintReader([5, 65])
    #expect(throws: VarintReader.Problem()) { _ = try long.text() }
  }
}
