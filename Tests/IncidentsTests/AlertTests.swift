import Incidents
import Kernel
import Testing

/// One incident per alert and open episode, and people's doings before the alert's.
struct AlertTests {
  private func after(_ minutes: Int64) -> Timestamp { Desk.start.adding(seconds: minutes * 60) }

  @Test func oneThatFiresIsDeclared() throws {
    var desk = try Desk()
    let told = try desk.hear(.firing(3))
    #expect(told == ["declared INC-1", "card INC-1"])
    #expect(
      desk.card(1)?.text.unsafePlainText == """
        INC-1 sev2 declared “Checkout is slow”
        #checkout · nobody leads · declared by @alertmanager
        impact start: Thu 26 Mar 2026 10:05 (Europe/Paris)
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        Alert: 3 firing · p99 is above 2 s · http://prometheus/graph
        """)
    let facts = try #require(desk.state[1]).facts
    #expect(facts.room == Desk.room)
    #expect(facts.clocks[.impactStart]?.source == .alert)
    #expect(facts.clocks[.detected]?.source == .derived)
  }

  @Test func saidAgainItChangesNothing() throws {
    var desk = try Desk()
    try desk.hear(.firing(3))
    let told = try desk.hear(.firing(3))
    #expect(told == ["unchanged INC-1"])
    #expect(desk.events.count == 1)
  }

  @Test func moreOfThemAreKeptInSilence() throws {
    var desk = try Desk()
    try desk.hear(.firing(1))
    desk.wait(minutes: 5)
    let told = try desk.hear(.firing(4))
    #expect(told == ["changed INC-1", "card INC-1"])
    let timeline = try desk.say("timeline INC-1")
    #expect(
      timeline == """
        INC-1 “Checkout is slow”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev2: Checkout is slow, impact since Thu 26 Mar 2026 10:05 (from the alert) \
        · @alertmanager
        Thu 26 Mar 2026 10:20 alert: 4 firing · @alertmanager
        """)
  }

  @Test func whatIsWorseIsSaid() throws {
    var desk = try Desk()
    try desk.hear(.firing(1))
    let english = try desk.hear(.firing(1, severity: 1))
    #expect(
      english == [
        "changed INC-1", "card INC-1", "INC-1 (alertmanager): “Checkout is slow” goes from sev2 to sev1.",
      ])
    let lower = try desk.hear(.firing(1, severity: 3))
    #expect(lower == ["unchanged INC-1"])
    #expect(desk.state[1]?.facts.severity == .sev1)
  }

  @Test func whoeverLoweredItKnewMore() throws {
    var desk = try Desk()
    try desk.hear(.firing(1))
    try desk.say("sev INC-1 4")
    let told = try desk.hear(.firing(1))
    #expect(told == ["unchanged INC-1"])
    #expect(desk.state[1]?.facts.severity == .sev4)
    let worse = try desk.hear(.firing(1, severity: 1), channel: .parisienne)
    #expect(
      worse == [
        "changed INC-1", "card INC-1", "INC-1 (alertmanager) : « Checkout is slow » passe de sev4 à sev1.",
      ])
  }

  @Test func overItIsResolvedWhenItEnded() throws {
    var desk = try Desk()
    try desk.hear(.firing(3))
    desk.wait(minutes: 20)
    let told = try desk.hear(.resolved(at: after(12)))
    #expect(
      told == [
        "resolved INC-1", "card INC-1",
        "INC-1 (alertmanager): the alert is over: “Checkout is slow” is resolved, Thu 26 Mar 2026 10:27 "
          + "(Europe/Paris), after 22 min of impact.",
      ])
    let facts = try #require(desk.state[1]).facts
    #expect(facts.phase == .resolved)
    #expect(facts.resolution == "alert resolved")
    #expect(facts.clocks[.resolved]?.at == after(12))
    #expect(facts.clocks[.resolved]?.source == .alert)
    #expect(try desk.hear(.resolved(at: after(12))) == ["unchanged INC-1"])
    let timeline = try desk.say("chronologie INC-1", as: .lea)
    #expect(
      timeline.hasSuffix(
        "jeu. 26 mars 2026 10:27 résolu : alert resolved · @alertmanager · d’après l’alerte, enregistré jeu. 26 mars 2026 "
          + "10:35"))
  }

  /// The clocks stay in order whatever the alert says.
  @Test(arguments: [(-60, 5), (3, 5), (7, 7), (30, 10)] as [(Int64, Int64)])
  func itsEndFitsTheClocks(named: Int64, kept: Int64) throws {
    var desk = try Desk()
    try desk.hear(.firing())
    desk.wait(minutes: 5)
    try desk.say("mitigate INC-1")
    desk.wait(minutes: 5)
    try desk.hear(.resolved(at: after(named)))
    #expect(desk.state[1]?.facts.clocks[.resolved]?.at == after(kept))
  }

  @Test func beganInTheFutureIsNow() throws {
    var desk = try Desk()
    var notice = AlertNotice.firing()
    notice.began = after(5)
    try desk.hear(notice)
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == Desk.start)
  }

  @Test func firingAgainWithinADayReopens() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    desk.wait(minutes: 10)
    try desk.hear(.resolved())
    desk.wait(minutes: 24 * 60)
    let told = try desk.hear(.firing(2, severity: 1))
    #expect(
      told == [
        "reopened INC-1", "card INC-1",
        "INC-1 (alertmanager): the alert fires again: “Checkout is slow” is open again, 1 d after it was over.",
      ])
    let facts = try #require(desk.state[1]).facts
    #expect(facts.phase == .declared)
    #expect(facts.severity == .sev1)
    #expect(facts.alert?.firing == 2)
    #expect(facts.reopenings.count == 1)
  }

  @Test(arguments: [false, true]) func laterOrWhenClosedItIsAnotherIncident(isClosed: Bool) throws {
    var desk = try Desk()
    try desk.hear(.firing())
    desk.wait(minutes: 10)
    try desk.hear(.resolved())
    if isClosed { try desk.say("close INC-1") } else { desk.wait(minutes: 24 * 60 + 1) }
    #expect(try desk.hear(.firing()) == ["declared INC-2", "card INC-2"])
    #expect(try desk.hear(.firing()) == ["unchanged INC-2"])
  }

  @Test(arguments: ["cancel INC-1 maintenance", "resolve INC-1 restarted", "close INC-1 anyway"])
  func whatPeopleEndedStaysQuietUntilTheAlertIsOver(line: String) throws {
    var desk = try Desk()
    try desk.hear(.firing())
    try desk.say(line)
    desk.wait(minutes: 60)
    #expect(try desk.hear(.firing(5, severity: 1)) == ["quiet INC-1"])
    #expect(try desk.hear(.resolved()) == ["ended INC-1", "card INC-1"])
    #expect(try desk.hear(.resolved()) == ["unchanged INC-1"])
    desk.wait(minutes: 1)
    let again = try desk.hear(.firing()).first
    #expect(again == (line.hasPrefix("resolve") ? "reopened INC-1" : "declared INC-2"))
  }

  @Test func whatIsTakenBackLeavesTheAlertAsItIs() throws {
    var desk = try Desk()
    try desk.hear(.firing(1))
    try desk.say("ack INC-1")
    try desk.hear(.firing(6))
    try desk.say("undo")
    #expect(desk.state[1]?.facts.phase == .declared)
    #expect(desk.state[1]?.facts.alert?.firing == 6)
    #expect(try desk.hear(.firing(6)) == ["unchanged INC-1"])
  }

  @Test func nobodyTakesBackWhatAnAlertDid() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    let bot = Person(id: PersonID("railhead"), name: "railhead", role: .member, audience: .paris)
    #expect(try desk.say("undo", as: bot).contains("Nothing was changed"))
  }

  @Test func keysAndSourcesAreKeptApart() throws {
    var desk = try Desk()
    #expect(try desk.hear(.firing(key: "a")) == ["declared INC-1", "card INC-1"])
    #expect(try desk.hear(.firing(key: "b")) == ["declared INC-2", "card INC-2"])
    var other = AlertNotice.firing(key: "a")
    other.key.source = "staging"
    #expect(try desk.hear(other) == ["declared INC-3", "card INC-3"])
    #expect(try desk.hear(.resolved(key: "c")) == ["unknown -"])
  }

  @Test func withoutASeverityItIsWhatNobodySaid() throws {
    var desk = try Desk()
    try desk.hear(.firing(severity: nil))
    #expect(desk.state[1]?.facts.severity == .sev3)
  }

  @Test(arguments: [
    "lead INC-1 @alertmanager", "handoff INC-1 @Alertmanager", "role comms @alertmanager INC-1",
    "task INC-1 restart it @alertmanager", "followup INC-1 add a limit @alertmanager by friday",
  ])
  func nothingIsHandedToAnAlert(line: String) throws {
    var desk = try Desk()
    try desk.hear(.firing())
    let english = try desk.say(line)
    #expect(english.hasSuffix("lertmanager is no person: an alert declared INC-1. Nothing was changed."))
    let french = try desk.say(line, as: .lea)
    #expect(
      french.hasSuffix(
        "lertmanager n’est pas une personne : c’est une alerte qui a déclaré INC-1. Rien n’a été changé."))
    #expect(desk.events.count == 1)
    #expect(try desk.say("lead INC-1 @alerta").contains("leads “Checkout is slow”"))
  }

  @Test func exportsNameTheAlert() throws {
    var desk = try Desk()
    try desk.hear(.firing())
    #expect(desk.state[1]?.export["externalKey"] == "alertmanager:latency")
    try desk.hear(.resolved(at: Desk.start))
    #expect(desk.state[1]?.export["timeline"]?.array?.last?["source"] == "alert")
    let table = String(decoding: desk.state.exportTable(), as: UTF8.self)
    #expect(
      table.hasSuffix(#""2026-03-26T09:05:00.000Z","alert","alertmanager:latency","","","","","","","","""# + "\r\n"))
  }

  @Test func aCorrectedEndIsTheEndOfSilenceToo() throws {
    var (silent, told) = (try Desk(), try Desk())
    for desk in [0, 1] {
      var talk = try Desk()
      try talk.hear(.firing())
      try talk.say("update INC-1 looking into it next 15m")
      talk.wait(minutes: 30)
      if desk == 0 { try talk.hear(.resolved(at: talk.now)) } else { try talk.say("resolve INC-1 gone") }
      try talk.say("clock INC-1 resolved 10:25")
      if desk == 0 { silent = talk } else { told = talk }
    }
    #expect(silent.state[1]?.facts.communications == told.state[1]?.facts.communications)
    #expect(told.state[1]?.facts.communications.longestSilence == 600_000)
  }
}
