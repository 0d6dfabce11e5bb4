import Digests
import Kernel
import TestKit
import Testing

@Suite("Pages of digests")
struct PageTests {
  private func lengths(_ minutes: [Int64]) -> DigestFigure.Reading {
    .lengths(zip(1..., minutes).map { .init(milliseconds: $1 * 60_000, of: $0 == 1 ? nil : ItemID("INC", $0)) })
  }

  /// A digest of some lines, published on the spot.
  private func digest(
    _ kind: String, in audience: Audience = .paris, _ lines: @escaping @Sendable (DigestQuestion) -> [DigestLine]
  ) throws -> String {
    var desk = try Desk()
    desk.lines = lines
    try desk.say("publish \(kind)", as: .marc, channel: audience)
    guard case .message(let message)? = desk.posts.first?.content else { return "" }
    return message.text.unsafePlainText
  }

  @Test("every number with how many it is made of, and what it was before")
  func figures() throws {
    let readings: [(RichText, DigestFigure.Reading, DigestFigure.Reading)] = [
      ("incidents", .count(9), .count(12)), ("kept", .share(15, of: 17), .share(23, of: 25)),
      ("kept by few", .share(1, of: 2), .share(3, of: 4)), ("nearly all", .share(0, of: 0), .share(299, of: 300)),
      ("time to resolve", lengths([10, 20, 30, 40, 50, 60]), lengths([59, 60, 61, 62, 266])),
      ("of few", lengths([70]), lengths([59, 250])), ("of none", lengths([]), lengths([])),
    ]
    let lines = readings.map { DigestLine(.resolution, DigestFigure($0, [$1, $2]), list: "/inc list") }
    #expect(
      try digest("weekly") { _ in lines } == """
        Weekly digest · Thu 19 Mar 2026 10:15 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • incidents: 12 (before: 9) · /inc list
        • kept: 92 % (23 of 25; before: 88 %, 15 of 17) · /inc list
        • kept by few: 3 of 4 (before: 1 of 2) · /inc list
        • nearly all: 99 % (299 of 300; before: none) · /inc list
        • time to resolve: median 1 h 01 min, p90 4 h 26 min (n=5; before: median 30 min, p90 1 h, n=6) · /inc list
        • of few: INC-2 4 h 10 min, 59 min (n=2; before: median 1 h 10 min, n=1) · /inc list
        • of none: none (n=0; before: none, n=0) · /inc list
        """)
  }

  @Test("a monthly one leads with the three numbers that moved most, and asks two things")
  func monthly() throws {
    let lines = [
      DigestLine(.priorities, DigestFigure("tenues", [.share(17, of: 20), .share(18, of: 20)])),
      DigestLine(.resolution, DigestFigure("délai", [lengths([1, 2, 3, 4, 5]), lengths([3, 5, 6, 7, 8, 9])])),
      DigestLine(.recurrence, DigestFigure("récurrences", [.count(8), .count(4)])),
      DigestLine(.promises, DigestFigure("rares", [.share(0, of: 4), .share(4, of: 4)])),
      DigestLine(.promises, DigestFigure("SLA", [.share(5, of: 5), .share(4, of: 5)])),
    ]
    #expect(
      try digest("mensuel", in: .parisienne) { _ in lines } == """
        Résumé du mois · lun. 2 mars 2026 09:00 – jeu. 26 mars 2026 10:15 (Europe/Paris)
        Ce qui a bougé : délai 3 min (n=5) → 6 min (n=6) · récurrences 8 → 4 · SLA 100 % (n=5) → 80 % (n=5)
        • récurrences : 4 (avant : 8)
        • délai : médiane 6 min, p90 9 min (n=6 ; avant : médiane 3 min, p90 5 min, n=5)
        • rares : 4 sur 4 (avant : 0 sur 4)
        • SLA : 80 % (4 sur 5 ; avant : 100 %, 5 sur 5)
        • tenues : 90 % (18 sur 20 ; avant : 85 %, 17 sur 20)
        Dans le fil : quelle chose arrêter, et laquelle devient notre standard ?
        """)
  }

  @Test("a quarterly one leads with what grew")
  func quarterly() throws {
    let lines = [
      DigestLine(.volumes, DigestFigure("incidents", [.count(0), .count(30), .count(20), .count(30)])),
      DigestLine(.volumes, DigestFigure("requests", [.count(90), .count(60), .count(50)])),
    ]
    #expect(
      try digest("quarterly") { _ in lines } == """
        Quarterly digest · Fri 2 Jan 2026 10:00 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        What grew: incidents 20 → 30
        • incidents: 30 (before: 20) ▁▇▅▇ 0–30
        • requests: 50 (before: 60)
        """)
  }

  @Test("the first two numbers that have a past are drawn where the chat can; the words have them all the same")
  func charts() throws {
    let shares: [DigestFigure.Reading] = [.share(0, of: 4), .share(9, of: 10), .share(5, of: 10), .share(10, of: 10)]
    let days = lengths([10, 20, 30, 40, 50])
    var desk = try Desk()
    desk.lines = { _ in
      [
        DigestLine(.volumes, DigestFigure("requests", [.count(1), .count(2)])),
        DigestLine(.pairs, DigestFigure("kept by platform", shares), list: "/sla report"),
        DigestLine(.unfixed, DigestFigure("time to resolve", [lengths([]), days, days, lengths([1, 2])])),
        DigestLine(.debt, DigestFigure("open", (1...4).map { .count($0) })),
      ]
    }
    try desk.say("publish quarterly", as: .marc)
    guard case .message(let message)? = desk.posts.first?.content else { return }
    #expect(
      message.charts == [
        Chart(
          "Kept by platform · by quarter", .percent, in: .english,
          points: [.init("1 Jul", nil), .init("1 Oct", 90), .init("2 Jan", 50), .init("26 Mar", 100)], as: .line,
          list: "/sla report"),
        Chart(
          "Time to resolve · by quarter", .seconds, in: .english,
          points: [.init("1 Jul", nil), .init("1 Oct", 1800), .init("2 Jan", 1800), .init("26 Mar", 60)], as: .line),
      ])
    #expect(
      message.text.unsafePlainText == """
        Quarterly digest · Fri 2 Jan 2026 10:00 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • requests: 2 (before: 1)
        • kept by platform: 100 % (10 of 10; before: 50 %, 5 of 10) ·▇▁▇ 50–100 % · /sla report
        • time to resolve: INC-2 2 min, 1 min (n=2; before: median 30 min, p90 50 min, n=5) ·▇▇▁ 1 min – 30 min
        • open: 4 (before: 3) ▁▂▅▇ 1–4
        """)
  }

  @Test("whoever is needed for several things is called once, in front; each section keeps a place in the channel")
  func needs() throws {
    let (lea, karim) = (
      Participant(id: PersonID("slack:T1:U3"), name: "léa"), Participant(id: nil, name: "karim")
    )
    let lines =
      (1...20).map { DigestLine(.decisions, "\(ItemID("DEC", $0)) waits", about: ItemID("DEC", $0), people: [lea]) }
      + [DigestLine(.blocked, "PRI-1 is blocked", about: ItemID("PRI", 1), people: [karim, lea])]
      + (1...3).map { DigestLine(.frozen, "PRI-\($0) by Friday") }
    let text = try digest("daily") { _ in lines }
    #expect(text.split(separator: "\n").count == 15)
    #expect(text.contains("\nNeeds you: @karim PRI-1 · @léa PRI-1, DEC-1, DEC-2, DEC-3, DEC-4, +16\n"))
    #expect(text.hasSuffix("• PRI-1 by Friday\n• PRI-2 by Friday\n• PRI-3 by Friday\n… 12 more lines in the thread"))
  }

  @Test("what is late stays in the channel when the rest gives way to the thread")
  func late() throws {
    func line(_ section: DigestLine.Section, _ text: RichText, isLate: Bool = false) -> DigestLine {
      var line = DigestLine(section, text)
      line.isLate = isLate
      return line
    }
    let late =
      (1...6).map { line(.breached, "INC-\($0) was due", isLate: true) }
      + [line(.due, "PRI-9 was due, not done", isLate: true)]
    let rest =
      (1...9).map { line(.due, "PRI-\($0) is due") } + (1...9).map { line(.decisions, "DEC-\($0) waits") }
    #expect(
      try digest("daily") { _ in rest + late } == """
        Daily digest · Wed 25 Mar 2026 10:15 – Thu 26 Mar 2026 10:15 (Europe/Paris)
        • INC-1 was due
        • INC-2 was due
        • INC-3 was due
        • INC-4 was due
        • INC-5 was due
        • INC-6 was due
        • PRI-1 is due
        • PRI-2 is due
        • PRI-3 is due
        • PRI-9 was due, not done
        • DEC-1 waits
        • DEC-2 waits
        • DEC-3 waits
        … 12 more lines in the thread
        """)
    // More of it than there is room for: the longest gives its last ones away, and the others keep one each.
    let many = (1...20).map { line(.breached, "INC-\($0) was due", isLate: true) } + rest
    let cut = try digest("daily") { _ in many }
    #expect(
      cut.hasSuffix(
        """
        • INC-10 was due
        • INC-11 was due
        • PRI-1 is due
        • DEC-1 waits
        … 25 more lines in the thread
        """))
    #expect(cut.split(separator: "\n").count == 15)
  }
}
