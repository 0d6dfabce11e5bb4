import Imports
import Kernel
import TestKit
import Testing

/// Files may hold anything.
struct AnyBytesTests {
  private static func rows(_ bytes: [UInt8], pieces: Int) throws -> [Result<Row, Reject>] {
    var reader = try CSVReader(source(bytes, pieces: pieces), separator: UInt8(ascii: ","))
    reader.read(Array(reader.header.indices), none: [])
    var rows: [Result<Row, Reject>] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func cellsComeBackAsTheyWereWritten(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "🚆", "\"", ",", "\n", "\r\n", ";", "  b", "'"]
    func cell() -> String {
      let length = Int.random(in: 0...6, using: &random)
      return (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().trimmed
    }
    let table = (0..<200).map { _ in (0..<3).map { _ in cell() } }
    var csv = CSV(header: ["x", "y", "z"])
    for cells in table { csv.add(cells) }
    for size in [1, 5, 4096] {
      let rows = try Self.rows(csv.bytes, pieces: size).map { try $0.get().values.map { $0 ?? "" } }
      #expect(rows == table.map { $0.map(UserText.neutralised) })
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func noBytesTrapAndWhereTheyAreCutIsNobodysBusiness(seed: UInt64) throws {
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab\",\n\r{}[]:-1.e\\ \u{FEFF}é".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<300 {
      let body = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let csv = Array("x,y\n".utf8) + body
      let whole = try Self.rows(csv, pieces: 4096)
      #expect(try Self.rows(csv, pieces: 1) == whole)
      #expect(try Self.rows(csv, pieces: 3) == whole)
      var lines = try JSONLinesReader(source(Array("{\"a\":1}\n".utf8) + body, pieces: 3))
      while try lines.next() != nil {}
    }
  }
}
