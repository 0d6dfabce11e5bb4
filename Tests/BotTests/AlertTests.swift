import Alerts
import Bot
import Chat
import EventLog
import Kernel
import Operations
import Slack
import TestKit
import Testing

/// Alerts over the road of requests: durable before they are answered, and announced in their room.
struct AlertTests {
  private static let room = Place(platform: "slack", team: "T1", channel: "CALERTS")
  private static let token = "correct-horse-battery-staple"

  private func start(journal: MemoryJournal = MemoryJournal(), language: Language = .english) async throws -> BotTester
  {
    var people = Operations.Configuration.testers
    people.audience.language = language
    return try await BotTester.start(
      on: Slack(
        SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
        check: .reference),
      journal: journal, people: people,
      alerts: Assembly.Hooks(receiver: AlertHooks(tokens: [Self.token], check: .reference), room: Self.room))
  }

  private func post(_ body: String, to bot: BotTester, token: String = token) async -> String {
    let answer = await bot.bot.webDesk.handle(
      WebRequest(
        method: "POST", path: "/hooks/generic",
        headers: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")], body: Array(body.utf8)))
    return "\(answer.status) \(String(decoding: answer.body, as: UTF8.self))"
  }

  private func firing(_ severity: Int = 2) -> String {
    #"{"key":"k","status":"firing","title":"disk full <!here>","severity":\#(severity)}"#
  }

  private static func bodies(_ calls: [HTTPCall]) -> [String] {
    calls.map { call in
      let body = (try? JSONReader.read(call.body)) ?? .null
      let method = call.url.split(separator: "/").last ?? ""
      let thread = body["thread_ts"]?.string.map { " under \($0)" } ?? ""
      return "\(method) \(body["channel"]?.string ?? "")\(thread): \(body["text"]?.string ?? "")"
    }
  }

  @Test func itsLifeIsAnnouncedInItsRoom() async throws {
    let bot = try await start()
    #expect(await post(firing(), to: bot) == #"200 {"incident":"INC-1","outcome":"declared"}"#)
    #expect(await post(firing(), to: bot) == #"200 {"incident":"INC-1","outcome":"unchanged"}"#)
    var told = Self.bodies(await bot.deliver())
    #expect(
      told == [
        """
        chat.postMessage CALERTS: *INC-1 sev2* declared “disk full &lt;!here&gt;”
        nobody leads · declared by @generic
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        Alert: 1 firing
        """
      ])
    bot.clock.advance(seconds: 300)
    #expect(
      await post(#"{"key":"k","status":"resolved"}"#, to: bot) == #"200 {"incident":"INC-1","outcome":"resolved"}"#)
    told = Self.bodies(await bot.deliver())
    #expect(
      told == [
        """
        chat.update CALERTS: *INC-1 sev2* resolved “disk full &lt;!here&gt;”
        nobody leads · declared by @generic
        declared: Thu 26 Mar 2026 10:15 (Europe/Paris)
        resolved: Thu 26 Mar 2026 10:20 (Europe/Paris)
        Alert: over
        Resolved: alert resolved
        """
      ])
    bot.clock.advance(seconds: 2)
    told = Self.bodies(await bot.deliver())
    #expect(
      told == [
        "chat.postMessage CALERTS under 1700000000.000001: *INC-1* (generic): the alert is over: "
          + "“disk full &lt;!here&gt;” is resolved, 10:20 (Europe/Paris), after 5 min of impact."
      ])
  }

  @Test func aRoomMayBeFrench() async throws {
    let bot = try await start(language: .french)
    _ = await post(firing(), to: bot)
    _ = await bot.deliver()
    bot.clock.advance(seconds: 300)
    _ = await post(#"{"key":"k","status":"resolved"}"#, to: bot)
    _ = await bot.deliver()
    bot.clock.advance(seconds: 2)
    let told = Self.bodies(await bot.deliver())
    #expect(
      told == [
        "chat.postMessage CALERTS under 1700000000.000001: *INC-1* (generic) : l’alerte est terminée : "
          + "« disk full &lt;!here&gt; » est résolu, 10:20 (Europe/Paris), après 5 min d’impact."
      ])
    #expect(await bot.say("/inc show INC-1").contains("Resolved: alerte résolue"))
  }

  @Test func whatIsNotSavedIsAskedForAgain() async throws {
    let journal = MemoryJournal()
    let bot = try await start(journal: journal)
    journal.failNext(.full("no room"))
    #expect(await post(firing(), to: bot) == #"503 {"error":"not saved: the disk is full"}"#)
    #expect(journal.records.isEmpty)
    #expect(await post(firing(), to: bot) == #"200 {"incident":"INC-1","outcome":"declared"}"#)
    journal.failNext(.broken("input/output error"))
    let resolved = #"{"key":"k","status":"resolved"}"#
    #expect(await post(resolved, to: bot) == #"503 {"error":"not saved: the journal is broken"}"#)
  }

  @Test func aRestartKnowsWhatFired() async throws {
    let journal = MemoryJournal()
    _ = await post(firing(), to: try await start(journal: journal))
    let again = try await start(journal: journal)
    #expect(await post(firing(), to: again) == #"200 {"incident":"INC-1","outcome":"unchanged"}"#)
    #expect(journal.records.filter { $0.kind.hasPrefix("incident.") }.map(\.kind) == ["incident.declared"])
    #expect(journal.records.first?.by == "railhead")
  }

  @Test func outcomesAreCounted() async throws {
    let bot = try await start()
    for _ in 1...3 { _ = await post(firing(), to: bot) }
    _ = await post(firing(1), to: bot)
    _ = await post(#"{"key":"other","status":"resolved"}"#, to: bot)
    _ = await post("{}", to: bot)
    _ = await post(firing(), to: bot, token: "wrong")
    let lines = bot.bot.metricsPage().split(separator: "\n").filter {
      $0.contains("alerts_total") || $0.contains("refused_total")
    }
    #expect(
      lines == [
        "# TYPE railhead_alerts_total counter", #"railhead_alerts_total{outcome="changed"} 1"#,
        #"railhead_alerts_total{outcome="declared"} 1"#, #"railhead_alerts_total{outcome="unchanged"} 2"#,
        #"railhead_alerts_total{outcome="unknown"} 1"#, "# TYPE railhead_requests_refused_total counter",
        #"railhead_requests_refused_total{platform="hooks",reason="json_unexpected_shape"} 1"#,
        #"railhead_requests_refused_total{platform="hooks",reason="token_mismatch"} 1"#,
      ])
  }

  @Test func peopleAckItInItsRoom() async throws {
    let bot = try await start()
    _ = await post(firing(), to: bot)
    let reply = await bot.say("/inc ack", channel: "CALERTS")
    #expect(reply.hasPrefix("/inc ack INC-1: “disk full <!here>” is acknowledged"))
  }
}
