import BusinessTime
import Kernel
import Testing

@Suite("Counting business time")
struct CountingTests {
  @Test("the arithmetic adds up to the second, whatever overlaps")
  func explanation() throws {
    let history = CalendarHistory(try Fixture.office("09:00-12:30", "13:30-18:00"))
    let pauses = [
      try Fixture.pause("2026-03-02T11:00", "2026-03-02T14:00", "client"),
      try Fixture.pause("2026-03-02T13:45", "2026-03-02T14:30:30", "vendor"),
      try Fixture.pause("2026-03-02T20:00", "2026-03-02T21:00", "night"),
    ]
    let (from, to) = (try Fixture.at("2026-03-02T10:00:10"), try Fixture.at("2026-03-03T09:30"))
    let explanation = history.explanation(from: from, to: to, pauses: pauses)
    #expect(
      explanation.parts.map { "\($0.version) \($0.interval.from.paris) \($0.interval.seconds)" } == [
        "0 2026-03-02 10:00:10 8990", "0 2026-03-02 13:30:00 16200", "0 2026-03-03 09:00:00 1800",
      ])
    #expect(
      explanation.deductions.map { "\($0.pause.reason) \($0.seconds)" } == ["client 7200", "vendor 1830", "night 0"])
    #expect(explanation.open == 26_990)
    #expect(explanation.paused == 9030)
    #expect(explanation.elapsed == 17_960)
    #expect(history.elapsed(from: from, to: to, pauses: pauses) == 17_960)
  }

  @Test("each version counts where it is in force, and the explanation names it")
  func versions() throws {
    let history = try CalendarHistory(
      CalendarHistory.Version(from: Fixture.at("2026-01-01T00:00"), calendar: Fixture.office("09:00-17:00")),
      [CalendarHistory.Version(from: Fixture.at("2026-07-01T10:00"), calendar: Fixture.office("08:00-14:00"))])
    let (from, to) = (try Fixture.at("2026-06-30T16:00"), try Fixture.at("2026-07-01T18:00"))
    #expect(
      history.explanation(from: from, to: to).parts.map {
        "\($0.version) \($0.interval.from.paris) \($0.interval.seconds)"
      }
        == ["0 2026-06-30 16:00:00 3600", "0 2026-07-01 09:00:00 3600", "1 2026-07-01 10:00:00 14400"])
    #expect(history.elapsed(from: from, to: to) == 21_600)
    #expect(history.dayLength(try Fixture.date("2026-07-01")) == 18_000)
  }

  @Test("what was asked before does not change an answer")
  func cacheIsInvisible() throws {
    let once = try BusinessCalendar(
      zone: .utc, week: Week(), exceptions: [Fixture.date("2060-01-05"): [Window("09:00-17:00")]])
    let (cold, warm) = (CalendarHistory(once), CalendarHistory(once))
    let (from, late) = (try Fixture.at("2026-03-02T09:00"), try Fixture.at("2059-01-01T00:00"))
    #expect(warm.nextOpening(from: late) != nil)
    #expect(warm.elapsed(from: from, to: try Fixture.at("2061-01-01T00:00")) == 28_800)
    #expect(cold.nextOpening(from: from) == nil)
    #expect(warm.nextOpening(from: from) == nil)
    for history in [cold, warm] {
      #expect(throws: ClockProblem.unreachable) { try history.due(from: from, target: 60) }
    }
  }

  @Test("many may ask one history at once")
  func concurrentQuestions() async throws {
    let history = try Fixture.nineToFive()
    let start = try Fixture.at("2026-03-02T09:00")
    let sums = await withTaskGroup(of: Int64.self) { group in
      for week in 0..<64 {
        group.addTask {
          let from = start.adding(seconds: Int64(week % 8 - 4) * 26 * 604_800)
          return history.elapsed(from: from, to: from.adding(seconds: 26 * 604_800))
        }
      }
      return await group.reduce(0, +)
    }
    let (first, last) = (start.adding(seconds: -4 * 26 * 604_800), start.adding(seconds: 4 * 26 * 604_800))
    #expect(sums == 8 * (try Fixture.nineToFive().elapsed(from: first, to: last)))
  }

  @Test("the ends of time do not trap")
  func endsOfTime() throws {
    let history = try Fixture.nineToFive()
    let (first, last) = (Timestamp(milliseconds: .min), Timestamp.distantFuture)
    #expect(history.elapsed(from: first, to: first) == 0)
    #expect(history.elapsed(from: first, to: last) > 0)
    #expect(history.nextOpening(from: last) == nil)
    #expect(history.isOpen(at: last) == false)
    #expect(throws: ClockProblem.unreachable) { try history.due(from: last.adding(seconds: -1), target: 60) }
    #expect(throws: ClockProblem.unreachable) {
      try history.due(from: try Fixture.at("2026-03-02T09:00"), target: .max)
    }
    #expect(throws: ClockProblem.targetNotPositive) {
      try history.due(from: try Fixture.at("2026-03-02T09:00"), target: -1)
    }
  }

  @Test("a pause needs a reason and an end after its start")
  func pauses() throws {
    #expect(throws: ClockProblem.pauseWithoutReason) { try Fixture.pause("2026-03-02T09:00", nil, " ") }
    #expect(throws: ClockProblem.pauseEndsBeforeItStarts) {
      try Fixture.pause("2026-03-02T09:00", "2026-03-02T08:00")
    }
  }

  @Test("business days are days: the same wall time, over weekends, holidays and clock changes")
  func businessDays() throws {
    let history = CalendarHistory(try Fixture.office("09:00-12:30", "13:30-18:00"))
    func later(_ days: Int, _ from: String) throws -> String {
      try history.adding(businessDays: days, to: Fixture.at(from)).paris
    }
    #expect(try later(1, "2026-03-02T10:15:30") == "2026-03-03 10:15:30")
    #expect(try later(2, "2026-03-27T16:00") == "2026-03-31 16:00:00")
    // Good Friday is worked, Easter Monday is not.
    #expect(try later(1, "2026-04-03T16:00") == "2026-04-07 16:00:00")
    // What comes in closed counts from the next opening.
    #expect(try later(1, "2026-03-06T18:00") == "2026-03-10 09:00:00")
    #expect(try later(1, "2026-03-02T13:00") == "2026-03-03 13:30:00")
    #expect(history.businessDays(from: try Fixture.date("2026-05-01"), to: try Fixture.date("2026-06-01")) == 17)
    #expect(history.businessDay(-1, after: try Fixture.date("2026-04-07")) == (try Fixture.date("2026-04-03")))
    #expect(history.businessDay(0, after: try Fixture.date("2026-04-04")) == (try Fixture.date("2026-04-07")))
  }

  @Test("a half day ends a business day early; a night shift belongs to the date it starts on")
  func shortDays() throws {
    let office = try Fixture.office(
      "09:00-18:00", exceptions: [Fixture.date("2026-12-24"): [Window("09:00-12:30")]])
    #expect(
      try CalendarHistory(office).adding(businessDays: 1, to: Fixture.at("2026-12-23T16:00")).paris
        == "2026-12-24 12:30:00")
    let nights = CalendarHistory(try Fixture.office("22:00-06:00"))
    // Saturday 03:00 is Friday's shift; the next is Monday's.
    #expect(
      try nights.adding(businessDays: 1, to: Fixture.at("2026-03-07T03:00")).paris == "2026-03-10 03:00:00")
  }
}
