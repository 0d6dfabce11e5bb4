import Chat
import TestKit
import Testing

private func problem(_ body: [UInt8]) -> FormFields.Problem? {
  do throws(FormFields.Problem) {
    _ = try FormFields(body)
    return nil
  } catch { return error }
}

@Suite struct FormFieldsTests {
  @Test func `Decodes the fields that are asked for`() throws {
    let form = try FormFields(
      Array("text=web+%C5%BC%C3%B3%C5%82%C4%87+%f0%9f%9a%80+a%26b%3Dc&command=%2Finc&empty=&bare&a=b=c".utf8))
    #expect(form["text"] == "web żółć 🚀 a&b=c")
    #expect(form["command"] == "/inc")
    #expect(form["empty"] == "")
    #expect(form["bare"] == "")
    #expect(form["a"] == "b=c")
    #expect(form["other"] == nil)
    #expect(form["tex"] == nil)
  }

  @Test func `An escaped name is the same name, a raw byte the same as an escaped one`() throws {
    #expect(try FormFields(Array("us%65r+id=U1".utf8))["user id"] == "U1")
    #expect(try FormFields(Array("text=żółć".utf8))["text"] == "żółć")
  }

  @Test func `Skips empty pieces`() throws {
    let form = try FormFields(Array("&&a=1&&b=2&".utf8))
    #expect(form["a"] == "1")
    #expect(form["b"] == "2")
    #expect(try FormFields([])["a"] == nil)
  }

  @Test(arguments: ["a=%", "a=%2", "a=%zz", "%=1", "a=1&b=%4", "a=%u0041", "a=%%41"])
  func `Refuses bad percent-encoding`(body: String) {
    #expect(problem(Array(body.utf8)) == .percentEncoding, "\(body)")
  }

  @Test(arguments: [
    "a=%FF", "a=%C0%80", "a=%C5&b=%BC", "a=%ED%A0%80", "a=%F4%90%80%80", "unasked=%80", "%FE=1",
  ])
  func `Refuses what is not UTF-8, in every field`(body: String) {
    #expect(problem(Array(body.utf8)) == .encoding, "\(body)")
    #expect(problem([UInt8(ascii: "a"), UInt8(ascii: "="), 0xFF]) == .encoding)
  }

  @Test func `Refuses NUL, raw or escaped, in names and values`() {
    #expect(problem(Array("a=b%00c".utf8)) == .nul)
    #expect(problem(Array("a%00=b".utf8)) == .nul)
    #expect(problem([UInt8(ascii: "a"), UInt8(ascii: "="), 0]) == .nul)
  }

  @Test(arguments: ["a=1&a=2", "a&a", "a=1&%61=2", "=1&=2", "x=1&team_id=T1&y=2&team_id=T2"])
  func `Refuses a name that stands twice`(body: String) {
    #expect(problem(Array(body.utf8)) == .duplicateField, "\(body)")
  }

  @Test func `Reads 200 fields and no more, whatever their size`() throws {
    let names = (1...201).map { "f\($0)=v" }
    #expect(try FormFields(Array(names.prefix(200).joined(separator: "&").utf8))["f200"] == "v")
    #expect(problem(Array(names.joined(separator: "&").utf8)) == .tooManyFields)
    let huge = String(repeating: "n", count: 500_000)
    #expect(problem(Array("\(huge)1=a&\(huge)2=b".utf8)) == nil)
    #expect(problem(Array((1...10_000).map(String.init).joined(separator: "&").utf8)) == .tooManyFields)
  }

  @Test func `Any bytes are either read or refused, and what is read comes back encoded`() throws {
    var random = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        "%&=+aé0\u{0}".utf8.randomElement(using: &random) ?? 0
      }
      if let form = try? FormFields(bytes) { #expect(form["a"]?.utf8.contains(0) != true, "\(bytes)") }
    }
    for _ in 0..<500 {
      let value = (0..<20).map { _ in Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &random)) }
      let text = value.compactMap { $0.map(String.init) }.joined()
      let encoded = text.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      #expect(try FormFields(Array("a=\(encoded)".utf8))["a"]?.utf8.elementsEqual(text.utf8) == true, "\(text)")
    }
  }
}
