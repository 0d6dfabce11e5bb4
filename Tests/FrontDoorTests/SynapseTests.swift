import EventLog
import Foundation
import HistoryKit
import Kernel
import Signatures
import Testing

/// Railhead in a room of a real Matrix server, with people who have real accounts there.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SynapseTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let python = package + "/.venv/bin/python"
  private static var isInstalled: Bool {
    FileManager.default.fileExists(atPath: package + "/.venv/bin/synapse_homeserver")
  }

  /// What is said in the room while people act a scene of `matrix_room.py`, times masked.
  private func play(_ scene: String...) async throws -> String {
    let folder = try Folder()
    let script = try ChildProcess(
      Self.python, [Self.package + "/Tests/FrontDoorTests/matrix_room.py", Railhead.path] + scene,
      environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TMPDIR": folder.path], in: folder.path)
    script.endInput()
    let report = try await script.end()
    #expect(report.status == 0, "\(report.errors)")
    return masked(report.output)
  }

  @Test(.enabled(if: isInstalled, "scripts/synapse.sh installs the Matrix server that this needs"))
  func peopleTypeAndTheBotAnswers() async throws {
    let heard = try await play()
    #expect(
      heard == """
        ana: (join ana)
        ana: (invite railhead)
        railhead: (join railhead)
        ana: (invite bob)
        bob: (join bob)
        ana: !inc checkout is down sev1 #payments
        railhead: INC-1 sev1 declared “checkout is down”
        #payments · nobody leads · declared by ana
        declared: TIME (Europe/Paris)
        Acknowledge — type !inc ack INC-1
        Resolve — type !inc resolve INC-1 resolved from the card
        Take the lead — type !inc lead INC-1 me
        railhead: !inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: !inc lead INC-1 me.
        Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (Europe/Paris).
        ana (in the thread): !inc ack
        railhead (edits): INC-1 sev1 acknowledged “checkout is down”
        #payments · nobody leads · declared by ana
        declared: TIME (Europe/Paris)
        acknowledged: TIME (Europe/Paris)
        Resolve — type !inc resolve INC-1 resolved from the card
        Take the lead — type !inc lead INC-1 me
        railhead (in the thread): !inc ack INC-1: “checkout is down” is acknowledged, TIME (Europe/Paris), \
        SPAN after it was declared.
        bob: !inc résolu INC-1 relancé
        railhead (edits): INC-1 sev1 resolved “checkout is down”
        #payments · nobody leads · declared by ana
        declared: TIME (Europe/Paris)
        acknowledged: TIME (Europe/Paris)
        resolved: TIME (Europe/Paris)
        Resolved: relancé
        railhead: !inc resolve INC-1: “checkout is down” is resolved, TIME (Europe/Paris), after SPAN of impact: relancé
        bob: !inc timeline INC-1
        railhead: INC-1 “checkout is down”, timeline (Europe/Paris):
        TIME declared, sev1: checkout is down · ana
        TIME acknowledged · ana
        TIME resolved: relancé · bob
        everything expected was said

        """)
  }

  /// How many members' events the first look at a room shows is for the server to say, so these are left out.
  @Test(.enabled(if: isInstalled, "scripts/synapse.sh installs the Matrix server that this needs"))
  func anIncidentGetsARoomOfItsOwn() async throws {
    let heard = try await play("room")
    let lines = heard.split(separator: "\n").filter {
      !$0.contains("(join ") && !$0.contains("(invite ")
    }
    #expect(
      lines.joined(separator: "\n").replacing(/%21\w+%3A/, with: "ROOM:") == """
        ana: !inc checkout is down sev1
        railhead: INC-1 sev1 declared “checkout is down”
        nobody leads · declared by ana
        declared: TIME (Europe/Paris)
        Acknowledge — type !inc ack INC-1
        Resolve — type !inc resolve INC-1 resolved from the card
        Take the lead — type !inc lead INC-1 me
        railhead: !inc declare: INC-1 is declared, sev1: “checkout is down”.
        Nobody leads it yet: !inc lead INC-1 me.
        Targets: acknowledge by TIME, first update by TIME, mitigate by TIME, resolve by TIME (Europe/Paris).
        railhead (in the thread): INC-1 has a room of its own: #inc-1-checkout-is-down \
        https://matrix.to/#/ROOM:railhead.test?via=railhead.test
        (bob from outside gets in: False)
        (bob from this room gets in: True)
        (topic: INC-1 sev1 declared “checkout is down”)
        ana: !inc ack
        railhead: !inc ack INC-1: “checkout is down” is acknowledged, TIME (Europe/Paris), SPAN after it was declared.
        ana: !inc close anyway
        railhead: !inc close INC-1: “checkout is down” is closed without having been resolved: \
        it does not count in the time to resolve.
        (refused: True)
        everything expected was said
        """)
  }

  @Test(.enabled(if: isInstalled, "scripts/synapse.sh installs the Matrix server that this needs"))
  func twoPeopleTakeASev1ToItsEnd() async throws {
    let heard = try await play("sev1")
    let lines = heard.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("(join ") && !$0.contains("(invite ")
    }
    #expect(lines.joined(separator: "\n") == Self.wholeSev1 + "\n")
  }

  @Test(.enabled(if: isInstalled, "scripts/synapse.sh installs the Matrix server that this needs"))
  func twoPeopleHoldAReview() async throws {
    let heard = try await play("review").split(separator: "\n").filter {
      !$0.contains("(join ") && !$0.contains("(invite ")
    }
    // Which of two answers to a line comes first is nobody's promise.
    var answers: [[String]] = [[]]
    for line in heard {
      if line.hasPrefix("railhead") {
        answers[answers.count - 1].append(String(line))
      } else if line.hasPrefix("ana: ") || line.hasPrefix("lea: ") {
        answers += [[String(line)], []]
      } else if let last = answers[answers.count - 1].popLast() {
        answers[answers.count - 1].append(last + "\n" + line)
      }
    }
    let text = answers.map { $0.sorted().joined(separator: "\n") }.filter { !$0.isEmpty }.joined(separator: "\n")
    #expect(text == Self.shortReview)
  }

  /// A data folder of three weeks over a real history, on the Monday after them.
  @Test(
    .enabled(
      if: isInstalled && hasFakeTime, "scripts/synapse.sh installs the Matrix server and the clock that this needs"),
    .enabled(if: HistoryWeeks.isThere, "the shared data is not beside the package"))
  func aDigestOfRealHistoryWithItsPicture() async throws {
    let folder = try Folder()
    let weeks = try await HistoryWeeks(.english)
    try await weeks.live()
    try weeks.write(to: folder.path + "/data", hash: .crypto)
    let heard = try await play("digest", folder.path + "/data").split(separator: "\n").filter {
      !$0.contains("(join ") && !$0.contains("(invite ")
    }
    // Whether the answer or the digest comes first is nobody's promise.
    let answer = "railhead: !digest publish weekly: the weekly digest is on its way."
    #expect(heard.contains { $0 == answer })
    #expect(heard.filter { $0 != answer }.joined(separator: "\n") == Self.digest)
  }

  private static var hasFakeTime: Bool { FileManager.default.fileExists(atPath: "/usr/bin/faketime") }
}
