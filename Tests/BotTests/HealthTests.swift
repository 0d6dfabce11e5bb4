import Chat
import Kernel
import Slack
import TestKit
import Testing

@Suite("/ops health, when messages were given up")
struct HealthTests {
  private func slack(token: String?) -> Slack {
    Slack(
      SlackSettings(signingSecrets: ["secret"], botToken: token, apiURL: "https://slack.example/api"), check: .reference
    )
  }

  @Test("one is counted in the singular, and its reason is in the reader's language")
  func one() async throws {
    let bot = try await BotTester.start(on: slack(token: "xoxb-1"))
    _ = await bot.say("/inc checkout is down sev1")
    bot.outside.answerNext(.failure(.forbidden("10.0.0.1")))
    _ = await bot.deliver()
    #expect(
      await bot.say("/ops health") == """
        1 message given up, 0 messages waiting. The latest:
        Thu 26 Mar 2026 10:15 (Europe/Paris) · slack · railhead-2 · the address is not among those allowed
        """)
    #expect(
      await bot.say("/ops santé", language: "fr") == """
        1 message abandonné, 0 message en attente. Le dernier :
        jeu. 26 mars 2026 10:15 (Europe/Paris) · slack · railhead-2 · l’adresse ne fait pas \
        partie de celles qui sont permises
        """)
  }

  @Test("what the chat says is shown as the chat's word")
  func wordsOfTheChat() async throws {
    let bot = try await BotTester.start(on: slack(token: "xoxb-1"))
    _ = await bot.say("/inc checkout is down sev1")
    bot.outside.answerNext(
      .success(HTTPResult(status: 200, body: Array(#"{"ok":false,"error":"channel_not_found"}"#.utf8))))
    _ = await bot.deliver()
    _ = await bot.say("/inc login is broken sev2")
    bot.outside.answerNext(.success(HTTPResult(status: 403)))
    _ = await bot.deliver()
    _ = await bot.say("/inc mail has stopped working sev3")
    bot.outside.answerNext(.failure(.timedOut))
    _ = await bot.deliver()
    bot.clock.advance(seconds: 24 * 3600)
    _ = await bot.deliver()
    #expect(
      await bot.say("/ops health") == """
        3 messages given up, 0 messages waiting. The latest:
        Fri 27 Mar 2026 10:15 (Europe/Paris) · slack · railhead-8 · it was too late to send it
        Thu 26 Mar 2026 10:15 (Europe/Paris) · slack · railhead-5 · the chat answered 403
        Thu 26 Mar 2026 10:15 (Europe/Paris) · slack · railhead-2 · the chat answered channel_not_found
        """)
    #expect(
      await bot.say("/ops santé", language: "fr") == """
        3 messages abandonnés, 0 message en attente. Les derniers :
        ven. 27 mars 2026 10:15 (Europe/Paris) · slack · railhead-8 · il était trop tard pour l’envoyer
        jeu. 26 mars 2026 10:15 (Europe/Paris) · slack · railhead-5 · le chat a répondu 403
        jeu. 26 mars 2026 10:15 (Europe/Paris) · slack · railhead-2 · le chat a répondu channel_not_found
        """)
  }

  @Test("every problem has a text in both languages", arguments: DeliveryProblem.allCases)
  func texts(problem: DeliveryProblem) {
    #expect(problem.text(in: .english) != problem.text(in: .french))
    #expect(!problem.rawValue.contains(" "))
  }
}
