import Bot
import Chat
import EventLog
import InMemoryLogging
import Incidents
import Kernel
import Logging
import Matrix
import Slack
import TestKit
import Testing

/// Every way out for the words of a private incident, as somebody without a part in it tries them.
@Suite("Private incidents")
struct PrivateIncidentTests {
  private static let slack = Slack(
    SlackSettings(signingSecrets: ["secret"], botToken: "xoxb-1", apiURL: "https://slack.example/api"),
    check: .reference)

  /// Words that stand nowhere but in the private incident.
  private static let secrets = [
    "zanzibar", "payroll", "quokka", "wombat", "numbat", "bilby", "dunnart", "INC-1", "T-1 ", "Narwhal",
  ]

  /// Ana's private incident with a follow-up and an update, Bob's public one; Léa has the follow-up.
  private func tester(_ outside: RecordingSender = RecordingSender()) async throws -> BotTester {
    let bot = try await BotTester.start(on: Self.slack, outside: outside)
    _ = await bot.say("/inc zanzibar leaves us sev1 #payroll client Narwhal private")
    _ = await bot.say("/inc note INC-1 quokka called")
    _ = await bot.say("/inc update INC-1 wombat is informed next 30m")
    _ = await bot.say("/inc task INC-1 call the numbat <@lea|lea> by 11:00")
    _ = await bot.say("/inc checkout is down sev2 #web", as: "bob")
    return bot
  }

  func leaks(_ text: String) -> [String] {
    Self.secrets.filter {
      text.contains($0) && !($0 == "INC-1" && !text.contains("INC-1 ") && !text.hasSuffix("INC-1"))
    }
  }

  /// What somebody without a part in it may type.
  static let lines = [
    "list", "list all", "list sev1", "list #payroll", "list client Narwhal", "list last 30d", "list @ana", "mine",
    "show INC-1", "INC-1", "timeline INC-1", "status INC-1", "clock INC-1", "stats", "stats #payroll",
    "stats client Narwhal", "postmortem INC-1", "note INC-1 hello there", "ack INC-1", "resolve INC-1 done",
    "close INC-1", "cancel INC-1 no", "reopen INC-1 why", "sev INC-1 2", "lead INC-1 me", "handoff INC-1 <@bob|bob>",
    "role comms me INC-1", "task INC-1 x y z", "done T-1", "task T-1 <@bob|bob>",
    "followup INC-1 x <@bob|bob> by fri",
    "invite INC-1 <@bob|bob>", "uninvite INC-1 <@lea|lea>", "remove INC-1 <@ana|ana>", "find quokka",
    "find zanzibar #payroll", "cause INC-1 wind", "hold INC-1 vendor",
    "rename INC-1 x y", "area INC-1 #x", "client INC-1 x", "private INC-1", "public INC-1", "public INC-1 yes",
    "split INC-1", "INC-1 private", "unlink INC-1", "decline INC-1",
    "undo", "zanzibar leaves us again #payroll", "declare INC-1", "ack", "show",
  ]

