import Bot
import Console
import EventLog
import Kernel
import Requests
import TestKit

/// What it costs to look whether somebody has to be warned while 100,000 clocks run: 50,000 open requests, two each.
@main
struct Tick {
  static let requests = 50_000

  static func main() async throws {
    let clock = TestClock()
    let journal = MemoryJournal()
    try journal.append(asked(at: clock.now))
    let bot = try await BotTester.start(
      on: Console(secrets: ["secret"], check: .reference), clock: clock, journal: journal)
    let stopwatch = ContinuousClock()

    let start = stopwatch.now
    await bot.bot.scheduler.drain()
    print("100,000 running clocks planned after a start: \(milliseconds(stopwatch.now - start)) ms")

    var ticks: [Duration] = []
    for _ in 0..<1000 {
      clock.advance(seconds: 1)
      let start = stopwatch.now
      await bot.bot.scheduler.drain()
      ticks.append(stopwatch.now - start)
    }
    ticks.sort()
    print("a tick with them, none due: \(milliseconds(ticks[500])) ms (worst of 1,000 \(milliseconds(ticks[999])))")

    _ = await bot.say("/ask ack REQ-77")
    let news = stopwatch.now
    await bot.bot.scheduler.drain()
    print("a tick after one request was acknowledged: \(milliseconds(stopwatch.now - news)) ms")
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let thousandths = Int(duration / .microseconds(1))
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
  }

  /// As the journal has them.
  private static func asked(at now: Timestamp) -> [Record] {
    let room = Place(platform: "console", team: "T1", channel: "ops")
    return (1...requests).map { number in
      let asking = RequestEvent.Asking(
        title: "invoice \(number) is missing", priority: .p3, from: "support", to: "finance", customer: nil, room: room,
        channel: nil)
      let event = RequestEvent(request: number, byName: "ana", change: .asked(asking))
      return Record(
        sequence: Int64(number), at: now, by: "console:T1:ana", kind: event.kind, version: event.version,
        data: event.data)
    }
  }
}
