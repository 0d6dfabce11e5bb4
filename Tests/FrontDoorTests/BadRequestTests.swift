import Chat
import Testing

/// Whatever comes in: never a 5xx, nothing saved, and the next good request works.
@Suite(.timeLimit(.minutes(5))) struct BadRequestTests {
  private struct Row {
    var name: String
    var expected: RunningRailhead.Answer
    var send: (RunningRailhead) async throws -> RunningRailhead.Answer

    init(
      _ name: String, _ status: Int, _ body: String,
      send: @escaping (RunningRailhead) async throws -> RunningRailhead.Answer
    ) {
      self.init(name, .init(status, body), send: send)
    }

    init(
      _ name: String, _ expected: RunningRailhead.Answer,
      send: @escaping (RunningRailhead) async throws -> RunningRailhead.Answer
    ) {
      (self.name, self.expected, self.send) = (name, expected, send)
    }
  }

  private static let ana = SlackUser()
  private static let commands = "/slack/commands"
  private static let good = ana.form("checkout is down sev1", trigger: "1.1.a")

  private static func form(_ changes: [String: String?]) -> [UInt8] {
    ana.form("checkout is down sev1", trigger: "1.1.a", replacing: changes)
  }

  private static func appending(_ tail: String) -> [UInt8] { good + Array(tail.utf8) }

  private static var rows: [Row] {
    [
      Row("no signature", 401, "unauthorized") {
        try await $0.send("POST", commands, [.init("Content-Type", "application/x-www-form-urlencoded")], good)
      },
      Row("forged signature", 401, "unauthorized") {
        try await $0.sendSigned(commands, good, secret: "8f742231b10e8888abcd99yyyzzz85a6")
      },
      Row("signature of another body", 401, "unauthorized") {
        let type = HTTPCall.Header("Content-Type", "application/x-www-form-urlencoded")
        return try await $0.send("POST", commands, [type] + RunningRailhead.signature(of: form(["text": "list"])), good)
      },
      Row("stale", 401, "unauthorized") { try await $0.sendSigned(commands, good, age: 400) },
      Row("of the future", 401, "unauthorized") { try await $0.sendSigned(commands, good, age: -400) },
      Row("larger than 1 MiB", 413, "Payload Too Large\n") {
        try await $0.sendSigned(commands, [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20 + 1))
      },
      Row("1 MiB of nothing", 400, "bad request") {
        try await $0.sendSigned(commands, [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
      },
      Row("another content type", 415, "unsupported media type") {
        try await $0.sendSigned(commands, good, type: "text/plain")
      },
      Row("JSON as a form", 415, "unsupported media type") {
        try await $0.sendSigned(commands, Array("{}".utf8), type: "application/json")
      },
      Row("broken percent-encoding", 400, "bad request") { try await $0.sendSigned(commands, appending("&x=%4")) },
      Row("broken UTF-8", 400, "bad request") { try await $0.sendSigned(commands, appending("&x=%C3%28")) },
      Row("a raw broken byte", 400, "bad request") { try await $0.sendSigned(commands, good + [0xFF]) },
      Row("an encoded NUL", 400, "bad request") { try await $0.sendSigned(commands, appending("&x=%00")) },
      Row("a raw NUL", 400, "bad request") { try await $0.sendSigned(commands, good + [0]) },
      Row("a field twice", 400, "bad request") { try await $0.sendSigned(commands, appending("&text=other")) },
      Row("no body", 400, "bad request") { try await $0.sendSigned(commands, []) },
      Row("no team", 400, "bad request") { try await $0.sendSigned(commands, form(["team_id": nil])) },
      Row("no person", 400, "bad request") { try await $0.sendSigned(commands, form(["user_id": nil])) },
      Row("no channel", 400, "bad request") { try await $0.sendSigned(commands, form(["channel_id": nil])) },
      Row("no command", 400, "bad request") { try await $0.sendSigned(commands, form(["command": nil])) },
      Row("unknown team", 403, "forbidden") { try await $0.sendSigned(commands, form(["team_id": "T9OTHER"])) },
      Row(
        "unknown command",
        .ephemeral(
          #"Start your line with one of these:\n`/inc` — Log and run incidents\n`/ask` — Ask another team for something\n"#
            + #"`/sla` — See what is promised, what is at risk, and why\n"#
            + #"`/prio` — Agree on what comes first\n"#
            + #"`/decision` — Keep what was decided, by whom, and when it was done\n"#
            + #"`/digest` — Get the daily, weekly, monthly and quarterly digests\n"#
            + #"`/ops` — See how the bot is doing, and who may do what"#)
      ) { try await $0.sendSigned(commands, form(["command": "/deploy"])) },
      Row(
        "40,000 characters",
        .ephemeral("That line is too long: 80000 bytes, and at most 8192 are read. Nothing was changed.")
      ) {
        try await $0.sendSigned(commands, form(["text": String(repeating: "é", count: 40_000)]))
      },
      Row("broken JSON in a button", 400, "bad request") {
        try await $0.sendSigned("/slack/interactivity", Array("payload=%7B%22type%22".utf8))
      },
      Row("deep JSON in an event", 400, "bad request") {
        try await $0.sendSigned(
          "/slack/events", Array(String(repeating: "[", count: 100_000).utf8), type: "application/json")
      },
      Row("unknown path", 404, "Not Found\n") { try await $0.sendSigned("/slack/other", good) },
      Row("wrong method", 405, "Method Not Allowed\n") { try await $0.send("GET", commands) },
    ]
  }

  @Test func nothingIsSavedAndTheNextRequestWorks() async throws {
    try await withRailhead(["RAILHEAD_SLACK_TEAMS": "T1KERN"]) { railhead async throws in
      let before = railhead.journal
      for row in Self.rows {
        let answer = try await row.send(railhead)
        #expect(answer == row.expected, "\(row.name)")
        #expect(railhead.journal == before, "\(row.name)")
        let next = try await Self.ana.types("list", trigger: "1.2.b", to: railhead)
        #expect(next == .ephemeral("`/inc list`: no incident matches."), "\(row.name)")
      }
      let declared = try await railhead.sendSigned(Self.commands, Self.good)
      #expect(declared == .declared("INC-1", "checkout is down", "sev1"))
      let incidents = try await railhead.incidents()
      #expect(incidents == [.init("INC-1", "checkout is down", "sev1", "declared")])
    }
  }

  @Test func noTextIsACallForHelp() async throws {
    try await withRailhead { railhead async throws in
      let before = railhead.journal
      let answer = try await Self.ana.types("", trigger: "1.1.a", to: railhead)
      #expect(answer.body.hasPrefix(#"{"response_type":"ephemeral","text":"*/inc* — Log and run incidents\n"#))
      let help = try await Self.ana.types("help", trigger: "1.2.a", to: railhead)
      #expect(answer == help)
      #expect(railhead.journal == before)
    }
  }
}
