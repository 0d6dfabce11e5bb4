import Foundation
import Testing

/// A real file system with no room left: commands are refused in plain words, questions answered, and nothing is lost.
@Suite(.timeLimit(.minutes(5))) struct FullDiskTests {
  private let ana = SlackUser()

  private let refused = RunningRailhead.Answer.ephemeral(
    "Not saved: the disk of the bot is full. Nothing was changed; try again when there is room, and tell the operator.")
  private let list = RunningRailhead.Answer.ephemeral(
    #"`/inc list`: 1 incident, worst first, page 1 of 1\nINC-1 sev1 declared “checkout is down” · SPAN"#)

  @Test(.enabled(if: SmallDisk.isPossible, "mounts a file system of its own, which needs root"))
  func commandsAreRefusedUntilThereIsRoom() async throws {
    let disk = try SmallDisk(megabytes: 2)
    let railhead = try await RunningRailhead(in: disk.path)
    var answer = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    #expect(answer == .declared("INC-1", "checkout is down", "sev1"))

    try disk.fill()
    let journal = railhead.journal
    answer = try await ana.types("lifts are stuck sev3", trigger: "1.2.a", to: railhead)
    #expect(answer == refused)
    answer = try await ana.types("résolu INC-1 relancé", trigger: "1.3.a", to: railhead)
    #expect(answer == refused)
    answer = try await ana.types("list", trigger: "1.4.a", to: railhead)
    #expect(answer == list)
    answer = try await ana.types("health", after: "/ops", trigger: "1.5.a", to: railhead)
    #expect(
      answer
        == .ephemeral(
          #"Nothing is saved: every command is refused until the disk takes it. The log says why.\n"#
            + "no message was given up, 0 messages waiting."))
    answer = try await railhead.send("GET", "/readyz")
    #expect(answer == .init(503, "not saving: the disk is full\n"))
    answer = try await railhead.send("GET", "/healthz")
    #expect(answer == .init(200, "alive\n"))
    #expect(railhead.journal == journal)

    try disk.makeRoom()
    answer = try await ana.types("lifts are stuck sev3", trigger: "1.2.a", to: railhead)
    #expect(answer == .declaredMildly("INC-2", "lifts are stuck"))
    answer = try await railhead.send("GET", "/readyz")
    #expect(answer == .init(200, "ready\n"))
    let incidents = try await railhead.incidents()
    #expect(
      incidents == [
        .init("INC-1", "checkout is down", "sev1", "declared"), .init("INC-2", "lifts are stuck", "sev3", "declared"),
      ])
    let report = try await railhead.stop()
    #expect(report.status == 0)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounts a file system of its own, which needs root"))
  func killedAndStartedWithoutRoom() async throws {
    let disk = try SmallDisk(megabytes: 2)
    var railhead = try await RunningRailhead(in: disk.path)
    _ = try await ana.types("checkout is down sev1", trigger: "1.1.a", to: railhead)
    try disk.fill()
    try await railhead.kill()

    railhead = try await RunningRailhead(in: disk.path)
    var answer = try await ana.types("list", trigger: "1.2.a", to: railhead)
    #expect(answer == list)
    answer = try await ana.types("lifts are stuck sev3", trigger: "1.3.a", to: railhead)
    #expect(answer == refused)
    let report = try await railhead.stop()
    #expect(report.status == 0, "\(report.errors)")

    try disk.makeRoom()
    railhead = try await RunningRailhead(in: disk.path)
    answer = try await ana.types("lifts are stuck sev3", trigger: "1.3.a", to: railhead)
    #expect(answer == .declaredMildly("INC-2", "lifts are stuck"))
    _ = try await railhead.stop()
  }
}
