import HashTreeCollections
package import Kernel

/// The deliveries that were carried out, and the answers they got: what makes a repeated one harmless, over restarts
/// too.
///
/// They are kept in two generations. When the young one is full it becomes the old one, and the old one is forgotten as
/// a whole: nothing is ever taken out one by one, and a start that reads a million of them never holds more than two.
package struct Deliveries: Sendable {
  /// Of one generation: enough for every repeat within Slack's five-minute signature window at 100 commands per second.
  package static let capacity = 30_000

  /// As the journal's text, empty for none: hardly one is ever asked for again, and a generation has to go in no time.
  private var young: TreeDictionary<String, String> = [:]
  private var old: TreeDictionary<String, String> = [:]

  package init() {}

  package var count: Int { young.count + old.count }

  /// The answer that a delivery got: nil when it was never seen, `.some(nil)` when it was seen and had no answer.
  package func answer(to delivery: String) -> Reply?? {
    guard let answer = young[delivery] ?? old[delivery] else { return nil }
    return .some((try? JSONReader.read(Array(answer.utf8))).flatMap { try? Reply(json: $0) })
  }

  /// Remembers a delivery for at least `capacity` further ones.
  ///
  /// - Parameter answer: What `Reply.jsonText` gave; nil when there was no answer.
  package mutating func insert(_ delivery: String, answer: String?) {
    young.updateValue(answer ?? "", forKey: delivery)
    guard young.count >= Deliveries.capacity else { return }
    old = young
    young = [:]
  }

  /// The older generation first, one per line, for a snapshot.
  package var snapshot: [JSON] {
    [old, young].flatMap { generation in
      generation.map { .fields(["delivery": .string($0.key), "answer": $0.value.isEmpty ? nil : .string($0.value)]) }
    }
  }

  /// Reads back what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape.
  package init(snapshot lines: [JSON]) throws(Fault) {
    for line in lines {
      guard let delivery = line["delivery"]?.string else { throw Fault("a delivery without an id") }
      insert(delivery, answer: line["answer"]?.string)
    }
  }
}
