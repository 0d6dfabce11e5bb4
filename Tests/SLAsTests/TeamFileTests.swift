import BusinessTime
import Kernel
import SLAs
import Testing

@Suite("Teams from a file")
struct TeamFileTests {
  private static let now = Timestamp(milliseconds: 1_795_078_800_000)

  private func changes(_ text: String, teams: Teams = Teams()) throws -> PolicyFileChanges {
    try PolicyFile(name: "p.yaml", bytes: Array(text.utf8), lastYear: 2031) { _ in nil }
      .changes(of: SLAs(), teams: teams, now: Self.now)
  }

  private static let lea = Participant(id: PersonID("slack:T1:U3"), name: "léa")

  @Test("A team is made, with a calendar of the file, and a policy beside it may name it")
  func new() throws {
    let made = try changes(
      """
      policies:
        - match: {kind: request, to: night}
          targets: {response: 30m}
      teams:
        "@night":
          members: [console:local:ana, "matrix:example.org:@bob:example.org"]
          lead: slack:T1:U3
          calendar: Shift
          channel: matrix:example.org:!room:example.org
      calendars:
        shift: {zone: UTC, week: {mon-fri: 22-6}}
      """)
    let ana = Participant(id: PersonID("console:local:ana"), name: "ana")
    let bob = Participant(id: PersonID("matrix:example.org:@bob:example.org"), name: "@bob:example.org")
    let lead = Participant(id: PersonID("slack:T1:U3"), name: "U3")
    let place = Place(platform: "matrix", team: "example.org", channel: "!room:example.org")
    #expect(
      made.teams == [
        Team(
          name: "night", members: [ana, bob, lead], lead: lead, calendar: "shift",
          channel: Team.Channel(place: place, name: "!room:example.org"))
      ])
    #expect(
      made.lines == [
        "calendar shift: new", "  zone: UTC", "  week: Mon–Fri 22:00–06:00", "  holidays: none", "team night: new",
        "  members: ana (console:local:ana), @bob:example.org (matrix:example.org:@bob:example.org), U3 (slack:T1:U3)",
        "  lead: U3 (slack:T1:U3)", "  calendar: shift", "  channel: matrix:example.org:!room:example.org",
        "policy → night: new", "  response: 30 min",
      ])
    #expect(made.notes.isEmpty)
  }

  @Test("What a file leaves out of a team stays; people keep their names, and whoever leaves leads no more")
  func keeps() throws {
    var teams = Teams()
    let place = Place(platform: "slack", team: "T1", channel: "C7")
    let bob = Participant(id: PersonID("slack:T1:U2"), name: "bob")
    let channel = Team.Channel(place: place, name: "support")
    teams.put(Team(name: "Support", members: [Self.lea, bob], lead: Self.lea, calendar: "24x7", channel: channel))
    let same = try changes(
      "teams: {support: {members: [slack:T1:U3, slack:T1:U2], channel: slack:T1:C7, calendar: 24X7}}", teams: teams)
    #expect(same.lines == ["team Support: unchanged"])
    #expect(same.isEmpty)
    let changed = try changes("teams: {support: {members: [slack:T1:U2]}}", teams: teams)
    #expect(changed.teams == [Team(name: "Support", members: [bob], calendar: "24x7", channel: channel)])
    #expect(
      changed.lines == [
        "team Support: changed from now on", "  members: léa (slack:T1:U3), bob (slack:T1:U2) → bob (slack:T1:U2)",
        "  lead: léa (slack:T1:U3) → none",
      ])
  }

  @Test("Every problem is told with its line")
  func problems() throws {
    let reading = #expect(throws: PolicyFileProblems.self) {
      try changes(
        """
        teams:
          support:
            members: [ana, slack:T1:U1, slack:T1:U1]
            lead: "irc:x:bob"
            channel: slack:T1
            calender: x
          here: {}
          Support: {}
        """)
    }
    #expect(
      reading?.descriptions == [
        "p.yaml:3: “ana” is no id: write platform, team and id, as in slack:T1:U7",
        "p.yaml:3: slack:T1:U1 stands twice in members",
        "p.yaml:4: “irc:x:bob” is no id: write platform, team and id, as in slack:T1:U7",
        "p.yaml:5: “slack:T1” is no id: write platform, team and id, as in slack:T1:C7",
        "p.yaml:6: unknown key “calender” in the team support; did you mean “calendar”?",
        "p.yaml:7: “here” is no name: one word of up to 32 letters, digits and hyphens",
        "p.yaml:8: the team Support stands twice",
      ])
    let comparing = #expect(throws: PolicyFileProblems.self) {
      try changes("teams: {support: {calendar: fr-ofice}}")
    }
    #expect(
      comparing?.descriptions == ["p.yaml:1: there is no calendar fr-ofice; did you mean fr-office?"])
  }
}
