import Bot
import Kernel
import Testing

@Suite("What was carried out before")
struct DeliveriesTests {
  @Test("a delivery is remembered for a whole generation, its answer word for word, and forgotten in the end")
  func generations() throws {
    var deliveries = Deliveries()
    let answer = Reply("\(plain: "done") by \("<!here>")", isPublic: true)
    let journal: JSON = .fields([
      "message": .fields(["text": .array([.fields(["p": "done by "]), .fields(["u": "<!here>"])])]), "public": true,
    ])
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
}
