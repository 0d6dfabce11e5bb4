import Foundation
import Testing

/// `railhead import` as somebody runs it.
@Suite(.timeLimit(.minutes(5))) struct ImportTests {
  private static let mapping = """
    source: old
    format: csv
    dates: iso
    zone: Europe/Paris
    fields:
      id: id
      title: title
      severity: level
      declared: opened
      closed: closed

    """
  private static let history = """
    id,title,level,opened,closed
    7,mail is down,sev1,2026-01-01T10:00,2026-01-01T11:00
    8,=slow(),sev3,2026-01-02T10:00,2026-01-02T11:00
    9,wrong,sev9,2026-01-02T10:00,
    =cmd,wrong,sev3,tomorrow,

    """

  private static func folder(mapping: String = mapping, history: String = history) throws -> Folder {
    let folder = try Folder()
    try Data(mapping.utf8).write(to: URL(filePath: folder.path + "/m.yaml"))
    try Data(history.utf8).write(to: URL(filePath: folder.path + "/old.csv"))
    return folder
  }

  private static func run(_ folder: Folder, _ more: String...) async throws -> ChildProcess.Report {
    try await Railhead.run(["import", "incidents", "old.csv", "--map", "m.yaml"] + more, in: folder.path)
  }

  @Test func firstADryRunThenTheRealOneThenAgain() async throws {
    let folder = try Self.folder()
    let dry = try await Self.run(folder, "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.errors == "")
    #expect(
      dry.output == """
        dry run, nothing was written: incidents of old from old.csv
        lines read     4
        would import   2  (INC-1 to INC-2)
          from 2026-01-01 to 2026-01-02
        already there  0
        differ         0
        rejected       2
          1 unknown severity
          1 wrong date
          line 4: unknown severity “sev9”
          line 5: declared: “tomorrow” is no date of this form

        """)
    #expect(contents(of: folder.path).keys.sorted() == ["m.yaml", "old.csv"])

    let real = try await Self.run(folder)
    #expect(real.status == 0)
    #expect(real.errors == "")
    #expect(
      real.output == """
        incidents of old from old.csv
        lines read     4
        imported       2  (INC-1 to INC-2)
          from 2026-01-01 to 2026-01-02
        already there  0
        differ         0
        rejected       2
          1 unknown severity
          1 wrong date
        rejects are in old.csv.rejects.csv

        """)
    #expect(
      String(decoding: contents(of: folder.path)["old.csv.rejects.csv"] ?? [], as: UTF8.self)
        == "\"line\",\"id\",\"reason\"\r\n\"4\",\"9\",\"unknown severity “sev9”\"\r\n"
        + "\"5\",\"'=cmd\",\"declared: “tomorrow” is no date of this form\"\r\n")

    let again = try await Self.run(folder)
    #expect(again.status == 0)
    #expect(again.output.contains("imported       0\nalready there  2\ndiffer         0\n"))
    let export = try await Railhead.run(["export", "incidents", "--format", "csv"], in: folder.path)
    #expect(export.output.contains("\"INC-2\",\"'=slow()\",\"sev3\",\"closed\""))
    #expect(export.output.hasSuffix("\"old:8\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"))
    let verified = try await Railhead.run(["journal", "verify"], in: folder.path)
    #expect(verified.output.hasPrefix("./data: 2 records in 1 segments, all intact\n"))
  }

  @Test func besideARunningServerOnlyADryRun() async throws {
    try await withRailhead { railhead async throws in
      try Data(Self.mapping.utf8).write(to: URL(filePath: railhead.folder + "/m.yaml"))
      try Data(Self.history.utf8).write(to: URL(filePath: railhead.folder + "/old.csv"))
      let line = ["import", "incidents", "old.csv", "--map", "m.yaml"]
      let real = try await Railhead.run(line, in: railhead.folder)
      #expect(real.status == 75)
      #expect(real.errors == "railhead: ./data/lock: the folder is in use by process \(railhead.process.id)\n")
      #expect(real.output == "")
      let dry = try await Railhead.run(line + ["--dry-run"], in: railhead.folder)
      #expect(dry.status == 0)
    }
  }

  @Test func aServerStartsOnImportedHistory() async throws {
    let folder = try Self.folder()
    #expect(try await Self.run(folder).status == 0)
    let railhead = try await RunningRailhead(in: folder.path)
    let incidents = try await railhead.incidents()
    #expect(
      incidents == [.init("INC-1", "mail is down", "sev1", "closed"), .init("INC-2", "=slow()", "sev3", "closed")])
    #expect(try await railhead.stop().status == 0)
  }

  @Test(arguments: [
    (
      "titel: x\n" + mapping, history, Int32(78),
      "railhead: the mapping has 1 problem(s):\n  m.yaml:1: unknown key “titel”\n"
    ),
    (
      mapping.replacing("opened", with: "openedat"), history, 78,
      """
      railhead: the mapping has 1 problem(s):
        m.yaml:9: the file has no column “openedat”; it has id, title, level, opened, closed: did you mean opened?

      """
    ),
    (mapping, "", 65, "railhead: old.csv cannot be read as csv: its first line cannot be read as CSV\n"),
  ])
  func whatCannotBeReadIsRefused(mapping: String, history: String, status: Int32, errors: String) async throws {
    let folder = try Self.folder(mapping: mapping, history: history)
    let report = try await Self.run(folder)
    #expect(report.status == status)
    #expect(report.errors == errors)
    #expect(report.output == "")
    #expect(contents(of: folder.path).keys.sorted() == ["m.yaml", "old.csv"])
  }

  @Test func theRejectsAreNotWrittenOverTheFile() async throws {
    let folder = try Self.folder()
    let report = try await Self.run(folder, "--rejects", "./x/../old.csv")
    #expect(report.status == 64)
    #expect(report.errors.hasPrefix("Error: --rejects names a file that is read\n"))
    #expect(contents(of: folder.path)["old.csv"] == Array(Self.history.utf8))
  }

  @Test func aFileThatIsNotThere() async throws {
    let folder = try Self.folder()
    let report = try await Railhead.run(["import", "incidents", "new.csv", "--map", "m.yaml"], in: folder.path)
    #expect(report.status == 66)
    #expect(report.errors == "railhead: new.csv: cannot be read: No such file or directory\n")
  }
}
