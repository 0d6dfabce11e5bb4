import TestKit
import Testing

@Suite("What is still to come")
struct ComingTests {
  @Test("a line is read, echoed with its dates, and changes nothing")
  func replies() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /ops risks")
    #expect(
      talk.text == #"""
        > @ana /ops risks
        /ops risks is not there yet. Nothing was changed.
        """#)
  }
}
