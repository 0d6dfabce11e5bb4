import Kernel
import Testing

@Suite struct JSONMemberTests {
  private let value: JSON = .fields(["z": .fields(["b": 1, "a": [true, "x"]]), "y": [], "n": .null])

  @Test func membersAreFoundAndSetInTheirPlaces() {
    #expect(value.member(["z", "b"]) == 1)
    #expect(value.member(["z", "b", "c"]) == nil)
    #expect(value.member([]) == value)
    #expect(value.setting(["z", "b"], to: 2).text == #"{"n":null,"y":[],"z":{"a":[true,"x"],"b":2}}"#)
    #expect(value.setting(["y", "q"], to: 2).member(["y"]) == .fields(["q": 2]))
    #expect(value.setting(["k", "q"], to: 2).object?.map(\.key) == ["z", "y", "n", "k"])
  }

  @Test func indentedInTheOrderInWhichItIs() {
    #expect(
      value.indented == """
        {
          "z": {
            "b": 1,
            "a": [
              true,
              "x"
            ]
          },
          "y": [],
          "n": null
        }
        """)
  }
}
