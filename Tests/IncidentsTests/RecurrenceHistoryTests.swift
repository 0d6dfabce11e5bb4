import Foundation
import Incidents
import Kernel
import Testing

/// How good the proposals are, counted on a real public history.
@Suite(.enabled(if: PublicHistory.isThere))
struct RecurrenceHistoryTests {
  /// Those of the labelled pairs that a rule takes for the same problem.
  private struct Verdict: CustomStringConvertible {
    var right = 0
    var wrong = 0

    init(_ says: (_ earlier: String, _ later: String) -> Bool) {
      right = LabelledPairs.same.count { says($0.earlier, $0.later) }
      wrong = LabelledPairs.different.count { says($0.earlier, $0.later) }
    }

    var precision: Double { Double(right) / Double(right + wrong) }
    var recall: Double { Double(right) / Double(LabelledPairs.same.count) }
    var description: String {
      String(format: "precision %.2f, recall %.2f (%d right, %d wrong)", precision, recall, right, wrong)
    }
  }

  @Test func proposesMoreAndBetterThanTheSameComponentWithinAWeek() throws {
    let history = try PublicHistory.incidents()
    let byID = Dictionary(uniqueKeysWithValues: history.map { ($0.id, $0) })
    let proposed = try proposals(history)
    let ours = Verdict { proposed[$1]?.contains($0) == true }
    let plain = Verdict { earlier, later in
      guard let (a, b) = byID[earlier].flatMap({ a in byID[later].map { (a, $0) } }), let area = a.area, area == b.area,
        let (start, end) = a.declared.flatMap({ start in b.declared.map { (start, $0) } })
      else { return false }
      return end.milliseconds(since: start) <= 7 * 86_400_000
    }
    let count = proposed.values.reduce(0) { $0 + $1.count }
    print(
      "proposals: \(ours); same component within 7 days: \(plain); \(count) proposals for \(history.count) incidents")
    #expect(ours.right == 33)
    #expect(ours.wrong == 4)
    #expect(plain.right == 9)
    #expect(plain.wrong == 11)
    #expect(ours.precision > plain.precision)
    #expect(ours.recall > plain.recall)
  }

  @Test func everyLabelledPairIsInTheHistory() throws {
    let order = Dictionary(
      uniqueKeysWithValues: try PublicHistory.incidents().enumerated().map { ($1.id, $0) })
    for pair in LabelledPairs.same + LabelledPairs.different {
      let (earlier, later) = (try #require(order[pair.earlier]), try #require(order[pair.later]))
      #expect(earlier < later, "\(pair)")
    }
    #expect(LabelledPairs.same.count + LabelledPairs.different.count == 111)
  }

  /// What is proposed when the cause of an incident is named, which is what its last update says.
  private func proposals(_ history: [PublicHistory.Incident]) throws -> [String: [String]] {
    var desk = try Desk()
    var proposed: [String: [String]] = [:]
    for (index, incident) in history.enumerated() {
      for (event, at) in try incident.events(number: index + 1) {
        desk.now = at
        try desk.record(event, by: Person.ana.id)
      }
      let cause = incident.updates.last?.message.prefix(280) ?? ""
      let reply = try desk.say("cause INC-\(index + 1) \(cause)")
      proposed[incident.id] = reply.matches(of: /recurs INC-\d+ INC-(\d+)/).compactMap { match in
        Int(match.1).map { history[$0 - 1].id }
      }
    }
    return proposed
  }
}
