import Bot
import Kernel
import Testing

@Suite("What was carried out before")
struct DeliveriesTests {
  @Test("a delivery is remembered for a whole generation, its answer word for word, and forgotten in the end")
  func generations() throws {
    var deliveries = Deliveries()
    let answer = Reply("\(plain: "done") by \("<!here>")", isPublic: true)
    let journal = #"{"message":{"text":[{"p":"done by "},{"u":"<!here>"}]},"public":true}"#
    #expect(answer.jsonText == journal)
    deliveries.insert("first", answer: journal)
    deliveries.insert("silent", answer: nil)
    #expect(deliveries.answer(to: "first") == .some(answer))
    #expect(deliveries.answer(to: "silent") == .some(nil))
    #expect(deliveries.answer(to: "never") == nil)
    for number in 0..<Deliveries.capacity { deliveries.insert("n\(number)", answer: nil) }
    #expect(deliveries.answer(to: "first") == .some(answer))
    let restored = try Deliveries(snapshot: deliveries.snapshot)
    #expect(restored.answer(to: "first") == .some(answer))
    for number in 0..<Deliveries.capacity { deliveries.insert("m\(number)", answer: nil) }
    #expect(deliveries.answer(to: "first") == nil)
    #expect(deliveries.count <= 2 * Deliveries.capacity)
  }

  @Test("an answer of every kind of text, with and without buttons, comes back as it was")
  func everyAnswer() throws {
    let text: RichText =
      "plain \(code: "/inc ack") \(strong: "INC-1") \("“<!here>” \\ \n é🚂") \(Mention(user: "U1", name: "ana")) \(Mention(user: nil, name: "bo"))"
    for isPublic in [true, false] {
      for buttons in [[], [Button("Résolu", line: "/inc resolve INC-1", isPrimary: true), Button("Ack", line: "x")]] {
        let answer = Reply(text, buttons: buttons, isPublic: isPublic)
        var deliveries = Deliveries()
        deliveries.insert("one", answer: answer.jsonText)
        #expect(deliveries.answer(to: "one") == .some(answer))
        #expect(try JSONReader.read(Array(answer.jsonText.utf8)).text == answer.jsonText)
      }
    }
  }
}
