import BusinessTime
import Foundation
import Kernel
import SLAs
import Testing

@Suite("railhead apply")
struct PolicyFileTests {
  /// 2026-11-19T10:00:00+01:00 in Paris.
  private static let now = Timestamp(milliseconds: 1_795_078_800_000)

  private static let teams: Teams = {
    var teams = Teams()
    for name in ["support", "finance"] { teams.put(Team(name: name)) }
    return teams
  }()

  private func file(_ text: String, _ files: [String: String] = [:]) throws -> PolicyFile {
    try PolicyFile(name: "p.yaml", bytes: Array(text.utf8), lastYear: 2031) { files[$0].map { Array($0.utf8) } }
  }

  private func changes(
    _ text: String, of state: SLAs = SLAs(), files: [String: String] = [:], now: Timestamp = PolicyFileTests.now
  ) throws -> PolicyFileChanges {
    try file(text, files).changes(of: state, teams: Self.teams, now: now)
  }

  /// Every problem of a file, whether it shows on reading or beside the state.
  private func problems(_ text: String, files: [String: String] = [:]) throws -> [String] {
    do {
      _ = try changes(text, files: files)
      return []
    } catch let problems as PolicyFileProblems {
      return problems.descriptions
    }
  }

  @Test("The example in docs changes what it says, and nothing when it is applied again")
  func example() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/policies.yaml")
    let text = String(decoding: try Data(contentsOf: path.standardizedFileURL), as: UTF8.self)
    var state = SLAs()
    var teams = Self.teams
    let first = try file(text).changes(of: state, teams: teams, now: Self.now)
    #expect(
      first.lines.joined(separator: "\n") == """
        calendar support: new
          zone: Europe/Paris
          week: Mon–Fri 09:00–12:30, 13:30–18:00; Sat 09:00–12:00
          holidays: French holidays
          other hours: added Sat 23 Dec 2028 09:00–16:00; Sun 24 Dec 2028 closed
          closed: added Wed 27 Dec 2028 – Sat 30 Dec 2028 (House closed)
        calendar night: new
          zone: Europe/Paris
          week: Mon–Thu 22:00–06:00
          holidays: French holidays with Alsace-Moselle
          holidays: added Fri 26 May 2028 (Bridge of the Ascension)
          worked: added Mon 5 Jun 2028
        team support: changed from now on
          members: none → ana (slack:T1:U1), bob (slack:T1:U2)
          lead: none → ana (slack:T1:U1)
          calendar: none → support
          channel: none → slack:T1:C7
        policy P1: changed from now on
          response: 1 h → 15 min
          resolution: 8 h → 4 h
        policy support → finance: new
          response: 2 h
          resolution: 1 business day
          ownership: 4 h
          calendar: support
        policy client Acme · sev1, sev2: new from Sat 1 Jan 2028 00:00 (UTC) on
          response: 5 min
          update: 30 min
          mitigation: 1 h
          resolution: 4 h
          calendar: 24x7
          paused by: client, vendor
          reopening: resume
          goal: 98 %
        """)
    #expect(first.notes.isEmpty)
    for event in first.events { state.apply(event) }
    for team in first.teams { teams.put(team) }
    for days in [0, 1, 500] as [Int64] {
      let now = Self.now.adding(seconds: days * 86_400)
      let again = try file(text).changes(of: state, teams: teams, now: now)
      #expect(
        again.lines == [
          "calendar support: unchanged", "calendar night: unchanged", "team support: unchanged", "policy P1: unchanged",
          "policy support → finance: unchanged", "policy client Acme · sev1, sev2: unchanged",
        ])
      #expect(again.isEmpty)
    }
  }

  @Test("What a file leaves out stays, and what it names is shown as it was and is")
  func keeps() throws {
    var state = SLAs()
    let first = try changes(
      """
      calendars:
        support: {zone: Europe/Paris, week: {mon-fri: 9-17}, closures: [{from: 2026-12-24 12:00}]}
      policies:
        - {match: {kind: request, client: Acme}, targets: {response: 1h, resolution: 2bd}, warnings: none}
      """)
    for event in first.events { state.apply(event) }
    let second = try changes(
      """
      calendars:
        Support:
          valid-from: 2027-01-01
          week: {"mon,wed": [8:00-12:00, 13:00-17:00]}
          holidays: {worked: [2027-05-17], country: fr}
          closures: []
      policies:
        - {match: {kind: request, client: acme}, targets: {resolution: 8h}, reopening: first-only, paused-by: none, ladder: [owner, lead], goal: 98 %}
      """, of: state)
    #expect(
      second.lines == [
        "calendar support: changed from Fri 1 Jan 2027 00:00 (Europe/Paris) on",
        "  week: Mon–Fri 09:00–17:00 → Mon, Wed 08:00–12:00, 13:00–17:00",
        "  holidays: none → French holidays",
        "  worked: added Mon 17 May 2027",
        "  closed: removed Thu 24 Dec 2026 12:00–24:00",
        "policy client Acme: changed from now on",
        "  response: 1 h → none",
        "  resolution: 2 business days → 8 h",
        "  paused by: client, vendor, internal → none",
        "  reopening: new-cycle → first-only",
        "  ladder: owner, channel, lead → owner, lead",
        "  goal: 95 % → 98 %",
      ])
    for event in second.events { state.apply(event) }
    #expect(state.calendars["support"]?.versions.count == 2)
    #expect(state.calendars.names == ["24x7", "fr-office", "support"])
    #expect(state.policies.named("client Acme")?.terms(at: Self.now)?.warnings == [])
  }

  @Test("Targets of a file are the whole of them: what a person had said is promised by nobody may be promised again")
  func promisedAgain() throws {
    var state = SLAs()
    for event in try changes("policies: [{match: {kind: request, client: Acme}, targets: {resolution: 8h}}]").events {
      state.apply(event)
    }
    let match = try #require(state.policies.named("client Acme")?.match)
    var terms = try #require(state.policies.named("client Acme")?.terms(at: Self.now))
    terms.unpromised = [.response]
    state.apply(.policyChanged(match, terms, from: Self.now))
    let again = try changes(
      "policies: [{match: {kind: request, client: Acme}, targets: {resolution: 8h}}]", of: state,
      now: Self.now.adding(seconds: 3600))
    #expect(
      again.lines == ["policy client Acme: changed from now on", "  response: none, by no other policy either → none"])
    for event in again.events { state.apply(event) }
    #expect(state.policies.named("client Acme")?.terms(at: Self.now.adding(seconds: 7200))?.unpromised == [])
  }

  @Test("The holidays of another country come from a calendar file; events with a time of day are left out")
  func ics() throws {
    let made = try changes(
      """
      calendars:
        berlin:
          zone: Europe/Berlin
          week: {mon-fri: 9-17}
          holidays: {ics: de.ics}
      """,
      files: [
        "de.ics": """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Tag der Deutschen Einheit
        DTSTART;VALUE=DATE:20301003
        RRULE:FREQ=YEARLY
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Party
        DTSTART:20301003T180000Z
        END:VEVENT
        END:VCALENDAR
        """
      ])
    #expect(
      made.lines == [
        "calendar berlin: new", "  zone: Europe/Berlin", "  week: Mon–Fri 09:00–17:00", "  holidays: none",
        "  holidays: added Thu 3 Oct 2030 (Tag der Deutschen Einheit); Fri 3 Oct 2031 (Tag der Deutschen Einheit)",
      ])
    #expect(made.notes == ["p.yaml:5: 1 event(s) of de.ics have a time of day and close no day"])
  }

  @Test("A team that is not there yet is noted, and refuses nothing")
  func teams() throws {
    let made = try changes(
      """
      policies:
        - match: {kind: request, from: "@suport", to: legal}
          targets: {response: 2h}
      """)
    #expect(
      made.notes == [
        "p.yaml:2: there is no team suport yet; did you mean support?", "p.yaml:2: there is no team legal yet",
      ])
    #expect(made.events.count == 1)
  }

  @Test("All problems on reading are told at once, each with its line")
  func readingProblems() throws {
    #expect(
      try problems(
        """
        calenders: {}
        calendars:
          support:
            zones: Europe/Paris
            zone: Europe/Pariss
            week:
              mon-fri: 9-9
              sat: 9-25
              someday: 9-12
              fri: 9-12
            holidays: de
            exceptions: {2026-02-30: 9-12, 24/12/2026: closed}
            closures:
              - {from: 2026-12-24, to: 2026-12-23}
              - {to: 2026-12-23}
              - {from: tomorrow}
          two words: {zone: UTC}
          x: {holidays: {ics: gone.ics, worked: [never]}}
          SUPPORT: {}
        policies:
          - match: {kind: request, levels: [P1, P7, sev1]}
            targets: {response: 1d, resolution: 0, update: -5m, mitigation: 4 weeks, reply: 2h, ownership: soon}
          - match: {kind: ticket}
          - targets: {response: 1h}
          - match: {kind: request, levels: 1}
            warnings: [50, 101]
            goal: 0
            paused-by: lunch
            ladder: boss
            reopening: twice
            valid-from: 2027-13-01
        """, files: [:]) == [
          "p.yaml:1: unknown key “calenders” in the file; did you mean “calendars”?",
          "p.yaml:4: unknown key “zones” in the calendar support; did you mean “zone”?",
          "p.yaml:5: I do not know the time zone Europe/Pariss: write an IANA name such as Europe/Paris. "
            + "Did you mean Europe/Paris?",
          "p.yaml:7: The window 09:00-09:00 is empty: write 00:00-24:00 for the whole day, or leave the day out.",
          "p.yaml:8: 9-25 is no window: write two times from 00:00 to 24:00, such as 09:00-12:30 or 22:00-06:00.",
          "p.yaml:9: “someday” is no day of the week: write mon, sat, mon-fri or mon,wed",
          "p.yaml:10: “fri” names a day that stands above already",
          "p.yaml:11: “de” has no holidays that are known: write fr, alsace-moselle, none, or ics: with a file",
          "p.yaml:12: “2026-02-30” is no date: write one that exists, as in 2026-12-24",
          "p.yaml:12: “24/12/2026” is no date: write one that exists, as in 2026-12-24",
          "p.yaml:14: A closure cannot end (Wed 23 Dec 2026 00:00) before it starts (Thu 24 Dec 2026 00:00): swap the two.",
          "p.yaml:15: “from” is missing",
          "p.yaml:16: “tomorrow” is no moment: write 2026-12-24, or 2026-12-24 12:00",
          "p.yaml:17: “two words” is no name: one word of up to 32 letters, digits and hyphens, no day and no hour",
          "p.yaml:18: gone.ics cannot be read",
          "p.yaml:18: “never” is no date: write one that exists, as in 2026-12-24",
          "p.yaml:19: the calendar SUPPORT stands twice",
          "p.yaml:21: “P7” is no priority: write P1 to P4",
          "p.yaml:21: “sev1” is no priority: write P1 to P4",
          "p.yaml:22: unknown key “reply” in targets; the keys are response, update, mitigation, resolution, ownership",
          "p.yaml:22: response “1d”: 1 business day (1bd) or 24 h?",
          "p.yaml:22: resolution “0”: a promise takes more than no time; for example 15m, 4h, 2bd.",
          "p.yaml:22: update “-5m”: a promise takes more than no time; for example 15m, 4h, 2bd.",
          "p.yaml:22: mitigation “4 weeks”: 20 business days (20bd) or 672 h?",
          "p.yaml:22: ownership “soon”: I cannot read this promise; for example 15m, 2h30, 2bd.",
          "p.yaml:23: “kind” is incident or request",
          "p.yaml:24: “match” is missing",
          "p.yaml:25: the policy P1 stands twice",
          "p.yaml:26: “101” is no share: write 1 to 100",
          "p.yaml:27: “0” is no share: write 1 to 100",
          "p.yaml:28: “lunch” pauses nothing: write client, vendor, internal, or none",
          "p.yaml:29: “boss” is no step of a ladder: write owner, channel, lead; or none",
          "p.yaml:30: “twice” is no reopening: write new-cycle, resume or first-only",
          "p.yaml:31: “2027-13-01” is no date: write one that exists, as in 2026-12-24",
        ])
  }

  @Test("All that cannot be beside what is so already is told at once, too")
  func comparisonProblems() throws {
    #expect(
      try problems(
        """
        calendars:
          fr-office: {valid-from: 2026-01-01, week: {mon: 9-17}}
          zoneless: {week: {mon: 9-17}}
          never: {zone: UTC, week: {mon: closed}}
          rare: {zone: UTC, exceptions: {2026-12-01: 9-10}}
        policies:
          - match: {kind: request, levels: P1}
            targets: {response: 15m}
            calendar: fr-ofice
          - match: {kind: request, levels: P2}
            targets: {response: 15m}
            valid-from: 2026-01-01
          - match: {kind: request, client: Acme}
            warnings: [50]
          - match: {kind: request, client: Rare}
            targets: {resolution: 4h}
            calendar: rare
        """) == [
          "p.yaml:2: the calendar fr-office: Thu 1 Jan 2026 00:00 is past, and a change never rewrites the past: "
            + "choose a date from now on.",
          "p.yaml:3: the calendar zoneless is new: give it a zone",
          "p.yaml:4: the calendar never: This calendar never opens: give it at least one window, such as mon 09:00-17:00.",
          "p.yaml:9: there is no calendar fr-ofice; did you mean fr-office?",
          "p.yaml:12: the policy P2: Thu 1 Jan 2026 00:00 (Europe/Paris) is past, and a change never rewrites the past",
          "p.yaml:13: the policy client Acme is new: give it targets",
          "p.yaml:16: resolution: This calendar does not open for long enough to reach that target: choose a shorter one, "
            + "or add windows.",
        ])
  }
}
