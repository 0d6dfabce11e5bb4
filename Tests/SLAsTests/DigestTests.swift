import HashTreeCollections
import Kernel
import SLAs
import TestKit
import Testing

@Suite("What digests say of promises")
struct DigestTests {
  /// Friday 27 March 2026, 09:00 in Paris.
  private static let now = Timestamp(milliseconds: 1_774_598_400_000)

  /// Verdicts by the day of March that they were due on: so many of which so many were kept.
  private static func ledger(
    _ rows: [(from: String, to: String, day: Int, kept: Int, of: Int)]
  ) -> Ledger {
    var (ledger, number) = (Ledger(), 0)
    for row in rows {
      for index in 0..<row.of {
        number += 1
        ledger.append(
          .some(
            number, .resolution, from: row.from, to: row.to, day: row.day,
            outcome: index < row.kept ? .met : .breached))
      }
    }
    return ledger
  }

  private static func digest(
    _ kind: DigestKind, days: Int64, _ ledger: Ledger, in audience: Audience = .paris
  ) -> String {
    let view = SLAView(slas: SLAs(), teams: Teams(), record: { _ in nil }, open: { [] }, judged: { ledger })
    let verbs = Verbs(root: "sla", french: ["report": "bilan"])
    let digest = SLADigest(view, watched: { [] }, prompts: Prompts(verbs: verbs))
    return digest.digestLines(for: .last(days, kind, until: now, in: audience)).map(\.plain).joined(separator: "\n")
  }

  @Test("a week: what was kept of what was due")
  func weekly() {
    let ledger = Self.ledger([
      ("support", "finance", 19, 2, 3), ("support", "finance", 26, 3, 3), ("ops", "it", 20, 0, 1),
    ])
    #expect(
      Self.digest(.weekly, days: 7, ledger) == """
        kept: SLA kept = 2 of 3, 3 of 4 [/sla report from 2026-03-20 to 2026-03-26]
        """)
    #expect(
      Self.digest(.weekly, days: 7, ledger, in: .parisienne) == """
        kept: SLA tenus = 2 of 3, 3 of 4 [/sla bilan du 2026-03-20 au 2026-03-26]
        """)
    #expect(Self.digest(.weekly, days: 7, Ledger()) == "")
  }

  @Test("a month: by team and by pair, the worst first, at most five")
  func monthly() {
    let few = Self.ledger([
      ("support", "finance", 20, 9, 10), ("ops", "finance", 21, 1, 2), ("support", "it", 20, 4, 4),
      ("support", "legal", 5, 4, 4),
    ])
    #expect(
      Self.digest(.monthly, days: 14, few) == """
        promises: SLA kept = 4 of 4, 14 of 16 [/sla report from 2026-03-13 to 2026-03-26]
        promises: SLA kept, ops → finance = 0 of 0, 1 of 2 [/sla report from 2026-03-13 to 2026-03-26 ops → finance]
        promises: SLA kept by @finance = 0 of 0, 10 of 12 [/sla report from 2026-03-13 to 2026-03-26 @finance]
        promises: SLA kept, support → finance = 0 of 0, 9 of 10 [/sla report from 2026-03-13 to 2026-03-26 support → \
        finance]
        promises: SLA kept by @it = 0 of 0, 4 of 4 [/sla report from 2026-03-13 to 2026-03-26 @it]
        """)
    #expect(
      Self.digest(.monthly, days: 14, few, in: .parisienne) == """
        promises: SLA tenus = 4 of 4, 14 of 16 [/sla bilan du 2026-03-13 au 2026-03-26]
        promises: SLA tenus, ops → finance = 0 of 0, 1 of 2 [/sla bilan du 2026-03-13 au 2026-03-26 ops → finance]
        promises: SLA tenus par @finance = 0 of 0, 10 of 12 [/sla bilan du 2026-03-13 au 2026-03-26 @finance]
        promises: SLA tenus, support → finance = 0 of 0, 9 of 10 [/sla bilan du 2026-03-13 au 2026-03-26 support → \
        finance]
        promises: SLA tenus par @it = 0 of 0, 4 of 4 [/sla bilan du 2026-03-13 au 2026-03-26 @it]
        """)
    let many = Self.ledger((1...7).map { ("support", "team \($0)", 20, $0, 8) })
    #expect(
      Self.digest(.monthly, days: 14, many) == """
        promises: SLA kept = 0 of 0, 28 of 56 [/sla report from 2026-03-13 to 2026-03-26]
        promises: SLA kept by @team 1 = 0 of 0, 1 of 8 [/sla report from 2026-03-13 to 2026-03-26 @team 1]
        promises: SLA kept by @team 2 = 0 of 0, 2 of 8 [/sla report from 2026-03-13 to 2026-03-26 @team 2]
        promises: SLA kept by @team 3 = 0 of 0, 3 of 8 [/sla report from 2026-03-13 to 2026-03-26 @team 3]
        promises: SLA kept by @team 4 = 0 of 0, 4 of 8 [/sla report from 2026-03-13 to 2026-03-26 @team 4]
        promises: SLA kept by @team 5 = 0 of 0, 5 of 8 [/sla report from 2026-03-13 to 2026-03-26 @team 5]
        promises: 2 more teams and pairs [/sla report from 2026-03-13 to 2026-03-26 by pair]
        """)
  }

  @Test("a quarter: the pairs that keep least")
  func quarterly() {
    let ledger = Self.ledger([
      ("support", "finance", 20, 6, 10), ("ops", "finance", 21, 0, 4), ("support", "it", 20, 5, 5),
      ("support", "legal", 22, 5, 6), ("support", "hr", 22, 2, 6),
    ])
    #expect(
      Self.digest(.quarterly, days: 91, ledger) == """
        pairs: support → hr, median 30 min of open time, SLA kept = 0 of 0, 2 of 6 [/sla report from 2025-12-26 to \
        2026-03-26 support → hr]
        pairs: support → finance, median 30 min of open time, SLA kept = 0 of 0, 6 of 10 [/sla report from \
        2025-12-26 to 2026-03-26 support → finance]
        pairs: support → legal, median 30 min of open time, SLA kept = 0 of 0, 5 of 6 [/sla report from 2025-12-26 \
        to 2026-03-26 support → legal]
        """)
    #expect(
      Self.digest(.quarterly, days: 91, ledger, in: .parisienne) == """
        pairs: support → hr, médiane 30 min de temps ouvré, SLA tenus = 0 of 0, 2 of 6 [/sla bilan du 2025-12-26 au \
        2026-03-26 support → hr]
        pairs: support → finance, médiane 30 min de temps ouvré, SLA tenus = 0 of 0, 6 of 10 [/sla bilan du \
        2025-12-26 au 2026-03-26 support → finance]
        pairs: support → legal, médiane 30 min de temps ouvré, SLA tenus = 0 of 0, 5 of 6 [/sla bilan du 2025-12-26 \
        au 2026-03-26 support → legal]
        """)
  }
}