  @Test("no question and no act of somebody else gets a word of it", arguments: lines)
  func commands(_ line: String) async throws {
    let bot = try await tester()
    let reply = await bot.say("/inc \(line)", as: "bob")
    // What the person typed may come back; nothing else may.
    let told = leaks(reply).filter { !line.contains($0.trimmingSuffix) }
    #expect(told == [], "\(reply)")
    if ["show INC-1", "T-1"].contains(line) { #expect(reply.contains("There is no")) }
  }

  @Test(
    "nor does any question about promises",
    arguments: [
      "", "status", "INC-1", "why INC-1", "breached", "at risk 4h", "report", "report by client", "report by severity",
      "report by policy", "report by pair", "report by team", "report by priority", "report client Narwhal",
      "report #payroll", "breached client Narwhal", "budget", "budget last month", "status client Narwhal",
    ])
  func promises(_ line: String) async throws {
    let bot = try await tester()
    // A promise to the same customer, and another for the area: only the private incident leads to them.
    _ = await bot.say("/sla set sev1 client Narwhal resolution 1h", as: "adam")
    _ = await bot.say("/sla set sev2 #payroll resolution 1h", as: "adam")
    _ = await bot.say("/inc numbat is loose sev2 #payroll private")
    await bot.pass(seconds: 7200)
    let reply = await bot.say("/sla \(line)", as: "bob")
    #expect(leaks(reply).filter { !line.contains($0.trimmingSuffix) } == [], "\(reply)")
    for incident in ["1", "3"] { _ = await bot.say("/inc resolve INC-\(incident) over") }
    await bot.pass(seconds: 120)
    let later = await bot.say("/sla \(line)", as: "bob")
    #expect(leaks(later).filter { !line.contains($0.trimmingSuffix) } == [], "\(later)")
  }

  @Test("relations and searches do not tell of it, and it cannot be related to others", arguments: ["bob", "ana"])
  func relations(_ user: String) async throws {
    let bot = try await tester()
    for line in ["link INC-2 INC-1", "dup INC-2 of INC-1", "merge INC-2 into INC-1", "recurs INC-2 of INC-1"] {
      let reply = await bot.say("/inc \(line)", as: user)
      let refusal = user == "bob" ? "There is no INC-1." : "INC-1 is private: nothing can be related to it"
      #expect(reply.contains(refusal), "\(reply)")
    }
    let found = await bot.say("/inc find quokka", as: user)
    #expect(found.contains("zanzibar") == (user == "ana"), "\(found)")
    let again = await bot.say("/inc zanzibar leaves us again, quokka called sev1 #payroll", as: user)
    #expect(again.contains("INC-1") == (user == "ana"), "\(again)")
  }

  @Test("its totals are counted")
  func totals() async throws {
    let bot = try await tester()
    #expect(await bot.say("/inc stats", as: "bob").contains("2 declared (1 sev1, 1 sev2)"))
    #expect(bot.bot.metricsPage().contains("railhead_incidents_open 2"))
    #expect(leaks(bot.bot.metricsPage()) == [])
  }

  @Test("an export has it only for those who ask for it on the machine itself")
  func export() async throws {
    let incidents = try await tester().bot.dispatcher.latest.state.incidents
    let nobody = incidents.seen(by: PersonID(""))
    #expect(leaks(String(decoding: nobody.export(), as: UTF8.self)) == [])
    #expect(leaks(String(decoding: nobody.exportTable(), as: UTF8.self)) == [])
    #expect(incidents.restrictedCount == 1)
    #expect(leaks(String(decoding: incidents.export(), as: UTF8.self)).contains("zanzibar"))
  }

  @Test("no channel reads of it, and of those with a part in it each alone: card, echo, warning, reminder")
  func posts() async throws {
    let bot = try await tester()
    var told: Set<String> = []
    for _ in 0..<60 {
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        let text = String(decoding: call.body, as: UTF8.self)
        guard !leaks(text).isEmpty else { continue }
        #expect(call.url.hasSuffix("chat.postEphemeral"), "\(text)")
        told.insert(body["user"]?.string ?? "everybody")
      }
      await bot.pass(seconds: 120)
    }
    #expect(told == ["ana", "lea"])
    #expect(bot.journal.records.contains { $0.kind == "incident.nudged" })
    #expect(bot.journal.records.contains { $0.kind == "sla.warned" })
  }

