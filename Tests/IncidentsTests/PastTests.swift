import Incidents
import Kernel
import Testing

/// What happened a while ago is recorded at its moment, day included, and the answer shows it in full.
///
/// It is Thursday 26 March 2026, 10:15 in Paris.
struct PastTests {
  private static func open() throws -> Desk {
    var desk = try Desk()
    try desk.say("checkout is down sev2 since 20/03 8:00")
    return desk
  }

  @Test(arguments: [
    ("blocked the traffic yesterday at 17:00", "blocked the traffic", "2026-03-25T16:00:00.000Z"),
    ("blocked the traffic at 17:00 yesterday", "blocked the traffic", "2026-03-25T16:00:00.000Z"),
    ("fixed it on Tuesday at 9:55", "fixed it", "2026-03-24T08:55:00.000Z"),
    ("trafic basculé mardi à 9h55", "trafic basculé", "2026-03-24T08:55:00.000Z"),
    ("moved away 10 minutes ago", "moved away", "2026-03-26T09:05:00.000Z"),
    ("basculé il y a 2 minutes", "basculé", "2026-03-26T09:13:00.000Z"),
    ("basculé il y a environ deux heures", "basculé", "2026-03-26T07:15:00.000Z"),
    ("basculé vers 1h30", "basculé", "2026-03-26T00:30:00.000Z"),
    ("restarted at 9.30", "restarted", "2026-03-26T08:30:00.000Z"),
    ("restarted at about 9:30.", "restarted", "2026-03-26T08:30:00.000Z"),
    ("relancé hier soir vers 22h", "relancé", "2026-03-25T21:00:00.000Z"),
    ("relancé le 24/03 à 14h05", "relancé", "2026-03-24T13:05:00.000Z"),
    ("relancé à 9h", "relancé", "2026-03-26T08:00:00.000Z"),
    ("relancé, 9h ce matin", "relancé,", "2026-03-26T08:00:00.000Z"),
  ])
  func ofMitigating(_ text: String, _ kept: String, _ instant: String) throws {
    var desk = try Self.open()
    let reply = try desk.say("mitigate INC-1 \(text)")
    #expect(desk.state[1]?.facts.clocks[.mitigated]?.at == Timestamp(instant), "\(reply)")
    #expect(reply.hasSuffix(": \(kept)"), "\(reply)")
  }

  @Test(
    "a moment in front of what was done",
    arguments: [
      ("resolve INC-1 at 03:00 done", "done", "2026-03-26T02:00:00.000Z"),
      ("résolu INC-1 hier 22h10 : relancé", "relancé", "2026-03-25T21:10:00.000Z"),
      ("mitigate INC-1 at 9:05 traffic moved", "traffic moved", "2026-03-26T08:05:00.000Z"),
    ])
  func inFront(_ line: String, _ kept: String, _ instant: String) throws {
    var desk = try Self.open()
    let reply = try desk.say(line)
    let clocks = desk.state[1]?.facts.clocks
    #expect((clocks?[.resolved] ?? clocks?[.mitigated])?.at == Timestamp(instant), "\(reply)")
    #expect(reply.hasSuffix(": \(kept)"), "\(reply)")
  }

  @Test(arguments: [
    "latency went from 3h to 1h", "le délai passe de 2h à 1h", "we meet tomorrow at 9:00", "fixed yesterday",
    "undid the change of 3 days ago", "rebooted 14:12 times",
  ])
  func isText(_ text: String) throws {
    var desk = try Self.open()
    let reply = try desk.say("mitigate INC-1 \(text)")
    #expect(desk.state[1]?.facts.clocks[.mitigated]?.at == desk.now, "\(reply)")
    #expect(reply.hasSuffix(": \(text)"), "\(reply)")
  }

