import Bot
import EventLog
import Kernel
import Operations
import TestKit
import Testing

@Suite("Incidents on hold")
struct HoldTests {
  @Test("a sev3 that waits for a vendor has no due time, and counts on where it stopped")
  func pauses() async throws {
    var talk = try await Talk()
    await talk.say("ana /inc label printer is broken sev3 <@ana|ana>", "ana /inc ack INC-1")
    await talk.bot.pass(seconds: 3600)
    await talk.say("ana /inc hold INC-1 vendor a part is ordered until tomorrow 2pm", "ana /sla INC-1")
    await talk.bot.pass(seconds: 86_400)
    await talk.say("ana /inc resume INC-1", "ana /sla why INC-1 resolution", "ana /inc show INC-1")
    #expect(
      talk.text == """
        > @ana /inc label printer is broken sev3 <@ana|ana>
        /inc declare: INC-1 is declared, sev3: “label printer is broken”.
        @ana leads it.
        Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        > @ana /inc ack INC-1
        /inc ack INC-1: “label printer is broken” is acknowledged, 10:15 (Europe/Paris), 0 s after it was declared.
        > @ana /inc hold INC-1 vendor a part is ordered until tomorrow 2pm
        /inc hold INC-1: “label printer is broken” waits for the vendor, until Fri 27 Mar 2026 14:00 (Europe/Paris): a part is ordered
        Nothing is due as long as it waits. The impact goes on counting, for TTR is what customers see. /inc resume INC-1 ends the hold.
        > @ana /sla INC-1
        INC-1 sev3 “label printer is broken” (Europe/Paris)
        – response: met in 0 s — 1 h, policy sev3, fr-office
        – update: paused at 25 %, waiting for the vendor: a part is ordered — 4 h, policy sev3, fr-office
        – mitigation: paused at 12 %, waiting for the vendor: a part is ordered — 1 business day, policy sev3, fr-office
        – resolution: paused at 4 %, waiting for the vendor: a part is ordered — 3 business days, policy sev3, fr-office
        > @ana /inc resume INC-1
        /inc resume INC-1: “label printer is broken” goes on, after waiting for the vendor for 1 d. Targets: acknowledged in 0 s ✓, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        > @ana /sla why INC-1 resolution
        /sla why INC-1 resolution: “label printer is broken”
        Promised: 3 business days (policy sev3, version 1)
        Calendar: fr-office, Europe/Paris
        From Thu 26 Mar 2026 10:15 to now, Fri 27 Mar 2026 11:15
        Open Thu 26 Mar 2026: 10:15–12:30, 13:30–18:00 = 6:45:00
        Open Fri 27 Mar 2026: 09:00–11:15 = 2:15:00
        Paused Thu 26 Mar 2026 11:15 – Fri 27 Mar 2026 11:15 (a part is ordered): −8:00:00
        Sum: 9:00:00 − 8:00:00 = 1:00:00 of 24:00:00, 23:00:00 left
        Due: Wed 1 Apr 2026 10:15
        > @ana /inc show INC-1
        INC-1 sev3 acknowledged “label printer is broken”
        led by @ana · declared by @ana
        Clocks (Europe/Paris):
        – impact start Thu 26 Mar 2026 10:15, by default, @ana
        – detected Thu 26 Mar 2026 10:15, by default, @ana
        – declared Thu 26 Mar 2026 10:15, recorded, @ana
        – acknowledged Thu 26 Mar 2026 10:15, recorded, @ana
        Impact so far: 1 d 1 h
        Targets: acknowledged in 0 s ✓, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        4 entries in the timeline: /inc timeline INC-1
        """)
  }

  @Test("a sev1 goes on counting, and so does a sev3 that becomes one while it waits")
  func worst() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /inc label printer is broken sev3 <@ana|ana>", "ana /inc hold INC-1 vendor", "ana /inc sev INC-1 1")
    await talk.bot.pass(seconds: 1800)
    await talk.say("ana /sla INC-1", "lea /sla pourquoi INC-1 résolution")
    #expect(
      talk.text == """
        > @ana /inc label printer is broken sev3 <@ana|ana>
        /inc declare: INC-1 is declared, sev3: “label printer is broken”.
        @ana leads it.
        Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        > @ana /inc hold INC-1 vendor
        /inc hold INC-1: “label printer is broken” waits for the vendor.
        Nothing is due as long as it waits. The impact goes on counting, for TTR is what customers see. /inc resume INC-1 ends the hold.
        > @ana /inc sev INC-1 1
        /inc sev INC-1: “label printer is broken” goes from sev3 to sev1. Targets: acknowledge by 10:20, first update by 10:45, mitigate by 11:15, resolve by 14:15 (Europe/Paris).
        > @ana /sla INC-1
        INC-1 sev1 “label printer is broken” (Europe/Paris)
        – response: late by 25 min (due Thu 26 Mar 2026 10:20) — 5 min, policy sev1, 24x7
        – update: 100 % · due Thu 26 Mar 2026 10:45 — 30 min, policy sev1, 24x7
        – mitigation: 50 % · due Thu 26 Mar 2026 11:15 — 1 h, policy sev1, 24x7
        – resolution: 12 % · due Thu 26 Mar 2026 14:15 — 4 h, policy sev1, 24x7
        > @lea /sla pourquoi INC-1 résolution
        /sla pourquoi INC-1 résolution : « label printer is broken »
        Promis : 4 h (engagement sev1, version 1)
        Calendrier : 24x7, Europe/Paris
        De jeu. 26 mars 2026 10:15 à maintenant, jeu. 26 mars 2026 10:45
        Ouvert jeu. 26 mars 2026 : 10:15–10:45 = 0:30:00
        Somme : 0:30:00 − 0:00:00 = 0:30:00 sur 4:00:00, reste 3:30:00
        Échéance : jeu. 26 mars 2026 14:15
        """)
  }

  @Test("an hour that was promised for the next update holds, whoever is waited for")
  func promisedUpdate() async throws {
    var talk = try await Talk()
    await talk.say(
      "ana /inc label printer is broken sev3 <@ana|ana>", "ana /inc hold INC-1 vendor",
      "ana /inc update INC-1 the vendor was called next 30m", "ana /sla INC-1")
    #expect(
      talk.text == """
        > @ana /inc label printer is broken sev3 <@ana|ana>
        /inc declare: INC-1 is declared, sev3: “label printer is broken”.
        @ana leads it.
        Targets: acknowledge within 1 business hour, update every 4 business hours, mitigate within 1 business day, resolve within 3 business days.
        > @ana /inc hold INC-1 vendor
        /inc hold INC-1: “label printer is broken” waits for the vendor.
        Nothing is due as long as it waits. The impact goes on counting, for TTR is what customers see. /inc resume INC-1 ends the hold.
        > @ana /inc update INC-1 the vendor was called next 30m
        /inc update INC-1: the update on “label printer is broken” is posted. It is acknowledged, 0 s after it was declared. Next update by 10:45 (Europe/Paris).
        > @ana /sla INC-1
        INC-1 sev3 “label printer is broken” (Europe/Paris)
        – response: met in 0 s — 1 h, policy sev3, fr-office
        – update: 0 % · due Thu 26 Mar 2026 10:45 — as promised
        – mitigation: paused at 0 %, waiting for the vendor — 1 business day, policy sev3, fr-office
        – resolution: paused at 0 %, waiting for the vendor — 3 business days, policy sev3, fr-office
        """)
  }

  @Test("who was waited for is missed once, when people work, over a restart too; whoever resumes before is left alone")
  func reminds() async throws {
    let talk = try await Talk()
    _ = await talk.bot.say("/inc label printer is broken sev3 <@lea|lea>")
    _ = await talk.bot.say("/inc hold INC-1 vendor until 11:00")
    _ = await talk.bot.say("/inc door is stuck sev3 <@lea|lea>")
    _ = await talk.bot.say("/inc hold INC-2 client until 11:00")
    _ = await talk.bot.say("/inc resume INC-2")
    _ = await talk.bot.say("/inc login is slow sev3 <@lea|lea>")
    _ = await talk.bot.say("/inc hold INC-3 vendor until tomorrow 2am")
    let state = talk.bot.bot.dispatcher.state
    let again = try await BotTester.start(on: talk.bot.platform, clock: talk.bot.clock, journal: talk.bot.journal)
    #expect(again.bot.dispatcher.state.incidents == state.incidents)
    let restored = try BotState(restoring: state.snapshotParts, operations: Operations(configuration: .testers))
    #expect(restored.incidents == state.incidents)
    await again.pass(seconds: 3 * 86_400)
    let paris = Audience(language: .english, zone: Zone("Europe/Paris") ?? .utc)
    let reminders = again.journal.records.filter { $0.kind == "incident.nudged" }.map { record in
      "\(paris.date(record.at)) INC-\(record.data["incident"]?.int ?? 0) \(record.data["nudge"]?["reason"]?.string ?? "")"
    }
    #expect(reminders == ["Thu 26 Mar 2026 11:00 INC-1 hold", "Fri 27 Mar 2026 09:00 INC-3 hold"])
    let said = again.journal.records.filter { $0.kind == "outbox.queued" }.compactMap { record in
      let spans = record.data["message"]?["text"]?.array ?? []
      return spans.map { span in
        ["p", "u", "s", "c"].compactMap { span[$0]?.string }.first ?? "@" + (span["name"]?.string ?? "")
      }.joined()
    }
    #expect(
      said.filter { $0.contains("it was on hold") } == [
        """
        INC-1 sev3 “label printer is broken”: it was on hold until 11:00 (Europe/Paris), waiting for the vendor. \
        @lea: /inc resume INC-1
        """,
        """
        INC-3 sev3 “login is slow”: it was on hold until 02:00 (Europe/Paris), waiting for the vendor. \
        @lea: /inc resume INC-3
        """,
      ])
  }
}
