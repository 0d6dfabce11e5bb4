import Bot
import Chat
import Kernel
import Teams
import TestKit
import Testing

/// An incident from its declaration to its end: everything that people do is a request of Microsoft's, and everything
/// that is read was sent to it.
@Suite struct IncidentTests {
  private let outside = RecordingSender { _, number in
    .success(HTTPResult(status: 201, body: Array(#"{"id":"17000\#(number)"}"#.utf8)))
  }

  private func activity(_ type: String, _ rest: String, number: Int, below thread: String? = nil) -> [UInt8] {
    Array(
      """
      {"type":"\(type)","id":"\(number)","serviceUrl":"\(emea)","channelId":"msteams",\
      "from":{"id":"29:ana","name":"Ana"},"recipient":{"id":"28:bot"},"locale":"en-GB","localTimezone":"Europe/Paris",\
      "conversation":{"id":"\(channel);messageid=\(thread ?? "\(number)")","conversationType":"channel","tenantId":"t1"},\(rest)}
      """.utf8)
  }

  @Test func declaredAcknowledgedAndResolved() async throws {
    let bot = try await BotTester.start(
      on: teams(), outside: outside, bearers: BearerCheck { _, _ in .success(genuine) })
    var written: [String] = []
    var card: JSON?
    func send(_ what: String, _ body: [UInt8]) async throws {
      written.append("> \(what)")
      written.append(text(await bot.bot.webDesk.handle(request(body)).body))
      for _ in 1...5 {
        for call in await bot.deliver() {
          let body = try JSONReader.read(call.body)
          let mark = call.method == "PUT" ? "⟳ " : call.url.contains("messageid") ? "↳ " : "→ "
          written.append(mark + (body["text"]?.string ?? ""))
          if body["attachments"] != nil { card = body }
        }
        bot.clock.advance(seconds: 1)
      }
    }
    func type(_ line: String, number: Int) async throws {
      let mention = #"{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>Railhead</at>"}"#
      let rest = #""text":"<at>Railhead</at>&nbsp;\#(line)","entities":[\#(mention)]"#
      try await send("@Railhead \(line)", activity("message", rest, number: number))
    }
    try await type("inc checkout is down sev1", number: 1)
    let content = card?["attachments"]?.array?.first?["content"]
    let button = try #require(content?["body"]?.array?.first?["actions"]?.array?.first)
    let value = JSON.fields(["action": .fields(["type": "Action.Execute", "data": button["data"]])])
    try await send(
      "presses \(button["title"]?.string ?? "")",
      activity("invoke", #""name":"adaptiveCard/action","value":\#(value.text)"#, number: 2, below: "170001"))
    try await type("inc resolve INC-1 restarted the queue", number: 3)
    #expect(
      written.joined(separator: "\n").replacing("\u{200B}", with: "·") == #"""
        > @Railhead inc checkout is down sev1

        → <strong>INC-1 sev1</strong> declared “checkout is down”<br>nobody leads · declared by @Ana<br>declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        ↳ <code>@Railhead inc declare</code>: <a href="https://teams.microsoft.com/l/message/19%3A9f1c2d3e4b5a40688f7e6d5c4b3a2910%40thread.tacv2/170001?parentMessageId=170001&amp;tenantId=t1">INC-1</a> is declared, sev1: “checkout is down”.<br>Nobody leads it yet: <code>@Railhead inc lead INC-1 me</code>.<br>Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > presses Acknowledge
        {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}
        ⟳ <strong>INC-1 sev1</strong> acknowledged “checkout is down”<br>nobody leads · declared by @Ana<br>declared: Thu 26 Mar 2026 10:15 (Europe/Paris)<br>acknowledged: Thu 26 Mar 2026 10:15 (Europe/Paris)
        ↳ <code>@Railhead inc ack INC-1</code>: “checkout is down” is acknowledged, 10:15 (Europe/Paris), 5 s after it was declared.
        > @Railhead inc resolve INC-1 restarted the queue

        ⟳ <strong>INC-1 sev1</strong> resolved “checkout is down”<br>nobody leads · declared by @Ana<br>declared: Thu 26 Mar 2026 10:15 (Europe/Paris)<br>acknowledged: Thu 26 Mar 2026 10:15 (Europe/Paris)<br>resolved: Thu 26 Mar 2026 10:15 (Europe/Paris)<br>Resolved: restarted the queue
        ↳ <code>@Railhead inc resolve INC-1</code>: “checkout is down” is resolved, 10:15 (Europe/Paris), after 10 s of impact: restarted the queue
        """#)
  }

  @Test func throughAWebhook() async throws {
    let bot = try await BotTester.start(on: teams(bot: false), outside: outside)
    var written: [String] = []
    for (number, line) in ["inc checkout is down sev1", "inc ack INC-1", "inc resolve INC-1 restarted"].enumerated() {
      let body = activity("message", #""text":"<at>Railhead</at>&nbsp;\#(line)""#, number: number)
      let answer = await bot.bot.webDesk.handle(signed(body))
      written += ["> \(line)", try JSONReader.read(answer.body)["text"]?.string ?? ""]
    }
    #expect(await bot.deliver() == [])
    #expect(
      written.joined(separator: "\n").replacing("\u{200B}", with: "·") == #"""
        > inc checkout is down sev1
        <code>@Railhead inc declare</code>: <strong>INC-1</strong> is declared, sev1: “checkout is down”.<br>Nobody leads it yet: <code>@Railhead inc lead INC-1 me</code>.<br>Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > inc ack INC-1
        <code>@Railhead inc ack INC-1</code>: “checkout is down” is acknowledged, 10:15 (Europe/Paris), 0 s after it was declared.
        > inc resolve INC-1 restarted
        <code>@Railhead inc resolve INC-1</code>: “checkout is down” is resolved, 10:15 (Europe/Paris), after 0 s of impact: restarted
        """#)
  }
}
