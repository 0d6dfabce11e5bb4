import Digests
import Kernel
import Testing

@Suite("The periods that digests tell of and compare with")
struct PeriodTests {
  /// The window of a preview, and how many periods its figures were asked for.
  private func window(
    _ kind: String, at local: String, since beginning: String? = nil
  ) throws -> (window: String, periods: Int) {
    var desk = try Desk()
    desk.now = try Desk.paris(local)
    desk.beginning = try beginning.map(Desk.paris)
    desk.lines = { question in
      [DigestLine(.kept, DigestFigure("periods", question.periods.map { _ in .count(question.periods.count) }))]
    }
    let lines = try desk.say("now \(kind)").split(separator: "\n")
    let headline = try #require(lines.dropFirst().first)
    let counts = lines.compactMap { $0.firstMatch(of: /periods: ([0-9]+)/) }
    let told = try #require(counts.first.flatMap { Int($0.1) })
    return (String(headline.split(separator: " · ")[1]), told)
  }

  @Test(
    "a month and a quarter without a schedule are the calendar’s; the one that has just ended is told for five days",
    arguments: [
      ("monthly", "2026-04-15 00:00", "Wed 1 Apr 2026 09:00 – Wed 15 Apr 2026 00:00"),
      ("monthly", "2026-04-01 09:00", "Mon 2 Mar 2026 09:00 – Wed 1 Apr 2026 09:00"),
      ("monthly", "2026-04-01 12:45", "Mon 2 Mar 2026 09:00 – Wed 1 Apr 2026 12:45"),
      ("monthly", "2026-04-06 09:00", "Mon 2 Mar 2026 09:00 – Mon 6 Apr 2026 09:00"),
      ("monthly", "2026-04-06 09:01", "Wed 1 Apr 2026 09:00 – Mon 6 Apr 2026 09:01"),
      // The first of May is a holiday, and a Friday.
      ("monthly", "2026-05-20 09:00", "Mon 4 May 2026 09:00 – Wed 20 May 2026 09:00"),
      ("quarterly", "2026-03-26 10:15", "Fri 2 Jan 2026 10:00 – Thu 26 Mar 2026 10:15"),
      ("quarterly", "2026-04-02 10:15", "Fri 2 Jan 2026 10:00 – Thu 2 Apr 2026 10:15"),
      ("quarterly", "2026-04-30 10:15", "Wed 1 Apr 2026 10:00 – Thu 30 Apr 2026 10:15"),
      ("weekly", "2026-04-01 12:45", "Wed 25 Mar 2026 11:45 – Wed 1 Apr 2026 12:45"),
      ("daily", "2026-04-01 12:45", "Tue 31 Mar 2026 12:45 – Wed 1 Apr 2026 12:45"),
    ])
  func calendar(kind: String, now: String, expected: String) throws {
    #expect(try window(kind, at: now).window == expected + " (Europe/Paris)")
  }

  @Test(
    "nothing is compared with a time before the first record",
    arguments: [
      (nil, 8), ("2026-01-01 00:00", 8), ("2026-02-11 11:45", 7), ("2026-02-11 11:46", 6), ("2026-03-18 11:45", 2),
      ("2026-03-18 11:46", 1), ("2026-03-26 10:15", 1),
    ] as [(String?, Int)])
  func known(beginning: String?, periods: Int) throws {
    #expect(try window("weekly", at: "2026-04-01 12:45", since: beginning).periods == periods)
  }

  @Test("a number without a past is told alone, and nothing is said to have moved or grown")
  func alone() throws {
    var desk = try Desk()
    desk.beginning = Desk.start
    desk.lines = { question in
      [
        DigestLine(.volumes, DigestFigure("incidents", question.periods.map { _ in .count(12) }), list: "/inc list"),
        DigestLine(.resolution, DigestFigure("kept", question.periods.map { _ in .share(9, of: 10) })),
      ]
    }
    for (kind, name) in [("weekly", "Weekly"), ("quarterly", "Quarterly")] {
      let lines = try desk.say("now \(kind)").split(separator: "\n").dropFirst()
      #expect(lines.first?.hasPrefix("\(name) digest · ") == true)
      #expect(lines.dropFirst() == ["• kept: 90 % (9 of 10)", "• incidents: 12 · /inc list"])
    }
  }
}
