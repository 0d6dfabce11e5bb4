import Testing

/// `railhead digest`, as an operator types it.
@Suite(.timeLimit(.minutes(5))) struct PastDigestTests {
  private func digest(_ arguments: String..., in folder: Folder) async throws -> ChildProcess.Report {
    try await Railhead.run(
      ["digest"] + arguments + ["--data", "data"], settings: ["RAILHEAD_TIMEZONE": "UTC"], in: folder.path)
  }

  /// Two processes, and so two orders of whatever has none of its own.
  @Test func theSameBytesBesideARunningServerAndAfterIt() async throws {
    let folder = try Folder()
    let railhead = try await RunningRailhead(in: folder.path)
    for (number, line) in ["checkout is down sev1", "lifts are stuck sev3", "mail is slow sev2 #payments"].enumerated()
    {
      _ = try await SlackUser().types(line, trigger: "1.\(number).a", to: railhead)
    }
    let journal = railhead.journal
    let beside = try await digest("weekly", "--at", "2999-01-07T09:00", in: folder)
    #expect(beside.status == 0)
    #expect(railhead.journal == journal)
    #expect(beside.output.hasPrefix("Weekly digest · Mon 31 Dec 2998 09:00 – Mon 7 Jan 2999 09:00 (UTC)\n"))
    #expect(
      beside.errors
        == "railhead: 2999-01-07T09:00:00.000Z is still to come: this is it if nothing more happens until then\n")
    #expect(try await railhead.stop().status == 0)
    let files = contents(of: folder.path)
    let after = try await digest("weekly", "--at", "2999-01-07T10:00+01:00", in: folder)
    #expect(after.output == beside.output)
    #expect(contents(of: folder.path) == files)
    let month = try await digest("monthly", "--at", "2199-01-15", in: folder)
    #expect(month.output.hasPrefix("Monthly digest · Wed 2 Jan 2199 09:00 – Tue 15 Jan 2199 00:00 (UTC)\n"))
    let now = try await digest("daily", "--language", "fr", in: folder)
    #expect(now.output.hasPrefix("Résumé du jour · "))
    #expect(now.errors == "")
    let early = try await digest("daily", "--at", "2026-03-30T09:00", in: folder)
    #expect(early.status == 66)
    #expect(
      early.errors.hasPrefix("railhead: nothing was recorded by Mon 30 Mar 2026 09:00 (UTC): the journal begins on "))
  }

  @Test func whatIsMissingIsSaid() async throws {
    let folder = try Folder()
    let hint = "run this where the server runs, or give its folder with --data\n"
    var report = try await digest("daily", in: folder)
    #expect(report.status == 73)
    #expect(report.errors == "railhead: data is not there: " + hint)
    report = try await Railhead.run(["digest", "daily", "--data", "."], in: folder.path)
    #expect(report.status == 73)
    #expect(report.errors == "railhead: . holds no journal: " + hint)
    #expect(contents(of: folder.path).isEmpty)
    for (arguments, problem) in [
      (
        ["daily", "--at", "monday"],
        "“monday” is no date: type 2026-03-30T09:00, or with an offset 2026-03-30T09:00Z, 2026-03-30T09:00+02:00"
      ),
      (
        ["daily", "--zone", "CET"],
        "“CET” is no IANA time zone that this system knows: type Europe/Paris, America/New_York"
      ),
    ] {
      report = try await Railhead.run(["digest"] + arguments, in: folder.path)
      #expect(report.status == 64)
      #expect(report.errors.contains(problem))
    }
  }
}
