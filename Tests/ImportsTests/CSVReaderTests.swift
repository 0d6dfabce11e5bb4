import Imports
import Kernel
import Testing

struct CSVReaderTests {
  /// The header, then every line as `number: value|value`, or its reason.
  private func read(
    _ bytes: some Collection<UInt8>, separator: String = ",", pieces: Int = 7
  ) throws -> (header: [String], lines: [String]) {
    var reader = try CSVReader(source(bytes, pieces: pieces), separator: separator.utf8.first ?? 0)
    reader.read(Array(reader.header.indices), none: ["", "?"])
    var lines: [String] = []
    while let result = try reader.next() {
      switch result {
      case .success(let row):
        lines.append("\(row.line): \(row.values.map { $0 ?? "nil" }.joined(separator: "|"))")
      case .failure(let reject): lines.append("\(reject.line): \(reject.reason)")
      }
    }
    return (reader.header, lines)
  }

  private func read(_ text: String, separator: String = ",") throws -> [String] {
    let results = try [1, 2, 3, 7, 4096].map { try read(text.utf8, separator: separator, pieces: $0).lines }
    // Where the pieces of a file end is nobody's business.
    for result in results { #expect(result == results[0]) }
    return results[0]
  }

  @Test func quotesLineEndsAndBlankLines() throws {
    let text =
      "a,b\r\n1,\"two, and \"\"more\"\"\"\r\n\r\n\"line\none\",2\n , ? \r\n\"\",x\n\n3,\"four\r\nfive\""
    #expect(
      try read(text) == [
        #"2: 1|two, and "more""#, "4: line\none|2", "6: nil|nil", "7: nil|x", "9: 3|four\r\nfive",
      ])
  }

  @Test(arguments: [";", "\t", "|"])
  func otherSeparators(separator: String) throws {
    #expect(
      try read("a\(separator)b\n1,5\(separator)\"2\(separator)3\"\n", separator: separator) == ["2: 1,5|2\(separator)3"]
    )
  }

  @Test func theMarkOfUTF8IsNoPartOfTheFirstName() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("a, b \n1,2".utf8)).header == ["a", "b"])
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2".utf8), pieces: 1).lines == ["2: 1|2"])
  }

  @Test func aLineThatIsWrongCostsThatLineAlone() throws {
    let text = "a,b\n1\n1,2,3\n\"open,2\n3,4\n\"x\"y,5\n6,7\n"
    #expect(
      try read(text) == [
        "2: the line has 1 values, the header 2", "3: the line has 3 values, the header 2",
        "4: quotation marks that do not match", "5: 3|4", "6: quotation marks that do not match", "7: 6|7",
      ])
  }

  @Test func invalidUTF8IsToldWithItsLine() throws {
    let bytes = Array("a,b\n1,".utf8) + [0xC3, 0x28] + Array("\n2,é\n".utf8)
    #expect(try read(bytes).lines == ["2: invalid UTF-8", "3: 2|é"])
  }

  @Test func aLineWithoutAnEndIsNotHeldInMemory() throws {
    var left = 3 << 20
    var isFirst = true
    var reader = try CSVReader(
      {
        if isFirst {
          isFirst = false
          return Array("a\n".utf8)
        }
        if left == 0 { return [] }
        left -= 1 << 16
        return Array(repeating: UInt8(ascii: "x"), count: 1 << 16)
      }, separator: UInt8(ascii: ","))
    reader.read([0], none: [])
    #expect(try reader.next() == .failure(Reject(line: 2, .tooLong)))
    #expect(try reader.next() == nil)
  }

  @Test(arguments: [
    ("", "its first line cannot be read as CSV"), ("\n1,2\n", "it has no header"),
    ("\"a,b\n", "its first line cannot be read as CSV"),
  ])
  func noHeaderAtAll(text: String, reason: String) {
    #expect(throws: Unreadable(description: reason)) { try CSVReader(source(text), separator: UInt8(ascii: ",")) }
  }

  @Test func anotherEncodingIsNamed() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    #expect(throws: Unreadable(description: "it is UTF-16: save it as UTF-8")) {
      try CSVReader(source(bytes), separator: UInt8(ascii: ","))
    }
  }
}
