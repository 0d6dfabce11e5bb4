import Incidents
import Kernel
import Testing

/// Alerts of incidents that others answer for.
struct MergedAlertTests {
  /// INC-1, declared by a person or an alert, answers for INC-2, which the alert `latency` declared.
  private func merged(intoAlert: Bool, line: String = "merge INC-2 into INC-1") throws -> Desk {
    var desk = try Desk()
    if intoAlert { try desk.hear(.firing(key: "errors")) } else { try desk.say("checkout is very slow sev2 #checkout") }
    try desk.hear(.firing(3))
    try desk.say(line)
    #expect(desk.state[2]?.facts.phase == .cancelled)
    desk.wait(minutes: 5)
    return desk
  }

  @Test(arguments: ["merge INC-2 into INC-1", "dup INC-2 of INC-1"])
  func theyLandOnTheSurvivor(line: String) throws {
    var desk = try merged(intoAlert: true, line: line)
    #expect(try desk.hear(.firing(3)) == ["unchanged INC-1"])
    #expect(try desk.hear(.firing(4)) == ["changed INC-1", "card INC-2", "card INC-1"])
    #expect(
      try desk.hear(.firing(4, severity: 1)) == [
        "changed INC-1", "card INC-2", "card INC-1", "INC-1 (alertmanager): “Checkout is slow” goes from sev2 to sev1.",
      ])
    #expect(desk.state[1]?.facts.severity == .sev1)
    #expect(desk.state[2]?.facts.severity == .sev2)
    try desk.say("sev INC-1 3")
    #expect(try desk.hear(.firing(4, severity: 1)) == ["unchanged INC-1"])
    #expect(desk.card(1)?.text.unsafePlainText.contains("\nAlert of INC-2: 4 firing\n") == true)
    #expect(desk.state.byNumber.count == 2)
    #expect(desk.state == desk.replayed)
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func theLastOneThatStopsResolves() throws {
    var desk = try merged(intoAlert: true)
    #expect(try desk.hear(.resolved()) == ["changed INC-1", "card INC-2", "card INC-1"])
    #expect(desk.state[1]?.facts.phase == .declared)
    #expect(
      try desk.hear(.resolved(key: "errors")) == [
        "resolved INC-1", "card INC-1",
        "INC-1 (alertmanager): the alert is over: “Checkout is slow” is resolved, 10:20 (Europe/Paris), "
          + "after 15 min of impact.",
      ])
    #expect(
      try desk.say("timeline INC-1").hasSuffix(
        """
        Thu 26 Mar 2026 10:20 Alert of INC-2: over · @alertmanager
        Thu 26 Mar 2026 10:20 resolved: alert resolved · @alertmanager
        """))
  }

  @Test func theSurvivorsOwnAlertMayStopFirst() throws {
    var desk = try merged(intoAlert: true)
    #expect(try desk.hear(.resolved(key: "errors")) == ["changed INC-1", "card INC-1"])
    #expect(try desk.hear(.resolved(key: "errors")) == ["unchanged INC-1"])
    #expect(try desk.hear(.resolved()).first == "resolved INC-1")
    #expect(desk.state[1]?.facts.phase == .resolved)
    desk.wait(minutes: 30)
    #expect(
      try desk.hear(.firing(2)) == [
        "reopened INC-1", "card INC-2", "card INC-1",
        "INC-1 (alertmanager): the alert fires again: “Checkout is slow” is open again, 30 min after it was over.",
      ])
    #expect(
      try desk.say("timeline INC-1").hasSuffix(
        """
        Thu 26 Mar 2026 10:50 reopened: the alert fires again · @alertmanager
        Thu 26 Mar 2026 10:50 Alert of INC-2: 2 firing · @alertmanager
        """))
    #expect(desk.state == desk.replayed)
  }

  @Test func whatAPersonDeclaredIsResolvedByPeople() throws {
    var desk = try merged(intoAlert: false)
    #expect(
      try desk.hear(.resolved()) == [
        "changed INC-1", "card INC-2", "card INC-1",
        "INC-1 (alertmanager): the alerts are over. “checkout is very slow” stays open until somebody resolves it: "
          + "a person declared it.",
      ])
    #expect(desk.state[1]?.facts.phase == .declared)
    try desk.hear(.firing())
    desk.wait(minutes: 10)
    #expect(
      try desk.hear(.resolved(), channel: .parisienne).last
        == "INC-1 (alertmanager) : les alertes sont terminées. « checkout is very slow » reste ouvert jusqu’à ce que "
        + "quelqu’un le résolve : c’est une personne qui l’a déclaré.")
  }

  @Test func whatPeopleEndedStaysQuiet() throws {
    var desk = try merged(intoAlert: false)
    try desk.say("resolve INC-1 restarted")
    #expect(try desk.hear(.firing(5, severity: 1)) == ["quiet INC-1"])
    #expect(try desk.hear(.resolved()) == ["ended INC-1", "card INC-2", "card INC-1"])
    #expect(try desk.hear(.firing()).first == "reopened INC-1")
    #expect(desk.state.byNumber.count == 2)
  }

  @Test func aMergerThatIsTakenBackGivesTheAlertBack() throws {
    var desk = try merged(intoAlert: true)
    try desk.hear(.firing(4))
    desk.now = Desk.start.adding(seconds: 60)
    try desk.say("undo")
    #expect(desk.state[2]?.facts.phase == .declared)
    #expect(desk.state[2]?.facts.alert?.firing == 4)
    #expect(try desk.hear(.resolved()).first == "resolved INC-2")
    #expect(desk.state[1]?.facts.phase == .declared)
  }

  @Test func chainsEndAtTheirLast() throws {
    var desk = try Desk()
    for key in ["a", "b", "c"] { try desk.hear(.firing(key: key)) }
    try desk.say("merge INC-3 into INC-2")
    try desk.say("merge INC-2 into INC-1")
    for key in ["c", "a"] { #expect(try desk.hear(.resolved(key: key)).first == "changed INC-1") }
    #expect(try desk.hear(.resolved(key: "b")).first == "resolved INC-1")
    #expect(try desk.hear(.firing(key: "c")).first == "reopened INC-1")
  }
}
