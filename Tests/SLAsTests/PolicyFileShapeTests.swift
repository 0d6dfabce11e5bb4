import BusinessTime
import Kernel
import SLAs
import Testing

@Suite("Names, dates and the shape of a file of policies")
struct PolicyFileShapeTests {
  /// 2026-11-19T10:00:00+01:00 in Paris.
  private static let now = Timestamp(milliseconds: 1_795_078_800_000)

  private func changes(_ text: String, files: [String: String] = [:]) throws -> PolicyFileChanges {
    try PolicyFile(name: "p.yaml", bytes: Array(text.utf8), lastYear: 2031) { files[$0].map { Array($0.utf8) } }
      .changes(of: SLAs(), teams: Teams(), now: Self.now)
  }

  private func problems(_ text: String) throws -> [String] {
    do {
      _ = try changes(text)
      return []
    } catch let problems as PolicyFileProblems {
      return problems.descriptions
    }
  }

  @Test("A date begins at midnight in the zone of the calendar that it is about")
  func midnight() throws {
    let made = try changes(
      """
      calendars:
        tokyo: {zone: Asia/Tokyo, week: {mon-fri: 9-17}}
        fr-office: {zone: America/New_York, valid-from: 2028-01-01}
      teams:
        far: {calendar: tokyo}
      policies:
        - {match: {kind: request, levels: P1}, targets: {response: 15m}, valid-from: 2027-06-01}
        - {match: {kind: request, levels: P2}, targets: {response: 15m}, valid-from: 2028-06-01}
        - {match: {kind: request, to: far}, targets: {response: 15m}, valid-from: 2028-01-01}
        - {match: {kind: request, client: Acme}, targets: {response: 15m}, calendar: tokyo, valid-from: 2028-01-01}
        - {match: {kind: request, client: Bell}, targets: {response: 15m}, calendar: 24x7, valid-from: 2028-01-01}
      """)
    #expect(
      made.lines.filter { $0.contains(" from ") } == [
        "calendar fr-office: changed from Sat 1 Jan 2028 00:00 (America/New_York) on",
        "policy P1: changed from Tue 1 Jun 2027 00:00 (Europe/Paris) on",
        "policy P2: changed from Thu 1 Jun 2028 00:00 (America/New_York) on",
        "policy → far: new from Sat 1 Jan 2028 00:00 (Asia/Tokyo) on",
        "policy client Acme: new from Sat 1 Jan 2028 00:00 (Asia/Tokyo) on",
        "policy client Bell: new from Sat 1 Jan 2028 00:00 (UTC) on",
      ])
  }

  @Test(
    "A name that means something else in chat is none in a file either",
    arguments: ["mon", "demain", "9h", "9-12", "midi", "in"])
  func names(_ name: String) throws {
    #expect(
      try problems("calendars: {\(name): {zone: UTC, week: {mon: 9-17}}}") == [
        "p.yaml:1: “\(name)” is no name: one word of up to 32 letters, digits and hyphens, no day and no hour"
      ])
    var desk = try CalendarDesk()
    #expect(try desk.say("calendar \(name) mon 9-17").hasPrefix("“\(name)”: the name of the calendar comes first"))
  }

  @Test("Dates in years that nothing is counted in are told with their lines; a yearly rule may be as old as it likes")
  func reach() throws {
    #expect(
      try problems(
        """
        calendars:
          x:
            zone: UTC
            week: {mon: 9-17}
            exceptions: {0999-05-05: 9-12}
            closures:
              - {from: 2026-12-24, to: 9999-12-31}
            holidays: {added: {1969-12-31: x}, worked: [2200-01-01]}
            valid-from: 2200-01-01
        """) == [
          "p.yaml:5: Sun 5 May 999 is out of reach: the dates of a calendar lie between 1970 and 2199.",
          "p.yaml:7: Fri 31 Dec 9999 is out of reach: the dates of a calendar lie between 1970 and 2199.",
          "p.yaml:8: Wed 31 Dec 1969 is out of reach: the dates of a calendar lie between 1970 and 2199.",
          "p.yaml:8: Wed 1 Jan 2200 is out of reach: the dates of a calendar lie between 1970 and 2199.",
          "p.yaml:9: Wed 1 Jan 2200 is out of reach: the dates of a calendar lie between 1970 and 2199.",
        ])
    let old = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:19680101\nRRULE:FREQ=YEARLY;COUNT=3\nEND:VEVENT\n"
    let made = try changes(
      "calendars: {x: {zone: UTC, week: {mon: 9-17}, holidays: {ics: old.ics}}}", files: ["old.ics": old])
    #expect(made.lines.last == "  holidays: added Thu 1 Jan 1970")
  }

  @Test(
    arguments: [
      ("", "p.yaml:1: the file is empty"), ("policies: {}", "p.yaml:1: “policies” must be a list"),
      ("calendars: [", "p.yaml:2: did not find expected node content"),
      ("calendars: []", "p.yaml:1: calendars must be a mapping"), ("hello", "p.yaml:1: the file must be a mapping"),
    ])
  func isNoSuchFile(_ text: String, _ problem: String) throws {
    #expect(try problems(text) == [problem])
  }
}
