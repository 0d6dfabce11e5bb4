import Bot
import Chat
import Kernel
import Telegram
import TestKit
import Testing

/// An incident from its declaration to its end, as a group on Telegram sees it; `·` stands for the zero-width space.
@Suite struct TranscriptTests {
  @Test func anIncident() async throws {
    let bot = try await BotTester.start(
      on: telegram(),
      outside: RecordingSender { call, number in
        let result = call.url.hasSuffix("/sendMessage") ? #"{"message_id":\#(100 + number)}"# : "true"
        return .success(HTTPResult(status: 200, body: Array(#"{"ok":true,"result":\#(result)}"#.utf8)))
      })
    var transcript = ""
    func send(_ body: String) async throws {
      let seconds = bot.clock.now.milliseconds / 1000
      let body = body.replacing(#""date":1760000000"#, with: #""date":\#(seconds)"#)
      let answer = await bot.bot.webDesk.handle(request(Array(body.utf8)))
      #expect(answer == .empty)
      for _ in 0..<4 {
        for call in await bot.deliver() {
          let sent = try JSONReader.read(call.body)
          let below = sent["reply_parameters"]?["message_id"]?.int.map { " below \($0)" } ?? ""
          let edited = sent["message_id"]?.int.map { " \($0)" } ?? ""
          transcript += "\(call.url.split(separator: "/").last ?? "")\(edited)\(below)\n"
          for line in (sent["text"]?.string ?? "").split(separator: "\n") { transcript += "  \(line)\n" }
          for row in sent["reply_markup"]?["inline_keyboard"]?.array ?? [] {
            transcript += "  [\(row.array?.first?["text"]?.string ?? "")]\n"
          }
        }
        bot.clock.advance(seconds: 2)
      }
      bot.clock.advance(seconds: 52)
    }
    func say(_ line: String, id: Int64, more: String = "") async throws {
      transcript += "Zofia: \(line)\n"
      let body = update(line, id: id, more: more)
      try await send(body.replacing(#""language_code":"pl""#, with: #""language_code":"en""#))
    }
    try await say("/inc@kern_ops_bot checkout is down sev1", id: 1)
    transcript += "Zofia presses Acknowledge\n"
    try await send(press("inc ack INC-1", id: 2).replacing(#""message_id":20"#, with: #""message_id":101"#))
    let card = #","reply_to_message":{"message_id":101,"from":{"id":7000000001}}"#
    try await say("/inc resolved restarted @all evil.test", id: 3, more: card)
    #expect(
      transcript.replacing("\u{200B}", with: "·") == """
        Zofia: /inc@kern_ops_bot checkout is down sev1
        sendMessage
          <b>INC-1 sev1</b> declared “checkout is down”
          nobody leads · declared by @·Zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          [Acknowledge]
          [Resolve]
          [Take the lead]
        sendMessage below 11
          <code>/inc declare</code>: <a href="https://t.me/c/1234567890/101">INC-1</a> is declared, sev1: “checkout is down”.
          Nobody leads it yet: <code>/inc lead INC-1 me</code>.
          Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        Zofia presses Acknowledge
        answerCallbackQuery
        editMessageText 101
          <b>INC-1 sev1</b> acknowledged “checkout is down”
          nobody leads · declared by @·Zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
          [Resolve]
          [Take the lead]
        sendMessage below 101
          <code>/inc ack INC-1</code>: “checkout is down” is acknowledged, 10:16 (Europe/Paris), 1 min after it was declared.
        Zofia: /inc resolved restarted @all evil.test
        editMessageText 101
          <b>INC-1 sev1</b> resolved “checkout is down”
          nobody leads · declared by @·Zofia
          declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
          acknowledged: Thu 26 Mar 2026 10:16 (Europe/Paris)
          resolved: Thu 26 Mar 2026 10:17 (Europe/Paris)
          Resolved: restarted @·all <code>evil.test</code>
        sendMessage below 13
          <code>/inc resolve INC-1</code>: “checkout is down” is resolved, 10:17 (Europe/Paris), after 2 min of impact: restarted @·all <code>evil.test</code>

        """)
  }
}
