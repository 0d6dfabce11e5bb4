import Incidents
import Kernel
import Testing

/// An alert that cannot make up its mind: one incident, few words, and everything in the timeline.
struct FlappingTests {
  /// What its thread reads of a row of silences: an alarm of so many minutes, then so many minutes without.
  private func read(_ desk: inout Desk, times: Int, alarm: Int64, silence: Int64, channel: Audience = .paris) throws
    -> [String]
  {
    var news: [String] = []
    for _ in 1...times {
      desk.wait(minutes: alarm)
      news += try desk.hear(.resolved(), channel: channel).dropFirst(2)
      desk.wait(minutes: silence)
      let told = try desk.hear(.firing(), channel: channel)
      #expect(told.prefix(2) == ["reopened INC-1", "card INC-1"])
      news += told.dropFirst(2)
    }
    return news
  }

  @Test func theThreadIsToldOncePerWindow() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    let news = try read(&desk, times: 4, alarm: 2, silence: 3)
    #expect(
      news == [
        "INC-1 (alertmanager): the alert is over: “Checkout is slow” is resolved, 10:17 (Europe/Paris), after 12 min of "
          + "impact.",
        "INC-1 (alertmanager): the alert fires again: “Checkout is slow” is open again, 3 min after it was over.",
        "INC-1 (alertmanager): the alert fires again: “Checkout is slow” is open again, 3 min after it was over. "
          + "(flapping: 3 times in 13 min)",
      ])
    let facts = try #require(desk.state[1]).facts
    #expect(facts.reopenings.count == 4)
    #expect(facts.reopenings.finished == (10 + 4 * 2) * 60_000)
    #expect(desk.state[1]?.timeline.count == 9)
    #expect(
      desk.card(1)?.text.unsafePlainText.hasSuffix(
        "Alert: 1 firing · flapping: 4 times in 18 min · p99 is above 2 s · http://prometheus/graph") == true)
    #expect(
      desk.card(1, for: .parisienne)?.text.unsafePlainText.contains("en cours · instable : 4 fois en 18 min · ") == true
    )
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func aLongSilenceEndsTheRow() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    _ = try read(&desk, times: 3, alarm: 2, silence: 3)
    let news = try read(&desk, times: 1, alarm: 2, silence: 10, channel: .parisienne)
    #expect(
      news == [
        "INC-1 (alertmanager) : l’alerte se déclenche à nouveau : « Checkout is slow » est rouvert, 10 min après sa fin."
      ])
    #expect(desk.state[1]?.facts.alert?.flapping == nil)
  }

  @Test func slowOnesAreToldEachTime() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    #expect(try read(&desk, times: 3, alarm: 30, silence: 2).count == 6 - 2)
    #expect(desk.state[1]?.facts.alert?.flapping?.count == 3)
    #expect(try read(&desk, times: 1, alarm: 120, silence: 2).count == 2)
    #expect(desk.state[1]?.facts.alert?.flapping?.count == 1)
  }

  @Test func whatAPersonResolvedIsNoFlap() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    _ = try read(&desk, times: 3, alarm: 1, silence: 1)
    try desk.say("resolve INC-1 restarted")
    try desk.hear(.resolved())
    desk.wait(minutes: 1)
    #expect(
      try desk.hear(.firing()) == [
        "reopened INC-1", "card INC-1",
        "INC-1 (alertmanager): the alert fires again: “Checkout is slow” is open again, 1 min after it was over.",
      ])
  }

  @Test func zeroTellsOfEveryOne() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    for _ in 1...3 {
      desk.wait(minutes: 1)
      #expect(try desk.hear(.resolved(), flapWindow: 0).count == 3)
      desk.wait(minutes: 1)
      #expect(try desk.hear(.firing(), flapWindow: 0).count == 3)
    }
    #expect(desk.state[1]?.facts.alert?.flapping == nil)
  }

  @Test func aMergedOneThatFlapsIsOverOncePerWindow() throws {
    var desk = try Desk()
    try desk.say("checkout is very slow sev2 #checkout")
    try desk.hear(.firing())
    try desk.say("merge INC-2 into INC-1")
    var told = 0
    for _ in 1...6 {
      desk.wait(minutes: 2)
      told += try desk.hear(.resolved()).count - 3
      desk.wait(minutes: 2)
      told += try desk.hear(.firing()).count - 3
    }
    #expect(told == 2)
    #expect(desk.state == desk.replayed)
  }

  @Test func aRowOfSilencesRemindsLikeOneReturn() throws {
    var desk = try Desk()
    try desk.hear(.firing(severity: 1))
    _ = try read(&desk, times: 1, alarm: 2, silence: 1)
    let first = desk.state.nextNudge(for: 1)
    _ = try read(&desk, times: 1, alarm: 1, silence: 1)
    #expect(desk.state.nextNudge(for: 1) == first)
  }

  @Test func shapesInTheJournal() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    _ = try read(&desk, times: 2, alarm: 1, silence: 1)
    let lines = desk.events.suffix(2).map { $0.event.data.text }
    #expect(
      lines == [
        #"{"byName":"alertmanager","how":"alert resolved","incident":1,"quiet":true}"#,
        #"{"byName":"alertmanager","firing":1,"flap":2,"incident":1,"quiet":true,"severity":2,"#
          + #""why":"the alert fires again"}"#,
      ])
  }
}
