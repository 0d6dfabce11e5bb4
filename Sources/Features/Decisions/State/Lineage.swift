package import Kernel

/// What stood before a decision, and what came in its place.
package struct Lineage: Sendable {
  /// What it stands in the place of, directly or through others, nearest first.
  package var predecessors: [ItemID] = []
  /// What came in its place, and in the place of that.
  package var successors: [DecisionRecord] = []

  /// What stands in its place today; nil where nothing ever did, and where what did was reversed.
  package var holder: DecisionRecord? { successors.last.flatMap { $0.facts.stage.isInForce ? $0 : nil } }

  /// True where something came in its place, and nothing of that holds any more.
  package var isVacant: Bool { !successors.isEmpty && holder == nil }
}

extension Decisions {
  /// Both ends of the chain that a decision is a part of.
  package func lineage(of number: Int) -> Lineage {
    var lineage = Lineage()
    var next = self[number]?.facts.end?.successor
    var seen: Set<Int> = [number]
    while let current = next, seen.insert(current).inserted, let record = self[current] {
      lineage.successors.append(record)
      next = record.facts.end?.successor
    }
    var before = superseded(by: number)
    seen = [number]
    while let current = before.first {
      before.removeFirst()
      guard seen.insert(current).inserted else { continue }
      lineage.predecessors.append(ItemID(DecisionDesk.prefix, current))
      before += superseded(by: current)
    }
    return lineage
  }
}

extension Facts.End {
  /// The number of what came in its place.
  var successor: Int? { if case .superseded(let by) = kind { by } else { nil } }
}
