import Bot
import Chat
import EventLog
import Kernel
import Slack
import TestKit
import Testing

@Suite("An answer that takes longer than a chat waits", .timeLimit(.minutes(1)))
struct PatienceTests {
  private let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  private func command(_ text: String, at now: Timestamp) -> WebRequest {
    let body = Array(
      """
      team_id=T1&channel_id=C1&user_id=U1&user_name=ana&command=/inc&text=\(text.replacing(" ", with: "+"))\
      &trigger_id=1.2&response_url=https://hooks.slack.example/commands/1
      """.utf8)
    let code = SignatureCheck.reference.hmacSHA256([Array("v0:\(now.seconds):".utf8), body], Array("secret".utf8))
    return WebRequest(
      method: "POST", path: "/slack/commands",
      headers: [
        ("Content-Type", "application/x-www-form-urlencoded"), ("X-Slack-Request-Timestamp", "\(now.seconds)"),
        ("X-Slack-Signature", "v0=" + lowerHex(code)),
      ], body: body)
  }

  @Test("the person is told to wait, and the answer follows through the response URL")
  func late() async throws {
    let (naps, wake) = (Watched<[Int64]>([]), Watched(false))
    let bot = try await BotTester.start(
      on: slack,
      sleep: { milliseconds in
        naps.update { $0.append(milliseconds) }
        _ = try? await wake.value { $0 }
      })
    bot.journal.hold()
    let request = command("checkout is down sev1", at: bot.clock.now)
    let answer = Task { await bot.bot.webDesk.handle(request) }
    _ = try await naps.value { $0.contains(2500) }
    bot.clock.advance(seconds: 3)
    wake.update { $0 = true }
    let early = String(decoding: await answer.value.body, as: UTF8.self)
    #expect(early.contains("Still working on it: the answer follows here. No need to type it again."))
    #expect(bot.journal.records.isEmpty)
    bot.journal.release()
    _ = try await bot.journal.count.value { $0 == 3 }
    #expect(bot.journal.records.map(\.kind) == ["incident.declared", "outbox.queued", "outbox.queued"])
    let card = await bot.deliver()
    bot.clock.advance(seconds: 2)
    let late = await bot.deliver()
    #expect(card.last?.url == "https://slack.example/api/chat.postMessage")
    #expect(late.map(\.url) == ["https://hooks.slack.example/commands/1"])
    let text = String(decoding: late.first?.body ?? [], as: UTF8.self)
    #expect(text.contains(#""response_type":"ephemeral""#))
    #expect(text.contains("is declared, sev1"))
  }

  @Test("an answer that is longer than one message follows as a whole")
  func long() async throws {
    let bot = try await BotTester.start(on: slack)
    _ = await bot.say("/inc checkout is down sev3")
    for number in 1...9 { _ = await bot.say("/inc note INC-1 \(number) \(String(repeating: "<", count: 200))") }
    for _ in 1...60 {
      _ = await bot.deliver()
      bot.clock.advance(seconds: 2)
    }
    let answer = await bot.bot.webDesk.handle(command("timeline INC-1", at: bot.clock.now))
    #expect(answer == .empty)
    let parts = try await bot.deliver().filter { $0.url == "https://hooks.slack.example/commands/1" }.map { call in
      try JSONReader.read(call.body)["text"]?.string ?? ""
    }
    #expect(parts.count == 3)
    #expect(parts.first?.hasPrefix("*INC-1* “checkout is down”, timeline (Europe/Paris):") == true)
    #expect(parts.joined(separator: "\n").matches(of: /note: \d/).count == 9)
    #expect(!parts.joined().hasSuffix("\n…"))
  }

  @Test("a stop waits for what was promised, and no more is begun than can be kept")
  func promises() async throws {
    let (hands, naps, wake) = (Watched(0), Watched<[Int64]>([]), Watched(false))
    let delivered = Watched<[Int]>([])
    let patience = Patience(
      uptime: { wake.value ? 2_500 : 0 },
      sleep: { milliseconds in
        naps.update { $0.append(milliseconds) }
        guard milliseconds == 20 else {
          _ = try? await wake.value { $0 }
          return
        }
        // The stop looks on while the last answer comes.
        hands.update { $0 += 1 }
        _ = try? await delivered.value { !$0.isEmpty }
      })
    let first = Task.immediate {
      await patience.outcome(
        of: {
          _ = try? await hands.value { $0 > 0 }
          return 7
        }, late: { value in delivered.update { $0.append(value) } })
    }
    _ = try await naps.value { $0 == [2_500] }
    wake.update { $0 = true }
    guard case .late = await first.value else {
      Issue.record("the work cannot have been in time")
      return
    }
    await patience.finish(within: 60)
    #expect(delivered.value == [7])
  }

  @Test("an answer in time is the only one")
  func inTime() async throws {
    let bot = try await BotTester.start(on: slack)
    let answer = await bot.bot.webDesk.handle(command("checkout is down sev1", at: bot.clock.now))
    #expect(String(decoding: answer.body, as: UTF8.self).contains("is declared, sev1"))
    #expect(bot.journal.records.map(\.kind) == ["incident.declared", "outbox.queued"])
  }
}