  @Test("whoever gets a part is told, reads the news itself, and goes on reading once it is somebody else's")
  func parts() async throws {
    let bot = try await tester()
    _ = await bot.deliver()
    _ = await bot.say("/inc handoff INC-1 <@kim|kim> mind the press")
    _ = await bot.say("/inc update INC-1 lawyers were called")
    _ = await bot.say("/inc lead INC-1 me", as: "kim")
    _ = await bot.say("/inc lead INC-1 <@max|max>", as: "kim")
    var told: [String: [String]] = [:]
    for _ in 0..<40 {
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        told[body["user"]?.string ?? "", default: []].append(body["text"]?.string ?? "")
      }
      await bot.pass(seconds: 1)
    }
    #expect(told["kim"]?.contains { $0.contains("mind the press") } == true)
    #expect(told["kim"]?.contains { $0.contains("lawyers were called") } == true)
    #expect(told["max"]?.contains { $0.contains("/inc lead INC-1") } == true)
    #expect(await bot.say("/inc show INC-1", as: "kim").contains("zanzibar"))
    #expect(await bot.say("/inc find zanzibar nothing", as: "bob").contains("no incident matches"))
    #expect(await bot.say("/sla report #payroll", as: "bob").contains("No incident is about #payroll"))
  }

  @Test("those with a part in it read everything, and may bring in others")
  func members() async throws {
    let bot = try await tester()
    #expect(await bot.say("/inc show INC-1", as: "lea").contains("zanzibar"))
    #expect(
      await bot.say("/inc invite INC-1 <@bob|bob>") == """
        /inc invite INC-1: @bob may read of “zanzibar leaves us” from now on.
        """)
    #expect(await bot.say("/inc show INC-1", as: "bob").contains("zanzibar"))
    #expect(
      await bot.say("/inc invite INC-2 <@lea|lea>", as: "bob") == """
        INC-2 is not private: everybody may read of it. Nothing was changed.
        """)
    #expect(
      await bot.say("/inc invite INC-1 @carl") == """
        I do not know whose name @carl is, and only somebody I know can read of what is private: type @ and pick the person from the list of this chat. Nothing was changed.
        """)
    #expect(
      await bot.say("/inc invite INC-1 <@bob|bob>") == """
        @bob may read of INC-1 already. Nothing was changed.
        """)
  }

  @Test("where everybody reads the answers nothing private is declared, and nobody reads of what is")
  func overheard() async throws {
    let bot = try await BotTester.start(
      on: Matrix(
        settings: MatrixSettings(
          homeServerURL: "http://localhost:8008", asToken: "as", hsToken: "hs", botUser: "@bot:example.org"),
        check: .reference))
    #expect(
      await bot.say("!inc zanzibar leaves us sev1 private") == """
        Everybody here reads my answers, so nothing private can be declared from here. Nothing was declared. If the word belongs to the title, put the title in quotes: !inc declare "…".
        """)
    #expect(bot.journal.records.allSatisfy { !$0.kind.hasPrefix("incident.") })
    var incidents = Incidents()
    let declaration = IncidentEvent.Declaration(
      title: "zanzibar", severity: .sev1, room: Place(platform: "matrix", team: "T1", channel: "ops"), isPrivate: true)
    let ana = PersonID(platform: "matrix", team: "T1", user: "ana")
    try incidents.apply(
      IncidentEvent(incident: 1, byName: "ana", change: .declared(declaration)), at: bot.clock.now, by: ana)
    #expect(incidents.seen(by: ana)[1] != nil)
    #expect(incidents.seen(by: PersonID(""))[1] == nil)
  }

  @Test("a report by policy counts it without the name of a policy that only its customer or area leads to")
  func policies() async throws {
    let bot = try await tester()
    _ = await bot.say("/sla set sev1 client Narwhal resolution 1h", as: "adam")
    await bot.pass(seconds: 7200)
    let running = await bot.say("/sla report by policy", as: "bob")
    #expect(
      running == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        sev1: 1 of 2 kept · 1 open past due
        sev2: 0 of 1 kept · late INC-2 · 1 open past due · 2 still running
        private: 0 of 1 kept · 1 open past due
        """)
    _ = await bot.say("/inc resolve INC-1 over")
    let stopped = await bot.say("/sla report by policy", as: "bob")
    #expect(
      stopped == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        sev1: 1 of 2 kept
        sev2: 0 of 1 kept · late INC-2 · 1 open past due · 2 still running
        private: 0 of 1 kept
        """)
    let french = await bot.say("/sla report by policy", as: "bob", language: "fr")
    #expect(
      french == """
        /sla bilan : dim. 1er mars 2026 – mar. 31 mars 2026
        sev1 : 1 tenu sur 2
        sev2 : 0 tenu sur 1 · en retard INC-2 · 1 ouverte et en retard · 2 en cours
        privé : 0 tenu sur 1
        """)
    let filtered = await bot.say("/sla report client Narwhal · sev1", as: "bob")
    #expect(
      filtered == """
        /sla report: Sun 1 Mar 2026 – Tue 31 Mar 2026
        Nothing was due, and nothing runs.
        """)
  }

  @Test("whoever is removed reads nothing any more, in no answer and no message")
  func removed() async throws {
    let bot = try await tester()
    _ = await bot.say("/inc role comms <@kim|kim> INC-1")
    #expect(await bot.say("/inc show INC-1", as: "kim").contains("zanzibar"))
    _ = await bot.deliver()
    #expect(
      await bot.say("/inc retirer INC-1 <@kim|kim>", as: "lea", language: "fr") == """
        /inc retirer INC-1 : @kim n’a plus accès à « zanzibar leaves us ». N’est plus à personne : communication.
        """)
    for line in ["list", "find quokka", "show INC-1", "timeline INC-1", "mine", "undo", "postmortem INC-1", "stats"] {
      let reply = await bot.say("/inc \(line)", as: "kim")
      #expect(leaks(reply).filter { !line.contains($0.trimmingSuffix) } == [], "\(reply)")
    }
    let incidents = bot.bot.dispatcher.latest.state.incidents
    let kim = incidents.seen(by: PersonID(platform: "slack", team: "T1", user: "kim"))
    #expect(leaks(String(decoding: kim.export(), as: UTF8.self)) == [])
    #expect(leaks(String(decoding: kim.exportTable(), as: UTF8.self)) == [])
    _ = await bot.say("/inc update INC-1 lawyers know of the wombat")
    for _ in 0..<60 {
      for call in await bot.deliver() {
        let body = try JSONReader.read(call.body)
        guard body["user"]?.string == "kim" || body["channel"]?.string == "Dkim" else { continue }
        #expect(leaks(String(decoding: call.body, as: UTF8.self)) == [])
      }
      await bot.pass(seconds: 120)
    }
  }

  @Test("direct messages: card, echo, warning and reminder reach those with a part in it, and nobody else")
  func directMessages() async throws {
    let outside = RecordingSender { call, number in
      let user = (try? JSONReader.read(call.body))?["users"]?.string
      let answer = user.map { #"{"ok":true,"channel":{"id":"D\#($0)"}}"# } ?? #"{"ok":true,"ts":"170000.\#(number)"}"#
      return .success(HTTPResult(status: 200, body: Array(answer.utf8)))
    }
    let bot = try await tester(outside)
    var told: Set<String> = []
    for _ in 0..<60 {
      for call in await bot.deliver() {
        let text = String(decoding: call.body, as: UTF8.self)
        guard !leaks(text).isEmpty else { continue }
        #expect(call.url.hasSuffix("chat.postMessage"), "\(text)")
        told.insert(try JSONReader.read(call.body)["channel"]?.string ?? "everybody")
      }
      await bot.pass(seconds: 120)
    }
    #expect(told == ["Dana", "Dlea"])
    #expect(bot.journal.records.contains { $0.kind == "incident.nudged" })
    #expect(bot.journal.records.contains { $0.kind == "sla.warned" })
  }

  @Test("no line of the log has a word of it")
  func log() async throws {
    let handler = InMemoryLogHandler()
    try await withLogger(Logger(label: "test") { _ in handler }) { _ in
      let bot = try await tester()
      bot.journal.failNext(.full("no space"))
      _ = await bot.say("/inc note INC-1 quokka again")
      bot.outside.answerNext(.success(HTTPResult(status: 400, body: Array(#"{"ok":false,"error":"no_channel"}"#.utf8))))
      for _ in 0..<20 {
        await bot.pass(seconds: 300)
        _ = await bot.deliver()
      }
    }
    #expect(!handler.entries.isEmpty)
    for entry in handler.entries { #expect(leaks("\(entry.message) \(entry.metadata)") == []) }
  }
}

extension String {
  var trimmingSuffix: String { hasSuffix(" ") ? String(dropLast()) : self }
}
