import BusinessTime
import Kernel
import Testing

@Suite("SLA clocks")
struct ClockTests {
  private func clock(
    _ start: String, _ target: Target, stop: String? = nil, pauses: [Pause] = []
  ) throws -> SLAClock {
    SLAClock(
      calendar: try Fixture.nineToFive(), start: try Fixture.at(start), target: target,
      stop: try stop.map { try Fixture.at($0) }, pauses: pauses)
  }

  @Test("stopped in the evening, after a due time at closing time, is met")
  func eveningStop() throws {
    let judgement = try clock("2026-03-02T09:00", .duration(28_800), stop: "2026-03-02T20:00")
      .judgement(at: Fixture.at("2026-03-04T09:00"))
    #expect(judgement.state == .stopped && judgement.target == 28_800 && judgement.elapsed == 28_800)
    #expect(judgement.due == (try Fixture.at("2026-03-02T17:00")))
    #expect(judgement.breachAfter == (try Fixture.at("2026-03-03T09:00")))
    #expect(judgement.isMet == true)
    #expect(judgement.remaining == 0)
  }

  @Test("while a pause is open there is no due time; a pause on the due instant does not push it")
  func openPause() throws {
    let early = try clock("2026-03-02T09:00", .duration(3600), pauses: [Fixture.pause("2026-03-02T09:30", nil)])
      .judgement(at: Fixture.at("2026-03-05T09:00"))
    #expect(early.state == .paused && early.due == nil && early.breachAfter == nil && early.elapsed == 1800)
    let late = try clock("2026-03-02T09:00", .duration(3600), pauses: [Fixture.pause("2026-03-02T10:00", nil)])
      .judgement(at: Fixture.at("2026-03-05T09:00"))
    #expect(late.due == (try Fixture.at("2026-03-02T10:00")) && late.breachAfter == nil && !late.isBreached)
  }

  @Test("a change of priority brings a new target and keeps the elapsed time; too late already is said")
  func change() throws {
    var clock = try clock("2026-03-02T09:00", .duration(28_800))
    clock.change(to: .duration(3600), from: try Fixture.at("2026-03-02T12:00"))
    let before = try clock.judgement(at: Fixture.at("2026-03-02T11:59"))
    #expect(before.target == 28_800 && !before.isBreached && !before.wasLateAtChange)
    let after = try clock.judgement(at: Fixture.at("2026-03-02T12:00"))
    #expect(after.target == 3600 && after.elapsed == 10_800 && after.isBreached && after.wasLateAtChange)
    #expect(after.due == (try Fixture.at("2026-03-02T10:00")))
  }

  @Test("business days as a target: judged by what has elapsed, like any other")
  func businessDays() throws {
    let judgement = try clock("2026-03-06T10:00", .businessDays(1)).judgement(at: Fixture.at("2026-03-06T12:00"))
    #expect(judgement.due == (try Fixture.at("2026-03-09T10:00")))
    #expect(judgement.target == 28_800)
    // From the opening bell, one business day is over at the closing bell, and breached only after the next opening.
    let whole = try clock("2026-03-06T09:00", .businessDays(1)).judgement(at: Fixture.at("2026-03-06T12:00"))
    #expect(whole.due == (try Fixture.at("2026-03-06T17:00")))
    #expect(whole.breachAfter == (try Fixture.at("2026-03-09T09:00")))
  }

  @Test("thresholds round up to the second and fall on the closing bell, not on the next opening")
  func thresholds() throws {
    let clock = try clock("2026-03-02T09:00", .duration(57_600))
    let now = try Fixture.at("2026-03-02T09:00")
    #expect(try clock.instant(ofPercent: 50, now: now)?.paris == "2026-03-02 17:00:00")
    #expect(try clock.instant(ofPercent: 75, now: now)?.paris == "2026-03-03 13:00:00")
    let odd = try self.clock("2026-03-02T09:00", .duration(99))
    #expect(try odd.instant(ofPercent: 50, now: now)?.paris == "2026-03-02 09:00:50")
  }

