import Chat
import Kernel
import Testing

@Suite struct DifferenceTests {
  @Test func lines() {
    #expect(Difference.added("/inc", "Log incidents").description == "+ /inc Log incidents")
    #expect(Difference.added("scope commands", "").description == "+ scope commands")
    #expect(Difference.changed("/ops", ["description", "url"]).description == "~ /ops: description, url")
    #expect(Difference.removed("/old").description == "- /old")
  }

  @Test(arguments: [
    ("https://old.example.com/hooks/s3cret", "was https://old.example.com"),
    ("https://me:s3cret@old.example.com:8443", "was https://old.example.com:8443"),
    ("https://old.example.com?key=s3cret", "was https://old.example.com"), ("s3cret", "was something else"),
    ("", "was something else"), ("s3cret/of/mine", "was something else"),
  ])
  func whatAnAddressWasIsToldWithoutItsSecrets(url: String, told: String) { #expect(Difference.former(url) == told) }

  @Test func bodiesOfAnyShapeAreReadAsTheyAre() throws {
    let text = #"{"a":[1,-2,true,false,null,"é",{}],"b":{"c":""}}"#
    #expect(try JSONBody.value(of: Array(text.utf8)).text == text)
    #expect(throws: JSONBody.Problem.unexpectedShape) { try JSONBody.value(of: Array("1.5".utf8)) }
  }
}
