import HashTreeCollections
import Kernel

extension Priorities {
  /// What is open, in its order: scores rank, people decide.
  ///
  /// The best score of a method stands first, and of equal ones the oldest; what has no score follows. A place that
  /// somebody decided holds against that, and of two such decisions the later one.
  package var order: [Int] {
    let items = open.compactMap { self[$0] }
    var order = items.filter { $0.facts.pin == nil }.sorted(by: Priorities.ranksBefore).map(\.number)
    let pinned = items.compactMap { item in item.facts.pin.map { (item.number, $0) } }
    for (number, pin) in pinned.sorted(by: { $0.1.serial < $1.1.serial }) {
      order.insert(number, at: max(0, min(pin.place - 1, order.count)))
    }
    return order
  }

  /// Scores of different methods do not compare: those of one method stand together.
  private static func ranksBefore(_ a: PriorityItem, _ b: PriorityItem) -> Bool {
    let (left, right) = (rank(a.facts), rank(b.facts))
    if left.method != right.method { return left.method < right.method }
    return left.value == right.value ? a.number < b.number : left.value > right.value
  }

  private static func rank(_ facts: Facts) -> (method: Int, value: Double) {
    guard let score = facts.score, let value = score.value else { return (Score.Method.allCases.count, 0) }
    return (Score.Method.allCases.firstIndex(of: score.method) ?? 0, value)
  }

  /// How many somebody has promised and still owes.
  func load(of person: Participant) -> [PriorityItem] {
    open.sorted().compactMap { self[$0] }.filter {
      $0.facts.stage.isPromised && $0.facts.owner?.isSame(as: person) == true
    }
  }

  /// The order as a freeze keeps it.
  var places: [Freeze.Place] {
    order.compactMap { self[$0] }.map {
      Freeze.Place(number: $0.number, stage: $0.facts.stage, owner: $0.facts.owner, due: $0.facts.due)
    }
  }
}

extension Priorities {
  /// The place of a priority in the order, counted from 1; 0 for one that is over.
  func place(of number: Int) -> Int { order.firstIndex(of: number).map { $0 + 1 } ?? 0 }
}
