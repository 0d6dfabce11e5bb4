import Kernel
import TestKit

@testable import Requests

/// Makes facts with everything that facts can have, also what no command leads to.
struct RandomFacts {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func facts() -> Facts {
    Facts(
      title: text(), customer: maybe { $0.text() }, from: text(), asker: person(), room: place(),
      channel: maybe { $0.place() },
      priorities: many(1) {
        Facts.PriorityPeriod(priority: $0.one(of: Priority.allCases) ?? .p1, since: $0.mark())
      },
      holdings: many(1) {
        Facts.Holding(
          team: $0.text(), person: $0.maybe { $0.person() }, since: $0.mark(), why: $0.maybe { $0.text() })
      },
      cycles: many(1) { $0.cycle() }, notes: many(0) { Facts.Note(text: $0.text(), mark: $0.mark()) },
      revision: Int.random(in: 1...300, using: &generator))
  }

  private mutating func cycle() -> Cycle {
    Cycle(
      began: mark(), why: maybe { $0.text() }, acknowledged: maybe { $0.mark() }, pauses: many(0) { $0.pause() },
      end: maybe {
        Cycle.End(kind: $0.one(of: Cycle.End.Kind.allCases) ?? .done, text: $0.text(), mark: $0.mark())
      })
  }

  private mutating func pause() -> Pause {
    Pause(
      kind: one(of: PauseKind.allCases) ?? .client, why: text(), until: maybe { $0.instant() }, began: mark(),
      resumed: maybe { $0.mark() })
  }

  private mutating func mark() -> Mark { Mark(at: instant(), by: person()) }

  /// Few enough that marks in a row are often the same.
  private mutating func instant() -> Timestamp {
    Timestamp(milliseconds: 1_774_516_500_000 + Int64.random(in: -2...2, using: &generator) * 86_399_999)
  }

  private mutating func person() -> Participant {
    Participant(id: maybe { PersonID("slack:T1:U\(Int.random(in: 1...3, using: &$0.generator))") }, name: text())
  }

  private mutating func place() -> Place {
    Place(platform: one(of: ["slack", "import"]) ?? "", team: "T1", channel: text(), thread: maybe { $0.text() })
  }

  private mutating func text() -> String {
    one(of: ["ana", "", "\u{E9}", "e\u{301}", "légal 🚆", "\"a\\b\"\n\u{7}", "finance", "finance"]) ?? ""
  }

  private mutating func one<T>(of values: [T]) -> T? { values.randomElement(using: &generator) }

  private mutating func maybe<T>(_ value: (inout RandomFacts) -> T) -> T? {
    Bool.random(using: &generator) ? value(&self) : nil
  }

  private mutating func many<T>(_ fewest: Int, _ value: (inout RandomFacts) -> T) -> [T] {
    (0..<Int.random(in: fewest...3, using: &generator)).map { _ in value(&self) }
  }
}