  private func events(_ list: [(String, ClockEvent.Kind)]) throws -> [ClockEvent] {
    try list.map { ClockEvent(at: try Fixture.at($0.0), $0.1, reason: "client") }
  }

  @Test(
    "what a reopening does",
    arguments: [(Reopening.newCycle, [3600, 7200]), (.resume, [10_800]), (.firstOnly, [3600])])
  func reopening(mode: Reopening, expected: [Int64]) throws {
    let cycles = try Cycle.cycles(
      of: events([
        ("2026-03-02T09:00", .start), ("2026-03-02T10:00", .stop), ("2026-03-03T09:00", .start),
        ("2026-03-03T11:00", .stop),
      ]), reopening: mode)
    let calendar = try Fixture.nineToFive()
    let now = try Fixture.at("2026-03-04T09:00")
    #expect(cycles.map { $0.clock(calendar: calendar, target: .duration(7200)).elapsed(at: now) } == expected)
  }

  @Test("stop beats pause beats start on the same instant; nothing before a start counts")
  func sameInstant() throws {
    let cycles = try Cycle.cycles(
      of: events([
        ("2026-03-02T08:00", .pause), ("2026-03-02T09:00", .pause), ("2026-03-02T09:00", .start),
        ("2026-03-02T10:00", .stop), ("2026-03-02T10:00", .pause), ("2026-03-02T10:00", .start),
      ]))
    #expect(cycles.count == 1)
    #expect(cycles[0].stop == (try Fixture.at("2026-03-02T10:00")))
    #expect(cycles[0].pauses == [try Fixture.pause("2026-03-02T09:00", "2026-03-02T10:00")])
  }

  @Test("a period counts the clocks that are due in it; few have no percentage")
  func compliance() throws {
    let period = try Fixture.at("2026-03-01T00:00")..<Fixture.at("2026-04-01T00:00")
    let now = try Fixture.at("2026-03-06T17:30")
    let outcomes = try [
      clock("2026-03-02T09:00", .duration(7200), stop: "2026-03-02T11:00"),
      clock("2026-03-03T09:00", .duration(7200), stop: "2026-03-03T12:00"),
      clock("2026-03-04T09:00", .duration(7200)), clock("2026-03-06T16:00", .duration(7200)),
      clock("2026-03-05T09:00", .duration(7200), pauses: [Fixture.pause("2026-03-05T10:00", nil)]),
      clock("2026-03-27T09:00", .duration(144_000)),
    ].map { try $0.outcome(in: period, now: now) }
    #expect(outcomes == [.met, .breached, .overdue, .pending, .paused, .outside])
    let compliance = Compliance(outcomes)
    #expect(compliance.judged == 3 && compliance.breached == 2)
    #expect(compliance.presentablePercentage == nil)
    #expect(Compliance().percentage == nil)
    #expect(Compliance([.met, .met, .met, .met, .breached]).presentablePercentage == 80)
  }

  @Test("each team is counted in its own hours")
  func ownership() throws {
    let paris = try Fixture.nineToFive()
    let newYork = CalendarHistory(
      try BusinessCalendar(
        zone: Fixture.zone("America/New_York"), week: Week(Fixture.officeDays, [Window("09:00-17:00")])))
    let spans = [
      OwnershipSpan(
        team: "support", calendar: paris, from: try Fixture.at("2026-02-02T15:00"),
        to: try Fixture.at("2026-02-02T16:00")),
      OwnershipSpan(
        team: "eng", calendar: newYork, from: try Fixture.at("2026-02-02T16:00"), to: try Fixture.at("2026-02-02T18:30")
      ),
      OwnershipSpan(team: "support", calendar: paris, from: try Fixture.at("2026-02-02T18:30"), to: nil),
    ]
    #expect(spans.held(at: try Fixture.at("2026-02-03T09:30")) == ["support": 5400, "eng": 9000])
  }
}
