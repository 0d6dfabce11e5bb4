import Testing

/// What is said when alerts are half configured.
@Suite(.timeLimit(.minutes(5))) struct AlertSettingsTests {
  private func check(_ settings: [String: String]) async throws -> ChildProcess.Report {
    let folder = try Folder()
    return try await Railhead.run(["check"], settings: settings, in: folder.path)
  }

  @Test(arguments: [
    (
      ["RAILHEAD_HOOKS_TOKEN": "correct-horse-battery-staple"],
      ["RAILHEAD_HOOKS_ROOM (hooks.room in the file): is missing: where alerts are announced, platform:team:channel"]
    ),
    (
      ["RAILHEAD_HOOKS_ROOM": "console:local:ops"],
      [
        "RAILHEAD_HOOKS_TOKEN (hooks.token in the file): is missing: what monitoring systems prove themselves with"
      ]
    ),
    (
      ["RAILHEAD_HOOKS_TOKEN": "short", "RAILHEAD_HOOKS_ROOM": "#ops"],
      [
        "RAILHEAD_HOOKS_ROOM (hooks.room in the file): “#ops” is no room: write platform:team:channel, for example "
          + "slack:T024BE7LD:C024BE91L, or console:local:ops for the terminal",
        "RAILHEAD_HOOKS_TOKEN (hooks.token in the file): is too short: at least 16 characters",
      ]
    ),
    (
      [
        "RAILHEAD_HOOKS_TOKEN": "correct-horse-battery-staple", "RAILHEAD_HOOKS_ROOM": "console:local:ops",
        "RAILHEAD_HOOKS_FLAP_MINUTES": "10m",
      ],
      ["RAILHEAD_HOOKS_FLAP_MINUTES (hooks.flap.minutes in the file): “10m” is not a number from 0 to 1440"]
    ),
    (
      ["RAILHEAD_HOOKS_TOKEN": "correct-horse-battery-staple", "RAILHEAD_HOOKS_ROOM": "slack:T1:C1"],
      ["RAILHEAD_HOOKS_ROOM (hooks.room in the file): slack is not one of the chats that are configured"]
    ),
    (
      [
        "RAILHEAD_HOOKS_TOKEN": "correct-horse-battery-staple", "RAILHEAD_HOOKS_ROOM": "slack:T1:C1",
        "RAILHEAD_SLACK_SIGNING_SECRET": "s",
      ],
      ["RAILHEAD_HOOKS_ROOM (hooks.room in the file): slack has no bot token: nothing can be announced there"]
    ),
  ])
  func mistakesAreToldAtOnce(settings: [String: String], problems: [String]) async throws {
    let report = try await check(settings)
    #expect(report.status == 78)
    let lines = ["railhead: the configuration has \(problems.count) problem(s):"] + problems.map { "  \($0)" }
    #expect(report.errors == lines.joined(separator: "\n") + "\n")
  }

  @Test func checkSaysWhetherAlertsAreTaken() async throws {
    var report = try await check([:])
    #expect(report.output.hasSuffix("alerts: none are taken (RAILHEAD_HOOKS_TOKEN is not set)\n"))
    report = try await check([
      "RAILHEAD_HOOKS_TOKEN": "correct-horse-battery-staple", "RAILHEAD_HOOKS_ROOM": "console:local:ops",
    ])
    #expect(report.status == 0)
    #expect(
      report.output.hasSuffix(
        "alerts: /hooks/alertmanager and /hooks/generic, announced in console:local:ops\n"))
  }
}
