import Incidents
import Kernel
import Testing

struct MergeIncidentsTests {
  /// INC-1 hurts since 10:15, INC-2 since 09:50.
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is very slow sev1 #shop")
    try desk.say("customers cannot pay anything sev2 #shop since 9:50")
    try desk.say("note INC-2 seen in the north only")
    return desk
  }

  @Test func theSurvivorTakesTheEarliestStart() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("merge INC-1")
        == """
        /inc merge INC-2: “customers cannot pay anything” is merged into INC-1 “checkout is very slow”, which answers \
        to INC-2 from now on. Its impact counts from Thu 26 Mar 2026 09:50 (Europe/Paris).
        """)
    #expect(
      desk.posted == [
        "card INC-2", "card INC-1",
        """
        /inc merge INC-2 (@ana): “customers cannot pay anything” is merged into INC-1 “checkout is very slow”, which \
        answers to INC-2 from now on. Its impact counts from Thu 26 Mar 2026 09:50 (Europe/Paris).
        """,
        "INC-2 “customers cannot pay anything” was merged into this one (@ana).",
      ])
    #expect(desk.state[2]?.facts.mergedInto == 1)
    #expect(desk.state[2]?.facts.phase == .cancelled)
    #expect(desk.state[1]?.facts.clocks[.impactStart] == desk.state[2]?.facts.clocks[.impactStart])
    #expect(
      try desk.say("list all")
        == """
        /inc list all: 2 incidents, newest first, page 1 of 1
        INC-2 sev2 merged into INC-1 “customers cannot pay anything” · #shop · after 0 s
        INC-1 sev1 declared “checkout is very slow” · #shop · 25 min
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func theOldIDAnswersWithTheNewOne() throws {
    var desk = try Self.desk()
    try desk.say("fusionner INC-2 dans INC-1", as: .lea)
    #expect(
      try desk.say("show INC-2")
        == """
        INC-2 was merged into INC-1.
        INC-1 sev1 declared “checkout is very slow”
        #shop · nobody leads · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 09:50, typed, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        Impact so far: 25 min
        Merged with it: INC-2 merged into INC-1 “customers cannot pay anything”
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        2 entries in the timeline: /inc timeline INC-1
        """)
    let lines = [
      "note INC-2 the north is back", "ack INC-2", "lead INC-2 me", "sev INC-2 2", "update INC-2 half of them pass",
      "status INC-2 mitigated", "cause INC-2 a slow query", "resolve INC-2 index added", "close INC-2",
      "reopen INC-2 slow again", "cancel INC-2 it was the probe",
    ]
    for line in lines {
      let reply = try desk.say(line)
      #expect(reply.hasPrefix("INC-2 was merged into INC-1.\n/inc "), "\(line)")
      #expect(desk.events.last?.event.incident == 1, "\(line)")
    }
    #expect(
      try desk.say("vu INC-2", as: .lea)
        == """
        INC-2 a été fusionné avec INC-1.
        INC-1 est annulé. Pendant 5 minutes, la personne qui l’a annulé peut revenir en arrière avec /inc annule ; \
        ensuite, déclarez un nouvel incident. Rien n’a été changé.
        """)
    #expect(desk.state == desk.replayed)
  }

  @Test func aThreadOfTheOldOneMeansTheNewOne() throws {
    var desk = try Self.desk()
    try desk.say("merge INC-2 into INC-1")
    let reply = try desk.say("ack", topic: ItemID("INC", 2))
    #expect(reply.hasPrefix("INC-2 was merged into INC-1.\n/inc ack INC-1: "))
  }

  @Test func bothKeepTheirTimelines() throws {
    var desk = try Self.desk()
    try desk.say("merge INC-2 into INC-1")
    #expect(
      try desk.say("timeline INC-2")
        == """
        INC-2 was merged into INC-1.
        INC-2 “customers cannot pay anything”, timeline (Europe/Paris):
        Thu 26 Mar 2026 10:15 declared, sev2: customers cannot pay anything, impact since Thu 26 Mar 2026 09:50 \
        (typed) · @ana
        Thu 26 Mar 2026 10:15 note: seen in the north only · @ana
        Thu 26 Mar 2026 10:15 merged into INC-1 · @ana
        """)
    #expect(
      try desk.say("chronologie INC-1", as: .lea)
        == """
        INC-1 « checkout is very slow », chronologie (Europe/Paris) :
        jeu. 26 mars 2026 10:15 déclaré, sev1 : checkout is very slow · @ana
        jeu. 26 mars 2026 10:15 INC-2 fusionné avec celui-ci · @ana
        """)
  }

  @Test func undoRestoresBoth() throws {
    var desk = try Self.desk()
    let before = (desk.state[1]?.facts, desk.state[2]?.facts)
    try desk.say("merge INC-2 into INC-1")
    try desk.say("note INC-1 both teams are on it", as: .bob)
    #expect(
      try desk.say("undo")
        == """
        /inc undo: /inc merge INC-2 is taken back, and “customers cannot pay anything” is declared again. Both stay in \
        the timeline.
        """)
    #expect(desk.posted.prefix(2) == ["card INC-2", "card INC-1"])
    #expect(desk.lastEventCount == 2)
    #expect(desk.state[1]?.facts.clocks == before.0?.clocks)
    #expect(desk.state[1]?.facts.relations == before.0?.relations)
    #expect(desk.state[2]?.facts.clocks == before.1?.clocks)
    #expect(desk.state[2]?.facts.mergedInto == nil)
    #expect(try desk.say("show INC-2").hasPrefix("INC-2 sev2 declared"))
    #expect(
      try desk.say("timeline INC-1").contains("INC-2 merged into this one · @ana · taken back"))
    #expect(desk.state == desk.replayed)
  }

  @Test func chainsAreFollowed() throws {
    var desk = try Self.desk()
    try desk.say("nobody can log in today since 9:00")
    try desk.say("merge INC-2 into INC-1")
    let refused = try desk.say("merge INC-1 into INC-2")
    #expect(
      refused
        == "INC-2 was merged into INC-1.\nThat would relate INC-1 to itself. Nothing was changed.")
    try desk.say("merge INC-2 into INC-3", as: .bob)
    #expect(desk.state.survivor(of: 2)?.number == 3)
    #expect(desk.state[1]?.facts.mergedInto == 3)
    #expect(try desk.say("show INC-2").hasPrefix("INC-2 was merged into INC-3.\nINC-3 sev3"))
    #expect(
      try desk.say("undo")
        == "INC-1 was changed after your /inc merge, so taking that back would undo more. Nothing was changed.")
    try desk.say("undo", as: .bob)
    #expect(desk.state.survivor(of: 2)?.number == 1)
    try desk.say("undo")
    #expect(desk.state.survivor(of: 2)?.number == 2)
    #expect(desk.state == desk.replayed)
  }

  @Test func refusesWhatIsOver() throws {
    var desk = try Self.desk()
    try desk.say("cancel INC-2 false alarm")
    #expect(try desk.say("merge INC-2 into INC-1").hasPrefix("INC-2 is cancelled."))
    try desk.say("nobody can log in today")
    try desk.say("resolve INC-1 done")
    try desk.say("close INC-1")
    #expect(
      try desk.say("merge INC-3 into INC-1")
        == "INC-1 is closed. Nothing was changed; /inc reopen INC-1 <why> opens it again.")
    #expect(
      try desk.say("fusionner INC-3 dans INC-1", as: .lea)
        == "INC-1 est clos. Rien n’a été changé ; /inc rouvrir INC-1 <pourquoi> le rouvre.")
    #expect(try desk.say("merge INC-1 into INC-3").hasPrefix("INC-1 is closed."))
  }

  @Test func saysItInFrench() throws {
    var desk = try Self.desk()
    #expect(
      try desk.say("fusionner INC-1 dans INC-2", as: .lea, channel: .parisienne)
        == """
        /inc fusionner INC-1 : « checkout is very slow » est fusionné avec INC-2 « customers cannot pay anything », qui \
        répond désormais aussi à INC-1.
        """)
    #expect(desk.posted.last == "INC-1 « checkout is very slow » a été fusionné avec celui-ci (@léa).")
    #expect(
      try desk.say("voir INC-1", as: .lea).contains("\nFusionnés avec lui : INC-1 fusionné avec INC-2 « checkout"))
  }

  @Test func whatPeopleCorrectedSinceBeatsEarlierMergers() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 9:50")
    try desk.say("payments fail sev1 since 9:30")
    try desk.say("orders are missing sev1 since 10:05")
    try desk.say("merge INC-2 into INC-1")
    try desk.say("clock INC-1 impact 10:00")
    #expect(!(try desk.say("merge INC-3 into INC-1")).contains("Its impact counts"))
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == Desk.start.adding(seconds: -900))
    try desk.say("undo")
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == Desk.start.adding(seconds: -900))
    #expect(desk.state[3]?.facts.phase == .declared)
  }

  @Test func movesTheImpactOfEpisodesThatAreOver() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 since 10:00")
    try desk.say("resolve rolled back")
    desk.wait(minutes: 5)
    try desk.say("reopen INC-1 errors again")
    try desk.say("payments fail sev1 since 9:00")
    try desk.say("merge INC-2 into INC-1")
    desk.wait(minutes: 1)
    #expect(desk.state[1]?.facts.impact(until: desk.now) == Int64(4_560_000))
    try desk.say("undo")
    #expect(desk.state[1]?.facts.impact(until: desk.now) == Int64(960_000))
  }

  @Test func neverIntoWhatIsOverAndNeverBetweenADrillAndTheRealThing() throws {
    var desk = try Desk()
    try desk.say("login is slow sev4")
    try desk.say("resolve INC-1 restarted")
    try desk.say("login is down everywhere sev1")
    try desk.say("checkout is down sev1 drill")
    #expect(
      try desk.talk([
        (.ana, "merge INC-2 into INC-1"), (.lea, "fusionner INC-2 dans INC-3"), (.ana, "dup INC-2 of INC-3"),
      ]) == """
        > @ana merge INC-2 into INC-1
        INC-1 is resolved, so it came back: /inc recurs INC-2 INC-1, or /inc reopen INC-1 <why>. Nothing was changed.
        > @léa fusionner INC-2 dans INC-3
        INC-3 est un exercice, qui ne compte nulle part : rien à voir avec un vrai incident. Rien n’a été changé.
        > @ana dup INC-2 of INC-3
        INC-3 is a drill, and counts nowhere: it has nothing to do with a real incident. Nothing was changed.
        """)
    #expect(desk.state[2]?.facts.phase == .declared)
  }
}
