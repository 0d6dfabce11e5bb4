import HashTreeCollections
package import Kernel

/// The deliveries that were carried out, and the answers they got: what makes a repeated one harmless, over restarts too.
package struct Deliveries: Sendable {
  /// Enough for every repeat within Slack's five-minute signature window at 160 commands per second.
  package static let capacity = 50_000

  /// As the journal has them: a start reads a million, and hardly one is ever asked for again.
  private var answers: TreeDictionary<String, JSON?> = [:]
  private var order: TreeDictionary<Int, String> = [:]
  private var oldest = 0
  private var next = 0

  package init() {}

  package var count: Int { next - oldest }

  /// The answer that a delivery got: nil when it was never seen, `.some(nil)` when it was seen and had no answer.
  package func answer(to delivery: String) -> Reply?? {
    answers[delivery].map { json in json.flatMap { try? Reply(json: $0) } }
  }

  /// Remembers a delivery; the oldest is forgotten beyond the capacity.
  package mutating func insert(_ delivery: String, answer: JSON?) {
    guard answers.updateValue(answer, forKey: delivery) == nil else { return }
    order[next] = delivery
    next += 1
    guard next - oldest > Deliveries.capacity, let forgotten = order.removeValue(forKey: oldest) else { return }
    oldest += 1
    answers[forgotten] = nil
  }

  /// Oldest first, one per line, for a snapshot.
  package var snapshot: [JSON] {
    (oldest..<next).compactMap { index in
      guard let delivery = order[index], let answer = answers[delivery] else { return nil }
      return .fields(["delivery": .string(delivery), "answer": answer])
    }
  }

  /// Reads back what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape.
  package init(snapshot lines: [JSON]) throws(Fault) {
    for line in lines {
      guard let delivery = line["delivery"]?.string else { throw Fault("a delivery without an id") }
      insert(delivery, answer: line["answer"])
    }
  }
}
