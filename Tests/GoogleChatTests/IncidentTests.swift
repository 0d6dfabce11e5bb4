import Bot
import Chat
import GoogleChat
import Kernel
import TestKit
import Testing

/// An incident from its declaration to its end: everything that people do is a request of Google's, and everything that
/// is read was sent to it.
@Suite struct IncidentTests {
  private let outside = RecordingSender { call, number in
    .success(
      HTTPResult(
        status: 200,
        body: Array(
          #"{"name":"spaces/S1/messages/T\#(number).T\#(number)","thread":{"name":"spaces/S1/threads/T\#(number)"}}"#
            .utf8)))
  }

  private func event(_ user: String, _ rest: String, number: Int) -> [UInt8] {
    Array(
      """
      {"eventTime":"2026-03-26T09:15:0\(number).000001Z","user":{"name":"users/\(user)","displayName":"Ana"},\
      "common":{"userLocale":"en","timeZone":{"id":"Europe/Paris"}},"space":{"name":"spaces/S1","type":"ROOM"},\(rest)}
      """.utf8)
  }

  @Test func declaredAcknowledgedAndResolved() async throws {
    let bot = try await BotTester.start(
      on: googleChat(), outside: outside,
      bearers: BearerCheck { _, _ in .success(BearerClaims(email: classicSender, isEmailVerified: true)) })
    var written: [String] = []
    var card: JSON?
    func send(_ what: String, _ body: [UInt8]) async throws {
      written.append("> \(what)")
      let answer = await bot.bot.webDesk.handle(request(body))
      let said = try JSONReader.read(answer.body)
      written.append(
        (said["privateMessageViewer"]?["name"]?.string.map { "[\($0)] " } ?? "") + (said["text"]?.string ?? "{}"))
      for _ in 1...4 {
        for call in await bot.deliver() {
          let body = try JSONReader.read(call.body)
          let mark = call.method == "PATCH" ? "⟳ " : body["thread"] == nil ? "→ " : "↳ "
          written.append(mark + (body["text"]?.string ?? ""))
          if body["cardsV2"]?.array?.isEmpty == false { card = body }
        }
        bot.clock.advance(seconds: 1)
      }
    }
    func type(_ line: String, as user: String = "42", number: Int) async throws {
      let slash =
        #""message":{"name":"spaces/S1/messages/m\#(number).1","text":"/inc \#(line)","annotations":"#
        + #"[{"type":"SLASH_COMMAND","startIndex":0,"length":4}],"slashCommand":{"commandId":"1"}}"#
      try await send("/inc \(line)", event(user, #""type":"MESSAGE",\#(slash)"#, number: number))
    }
    try await type("checkout is down sev1", number: 1)
    let widgets = card?["cardsV2"]?.array?.first?["card"]?["sections"]?.array?.first?["widgets"]?.array
    let button = try #require(widgets?.first?["buttonList"]?["buttons"]?.array?.first)
    let parameters = JSON.object(
      (button["onClick"]?["action"]?["parameters"]?.array ?? []).map {
        JSON.Field($0["key"]?.string ?? "", $0["value"] ?? .null)
      })
    let press = event(
      "42",
      #""type":"CARD_CLICKED","message":{"name":"spaces/S1/messages/T1.T1","thread":{"name":"spaces/S1/threads/T1"}},"#
        + #""action":{"actionMethodName":"x"},"#, number: 2)
    let body = text(press).replacing(#""common":{"#, with: #""common":{"parameters":\#(parameters.text),"#)
    try await send("presses \(button["text"]?.string ?? "")", Array(body.replacing(",}", with: "}").utf8))
    try await type("resolve INC-1 restarted the queue", number: 3)
    #expect(
      written.joined(separator: "\n").replacing("\u{200B}", with: "·") == """
        > /inc checkout is down sev1
        [users/42] `/inc declare`: *INC-1* is declared, sev1: “checkout is down”.
        Nobody leads it yet: `/inc lead INC-1 me`.
        Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        → *INC-1 sev1* declared “checkout is down”
        nobody leads · declared by @Ana
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        > presses Acknowledge
        [users/42] `/inc ack INC-1`: “checkout is down” is acknowledged, 10:15 (Europe/Paris), 4 s after it was declared.
        ⟳ *INC-1 sev1* acknowledged “checkout is down”
        nobody leads · declared by @Ana
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:15 (Europe/Paris)
        ↳ `/inc ack INC-1` (@Ana): “checkout is down” is acknowledged, 10:15 (Europe/Paris), 4 s after it was declared.
        > /inc resolve INC-1 restarted the queue
        [users/42] `/inc resolve INC-1`: “checkout is down” is resolved, 10:15 (Europe/Paris), after 8 s of impact: restarted the queue
        ⟳ *INC-1 sev1* resolved “checkout is down”
        nobody leads · declared by @Ana
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        acknowledged: Thu 26 Mar 2026 10:15 (Europe/Paris)
        resolved: Thu 26 Mar 2026 10:15 (Europe/Paris)
        Resolved: restarted the queue
        ↳ `/inc resolve INC-1` (@Ana): “checkout is down” is resolved, 10:15 (Europe/Paris), after 8 s of impact: restarted the queue
        """)
  }
}
