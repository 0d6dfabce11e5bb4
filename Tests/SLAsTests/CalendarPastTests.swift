import BusinessTime
import Kernel
import SLAs
import TestKit
import Testing

/// The past is never rewritten, whatever is typed.
@Suite struct CalendarPastTests {
  @Test("What was counted stays, no other date moves, and the journal leads to the same calendars", arguments: 1...8)
  func thePastStays(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var desk = try CalendarDesk()
    try desk.say("calendar x Europe/Paris mon-fri 9-12:30 13:30-18 sat 22:00-06:00 holidays fr")
    for step in 0..<40 {
      desk.now = desk.now.adding(seconds: Int64.random(in: 1...200_000, using: &dice))
      let day = CivilDate(daysSinceEpoch: desk.now.seconds / 86_400 + Int64.random(in: -3...20, using: &dice))
      let text = "\(day.day)/\(day.month)/\(day.year)"
      let line = [
        "closed \(text) in x why", "closed \(text) 10-15 in x", "open \(text) 8-20 in x", "open \(text) in x",
        "calendar x holiday \(text) feast", "calendar x worked \(text)", "calendar x from \(text) mon-sun 7-19",
        "calendar x tue 22:00-02:00",
      ].randomElement(using: &dice)
      let before = try #require(desk.state.calendars["x"])
      let answer = try desk.say(line ?? "")
      let after = try #require(desk.state.calendars["x"])
      let start = desk.now.adding(seconds: -40 * 86_400)
      #expect(
        before.elapsed(from: start, to: desk.now) == after.elapsed(from: start, to: desk.now),
        "seed \(seed), step \(step): \(line ?? ""): \(answer)")
      // Six days on, no shift of a date that was named reaches.
      if line?.hasPrefix("calendar x from") == false, line?.hasSuffix("-02:00") == false {
        let noon = Zone.utc.instant(of: CivilTime(date: day.adding(days: 3), hour: 12))
        let later = noon.adding(seconds: 90 * 86_400)
        #expect(before.elapsed(from: noon, to: later) == after.elapsed(from: noon, to: later))
      }
      #expect(desk.replayed == desk.state)
    }
    #expect(desk.events.count > 10)
    let restored = try SLAs(snapshot: desk.state.snapshot)
    #expect(restored.calendars == desk.state.calendars)
  }
}
