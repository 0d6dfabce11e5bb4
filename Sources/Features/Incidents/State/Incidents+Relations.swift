import HashTreeCollections
import Kernel

extension Incidents {
  /// What an incident has to do with others, seen from both ends; numbers in ascending order.
  struct Ties: Sendable, Hashable {
    var links: [Int] = []
    /// Those that are cancelled because they say the same.
    var duplicates: [Int] = []
    /// Those that were merged into it.
    var merged: [Int] = []
    /// The later ones with which it came back.
    var recurrences: [Int] = []
    /// The alerts that declared what it answers for.
    var alerts: [JoinedAlert] = []
  }

  /// The incident that answers for a number: itself, or what it was merged into, or what that was merged into.
  package func survivor(of number: Int) -> Incident? {
    var incident = self[number]
    // No chain is longer than this, and none can be a circle; a start must end whatever a journal says.
    for _ in 0..<byNumber.count {
      guard let next = incident?.facts.mergedInto else { break }
      incident = self[next]
    }
    return incident
  }

  /// What points to an incident or away from it; what was merged into it counts as itself.
  func ties(of number: Int) -> Ties {
    var ties = Ties()
    var links: Set<Int> = []
    var (family, seen) = ([number], Set([number]))
    while let member = family.popLast() {
      for tie in self[member]?.facts.relations.ties ?? [] where tie.kind == .linked { links.insert(tie.number) }
      for pointer in pointers[member] ?? [] {
        for tie in self[pointer]?.facts.relations.ties ?? [] where tie.number == member {
          switch tie.kind {
          case .linked: links.insert(pointer)
          case .duplicate: ties.duplicates.append(pointer)
          case .recurrence: ties.recurrences.append(pointer)
          case .merged:
            guard seen.insert(pointer).inserted else { continue }
            ties.merged.append(pointer)
            family.append(pointer)
          }
        }
      }
    }
    ties.alerts = joinedAlerts(of: number)
    ties.links = Set(links.compactMap { survivor(of: $0)?.number }).subtracting([number]).sorted()
    ties.duplicates.sort()
    ties.merged.sort()
    ties.recurrences = Set(ties.recurrences.compactMap { survivor(of: $0)?.number }).subtracting([number]).sorted()
    return ties
  }
}