  @Test(arguments: [
    ("rolled back yesterday at 22:10", "rolled back", "2026-03-25T21:10:00.000Z"),
    ("alerte reçue il y a 20 minutes", "alerte reçue", "2026-03-26T08:55:00.000Z"),
    ("01:35 appel client", "appel client", "2026-03-26T00:35:00.000Z"),
    ("9h50 : appel client", "appel client", "2026-03-26T08:50:00.000Z"),
    ("hier 22h10 appel client", "appel client", "2026-03-25T21:10:00.000Z"),
    ("at 9:50 the client called", "the client called", "2026-03-26T08:50:00.000Z"),
    ("the client called last tuesday at 9:50", "the client called", "2026-03-24T08:50:00.000Z"),
  ])
  func ofANote(_ text: String, _ kept: String, _ instant: String) throws {
    var desk = try Self.open()
    let reply = try desk.say("note INC-1 \(text)")
    guard case .noted(let noted, let at)? = desk.events.last?.event.change else { throw NothingNoted(reply: reply) }
    #expect(noted == kept)
    #expect(at == Timestamp(instant), "\(reply)")
  }

  private struct NothingNoted: Error { let reply: String }

  @Test(arguments: [
    "redémarré le worker à 10h05", "see you at 23:00", "call them friday at 9:50", "10:05 - 10:20 no orders",
    "12:30 is when we meet", "3 servers restarted",
  ])
  func isANoteOfNow(_ text: String) throws {
    var desk = try Self.open()
    let reply = try desk.say("note INC-1 \(text)")
    guard case .noted(text, nil)? = desk.events.last?.event.change else { throw NothingNoted(reply: reply) }
  }

  @Test func isShownInFull() throws {
    var desk = try Self.open()
    #expect(
      try desk.say("resolve INC-1 blocked the traffic yesterday at 17:00")
        == """
        /inc resolve INC-1: “checkout is down” is resolved, Wed 25 Mar 2026 17:00 (Europe/Paris), \
        after 5 d 9 h of impact: blocked the traffic
        """)
    #expect(
      try desk.say("noter INC-1 alerte reçue il y a 20 minutes", as: .lea)
        == """
        /inc noter INC-1 : noté sur « checkout is down », jeu. 26 mars 2026 09:55 (Europe/Paris) : alerte reçue
        """)
  }

  @Test(arguments: ["ack INC-1 il y a 2 min", "vu INC-1 2 minutes ago", "vu INC-1 à 10h13", "ack INC-1 10:13"])
  func ofAcknowledging(_ line: String) throws {
    var desk = try Desk()
    try desk.say("checkout is down sev2")
    desk.wait(minutes: 5)
    desk.now = desk.now.adding(seconds: 0)
    let reply = try desk.say(line.replacing("10h13", with: "10h18").replacing("10:13", with: "10:18"))
    #expect(desk.state[1]?.facts.clocks[.acknowledged]?.at == Timestamp("2026-03-26T09:18:00.000Z"), "\(reply)")
  }

  @Test(arguments: [
    ("impact il y a 2 heures", "2026-03-26T07:15:00.000Z"), ("impact le 20/03 à 14h05", "2026-03-20T13:05:00.000Z"),
    ("impact hier 23h10", "2026-03-25T22:10:00.000Z"), ("impact 3h", "2026-03-26T02:00:00.000Z"),
    ("impact at 9.15", "2026-03-26T08:15:00.000Z"), ("impact was yesterday at 9:15", "2026-03-25T08:15:00.000Z"),
  ])
  func ofAClock(_ text: String, _ instant: String) throws {
    var desk = try Self.open()
    let reply = try desk.say("heure INC-1 \(text)")
    #expect(desk.state[1]?.facts.clocks[.impactStart]?.at == Timestamp(instant), "\(reply)")
  }

  @Test func aDayHasNoMoreThan24Hours() throws {
    var desk = try Self.open()
    #expect(
      try desk.say("clock INC-1 impact 48h")
        == """
        A day has no such hour. For a length of time, type 48h ago. Nothing was changed.
        /inc clock [INC-12] [impact|detected|ack|mitigated|resolved 14:05]
        For example: /inc clock INC-12 impact 14:05
        """)
    #expect(
      try desk.say("heure INC-1 impact 25h", as: .lea)
        == """
        Aucune journée n’a cette heure. Pour une durée, tapez il y a 25h. Rien n’a été changé.
        /inc heure [INC-12] [impact|détecté|vu|atténué|résolu 14h05]
        Par exemple : /inc heure INC-12 impact 14h05
        """)
    #expect(desk.events.count == 1)
  }
}
