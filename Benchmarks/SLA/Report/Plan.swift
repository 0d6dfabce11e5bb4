import Kernel
import Requests
import TestKit

/// One request that will be asked, answered and closed: who, what and when.
struct Plan {
  static let pairs = [
    ("support", "finance"), ("finance", "support"), ("sales", "legal"), ("sales", "finance"),
    ("support", "engineering"), ("engineering", "product"), ("legal", "finance"), ("people", "legal"),
  ]

  let number: Int
  let pair: Int
  let priority: Priority
  let asker: Participant
  let answerer: Participant
  let customer: String?
  let room: Int
  let title: String
  let asked: Timestamp
  let acknowledged: Timestamp
  let done: Timestamp
  /// One in five is handed over and then waits.
  let pause: Range<Timestamp>?

  /// Over three years, in order, at any hour.
  init(number: Int, asked: Timestamp, _ random: inout SeededGenerator) {
    self.number = number
    self.asked = asked
    pair = Int.random(in: Plan.pairs.indices, using: &random)
    let dice = Int.random(in: 0..<100, using: &random)
    priority = dice < 5 ? .p1 : dice < 25 ? .p2 : dice < 85 ? .p3 : .p4
    asker = Plan.person(&random)
    answerer = Plan.person(&random)
    customer = Int.random(in: 0..<3, using: &random) == 0 ? "Client \(Int.random(in: 1...200, using: &random)) SA" : nil
    room = Int.random(in: 1...60, using: &random)
    title = Plan.title(&random)
    let (response, work) = Plan.medians[priority.rawValue - 1]
    acknowledged = asked.adding(seconds: random.seconds(median: response, spread: 1.2))
    let paused = acknowledged.adding(seconds: random.seconds(median: work / 3, spread: 1))
    let resumed = paused.adding(seconds: random.seconds(median: 90_000, spread: 1))
    pause = Int.random(in: 0..<5, using: &random) == 0 ? paused..<resumed : nil
    done = (pause?.upperBound ?? acknowledged).adding(seconds: random.seconds(median: work, spread: 1))
  }

  /// Seconds until the first answer and of work, by priority.
  private static let medians: [(Double, Double)] = [
    (1500, 20_000), (9000, 90_000), (40_000, 300_000), (90_000, 600_000),
  ]

  private static func person(_ random: inout SeededGenerator) -> Participant {
    let number = Int.random(in: 1...400, using: &random)
    return Participant(id: PersonID("slack:T024BE7LD:U02EXAMPL\(number)"), name: "colleague \(number)")
  }

  /// 30 to 60 characters.
  private static func title(_ random: inout SeededGenerator) -> String {
    var title = "\(random.one(of: subjects)) \(Int.random(in: 1000...99_999, using: &random))"
    let length = Int.random(in: 30...52, using: &random)
    while title.utf8.count < length { title += " " + random.one(of: words) }
    return title
  }

  private static let subjects = [
    "invoice", "contract", "purchase order", "facture", "devis", "access request", "refund",
  ]
  private static let words = [
    "is", "missing", "page", "for", "customer", "before", "Friday", "signature", "de", "relance", "échue", "to",
    "check",
    "again", "payment", "urgent", "terms",
  ]
}
