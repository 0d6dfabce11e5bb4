import Chat
import Testing

private struct Sample: Decodable, Hashable {
  var name: String
  var count: Int?
}

private func decoded(_ text: String) -> Result<Sample, JSONBody.Problem> { decoded(Array(text.utf8)) }

private func decoded(_ bytes: [UInt8]) -> Result<Sample, JSONBody.Problem> {
  Result { () throws(JSONBody.Problem) in try JSONBody.decode(Sample.self, from: bytes) }
}

@Suite struct JSONBodyTests {
  @Test func `Reads members, ignores unknown ones`() {
    #expect(decoded(#"{"name":"Ana","count":3}"#) == .success(Sample(name: "Ana", count: 3)))
    #expect(
      decoded(" {\n\"name\" : \"\\u0041\\n\\ud83d\\ude80\" , \"x\":[1,-0.5e+3,true,null,{}]}\r\n ")
        == .success(Sample(name: "A\n🚀", count: nil)))
    #expect(decoded(#"{"name":"Ana","count":null}"#) == .success(Sample(name: "Ana", count: nil)))
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", #"{"name"}"#, #"{"name":}"#, #"{"name":"a",}"#, "[1,]", "[1 2]", "nul", "NaN", "Infinity",
    "-", "01", "1.", ".5", "1e", "+1", #"{"name":"a"} x"#, "{\"name\":\"a\nb\"}", #"{"name":"\x"}"#,
    #"{"name":"\u12g4"}"#,
    #"{'name':'a'}"#, #"{name:"a"}"#, "[1]]", "/* */{}", #"{"name":"a"#,
  ])
  func `Refuses what is not JSON`(text: String) {
    #expect(decoded(text) == .failure(.malformed), "\(text)")
  }

  @Test(arguments: [
    [0xEF, 0xBB, 0xBF] + Array(#"{"name":"a"}"#.utf8),
    [0xFE, 0xFF, 0, 0x7B], [0xFF, 0xFE, 0x7B, 0], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D],
    Array(#"{"name":""#.utf8) + [0xC0, 0x80] + Array(#""}"#.utf8),
    Array(#"{"name":""#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8),
    Array(#"{"name":"\ud800"}"#.utf8), Array(#"{"name":"\ud800\u0041"}"#.utf8), Array(#"{"name":"\udc00"}"#.utf8),
  ])
  func `Refuses other encodings`(bytes: [UInt8]) {
    #expect(decoded(bytes) == .failure(.encoding))
  }

  @Test func `Nests at most 32 levels deep`() {
    func nested(_ depth: Int) -> String {
      #"{"name":"a","x":"# + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
    }
    #expect(decoded(nested(32)) == .success(Sample(name: "a", count: nil)))
    #expect(decoded(nested(33)) == .failure(.tooDeep))
    #expect(decoded(String(repeating: "[", count: 1_000_000)) == .failure(.tooDeep))
    #expect(decoded(#"{"name":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}"#).isSuccess)
  }

  @Test func `Refuses a key that stands twice in one object, however it is written`() {
    #expect(decoded(#"{"name":"a","name":"b"}"#) == .failure(.duplicateKey))
    #expect(decoded(#"{"name":"a","n\u0061me":"b"}"#) == .failure(.duplicateKey))
    #expect(decoded(#"{"name":"a","x":{"y\/":1,"y/":2}}"#) == .failure(.duplicateKey))
    #expect(decoded(#"{"name":"a","\b\f\n\r\t\"\\":1,"\u0008\u000c\n\r\t\"\\":2}"#) == .failure(.duplicateKey))
    #expect(decoded(#"{"name":"a","x":{"name":1},"y":[{"name":1},{"name":2}]}"#).isSuccess)
    // Canonically equivalent is not equal: two spellings of é are two keys.
    #expect(decoded("{\"name\":\"a\",\"\u{E9}\":1,\"e\u{301}\":2}").isSuccess)
  }

  @Test(arguments: [
    "[]", "1", "null", "{}", #"{"name":1}"#, #"{"name":null}"#, #"{"name":"a","count":"3"}"#,
    #"{"name":"a","count":1e400}"#, #"{"name":"a","count":99999999999999999999}"#, #"{"name":"a","count":1.5}"#,
  ])
  func `Tells another shape from bad JSON`(text: String) {
    #expect(decoded(text) == .failure(.unexpectedShape), "\(text)")
  }
}

extension Result {
  fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}
