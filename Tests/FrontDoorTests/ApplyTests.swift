import Foundation
import Testing

/// Calendars and promises from a file, through the built program.
@Suite(.timeLimit(.minutes(5))) struct ApplyTests {
  private static let file = """
    calendars:
      berlin:
        zone: Europe/Berlin
        week: {mon-fri: 9-17}
        holidays: {ics: days/de.ics}
    policies:
      - match: {kind: request, levels: P1}
        targets: {response: 15m, resolution: 8h}

    """
  private static let holidays = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    SUMMARY:Feiertag
    DTSTART;VALUE=DATE:20281003
    END:VEVENT
    END:VCALENDAR

    """
  private static let difference = """
    calendar berlin: new
      zone: Europe/Berlin
      week: Mon–Fri 09:00–17:00
      holidays: none
      holidays: added Tue 3 Oct 2028 (Feiertag)
    policy P1: changed from now on
      response: 1 h → 15 min

    """

  /// A folder with the file in another one, beside its holidays.
  private func folder(_ text: String = ApplyTests.file) throws -> Folder {
    let folder = try Folder()
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/sla/days", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder.path + "/sla/policies.yaml"))
    try Data(Self.holidays.utf8).write(to: URL(filePath: folder.path + "/sla/days/de.ics"))
    return folder
  }

  @Test func differenceIsShownAppliedOnceAndKept() async throws {
    let folder = try folder()
    let dry = try await Railhead.run(["apply", "sla/policies.yaml", "--dry-run"], in: folder.path)
    #expect(dry.output == Self.difference + "dry run, nothing was written: 2 change(s)\n")
    #expect(dry.errors == "")
    #expect(dry.status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))

    let asked = try await Railhead.run(["apply", "sla/policies.yaml"], in: folder.path, input: "y\n")
    #expect(asked.output == Self.difference)
    #expect(
      asked.errors == "railhead: nothing was changed: nobody can be asked here; --yes applies it without asking\n")
    #expect(asked.status == 64)

    let first = try await Railhead.run(["apply", "sla/policies.yaml", "--yes"], in: folder.path)
    #expect(first.output == Self.difference + "applied: 2 change(s) recorded\n")
    #expect(first.errors == "")
    #expect(first.status == 0)

    let second = try await Railhead.run(["apply", "sla/policies.yaml", "--yes"], in: folder.path)
    #expect(
      second.output == """
        calendar berlin: unchanged
        policy P1: unchanged
        nothing to change: all of sla/policies.yaml is so already

        """)
    #expect(second.status == 0)
    let check = try await Railhead.run(["journal", "verify"], in: folder.path)
    #expect(check.output.hasPrefix("./data: 2 records in 1 segments, all intact\n"))
  }

  @Test func everyProblemOfTheFileIsToldAtOnce() async throws {
    let folder = try folder(
      """
      calendars:
        berlin: {zone: Europe/Berlinn, week: {mon-fri: 9-9}}
      policies:
        - match: {kind: request, levels: P1}
          targets: {response: 1d}

      """)
    let report = try await Railhead.run(["apply", "sla/policies.yaml", "--yes"], in: folder.path)
    #expect(report.output == "")
    #expect(
      report.errors == """
        railhead: sla/policies.yaml has 3 problem(s), nothing was changed:
          policies.yaml:2: I do not know the time zone Europe/Berlinn: write an IANA name such as Europe/Paris. Did you \
        mean Europe/Berlin?
          policies.yaml:2: The window 09:00-09:00 is empty: write 00:00-24:00 for the whole day, or leave the day out.
          policies.yaml:5: response “1d”: 1 business day (1bd) or 24 h?

        """)
    #expect(report.status == 78)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
  }

  @Test func fileThatIsNotThere() async throws {
    let folder = try Folder()
    let report = try await Railhead.run(["apply", "policies.yaml"], in: folder.path)
    #expect(report.errors == "railhead: policies.yaml cannot be read\n")
    #expect(report.status == 78)
  }

  @Test func notBesideARunningServer() async throws {
    try await withRailhead { railhead async throws in
      try Data(Self.file.replacing("holidays: {ics: days/de.ics}", with: "holidays: fr").utf8)
        .write(to: URL(filePath: railhead.folder + "/policies.yaml"))
      let report = try await Railhead.run(["apply", "policies.yaml", "--yes"], in: railhead.folder)
      #expect(report.output == "")
      #expect(report.errors == "railhead: ./data/lock: the folder is in use by process \(railhead.process.id)\n")
      #expect(report.status == 75)
      let dry = try await Railhead.run(["apply", "policies.yaml", "--dry-run"], in: railhead.folder)
      #expect(dry.status == 0)
      #expect(dry.output.hasSuffix("dry run, nothing was written: 2 change(s)\n"))
    }
  }
}
