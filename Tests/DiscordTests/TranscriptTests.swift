import Bot
import Chat
import Discord
import Kernel
import TestKit
import Testing

/// An incident from its declaration to its end, as people on Discord see it; `·` stands for the zero-width space.
@Suite struct TranscriptTests {
  @Test func anIncident() async throws {
    let bot = try await BotTester.start(
      on: discord(),
      outside: RecordingSender { _, number in
        .success(HTTPResult(status: 200, body: Array(#"{"id":"18\#(number)"}"#.utf8)))
      })
    var transcript = ""
    var buttons: [String: String] = [:]
    func note(_ head: String, _ message: JSON?) throws {
      let shown = try #require(message)
      let below = shown["message_reference"]?["message_id"]?.string.map { " below \($0)" } ?? ""
      let eyes = shown["flags"] == 64 ? " for their eyes only" : ""
      transcript += "\(head)\(below)\(eyes)\n"
      for line in (shown["content"]?.string ?? "").split(separator: "\n") { transcript += "  \(line)\n" }
      for button in shown["components"]?.array?.first?["components"]?.array ?? [] {
        let label = try #require(button["label"]?.string)
        buttons[label] = button["custom_id"]?.string
        transcript += "  [\(label)]\n"
      }
    }
    func send(_ type: Int, _ data: String, id: String) async throws {
      let body = interaction(type, data, id: id).replacing(#""locale":"pl""#, with: #""locale":"en-US""#)
      let answer = await bot.bot.webDesk.handle(request(Array(body.utf8)))
      try note("\(answer.status)", try JSONReader.read(answer.body)["data"])
      for _ in 0..<3 {
        for call in await bot.deliver() {
          #expect(call.headers.first == HTTPCall.Header("Authorization", "Bot bot-token"))
          let path = call.url.replacing("https://discord.com/api/v10", with: "")
          try note("\(call.method) \(path)", try JSONReader.read(call.body))
        }
        bot.clock.advance(seconds: 2)
      }
      bot.clock.advance(seconds: 54)
    }
    func say(_ line: String, id: String) async throws {
      transcript += "zofia: /inc \(line)\n"
      try await send(
        2, #"{"name":"inc","type":1,"options":[{"name":"args","type":3,"value":"\#(line)"}]}"#, id: id)
    }
    try await say("checkout is down sev1", id: "1")
    transcript += "zofia presses Acknowledge\n"
    try await send(3, #"{"custom_id":"\#(try #require(buttons["Acknowledge"]))","component_type":2}"#, id: "2")
    try await say("resolved INC-1 restarted @everyone", id: "3")
    #expect(
      transcript.replacing("\u{200B}", with: "·") == """
        zofia: /inc checkout is down sev1
        200 for their eyes only
          `/inc declare`: **INC-1** is declared, sev1: “checkout is down”.
          Nobody leads it yet: `/inc lead INC-1 me`.
          Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        POST /channels/14/messages
          **INC-1 sev1** declared “checkout is down”
          nobody leads · declared by @·zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          [Acknowledge]
          [Resolve]
          [Take the lead]
        zofia presses Acknowledge
        200 for their eyes only
          `/inc ack INC-1`: “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
        PATCH /channels/14/messages/181
          **INC-1 sev1** acknowledged “checkout is down”
          nobody leads · declared by @·zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
          [Resolve]
          [Take the lead]
        POST /channels/14/messages below 181
          `/inc ack INC-1` (@·zofia): “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
        zofia: /inc resolved INC-1 restarted @everyone
        200 for their eyes only
          `/inc resolve INC-1`: “checkout is down” is resolved, 10:17 (Europe/Paris), after 2 min of impact: restarted @·everyone
        PATCH /channels/14/messages/181
          **INC-1 sev1** resolved “checkout is down”
          nobody leads · declared by @·zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
          resolved: Thu 26 Mar 2026 10:17 (Europe/Paris)
          Resolved: restarted @·everyone
        POST /channels/14/messages below 181
          `/inc resolve INC-1` (@·zofia): “checkout is down” is resolved, 10:17 (Europe/Paris), after 2 min of impact: restarted @·everyone

        """)
  }
}
