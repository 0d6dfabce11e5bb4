import Bot
import Chat
import Decisions
import EventLog
import Incidents
import Kernel
import Operations
import Priorities
import Requests
import TestKit
import Testing

@Suite("What was recorded before a link is the same person’s, until it ends")
struct LinkedRecordTests {
  typealias Chats = ThreeChats

  private static let matrixLea = "@lea:example.org"

  /// Whether somebody may read of INC-1.
  private func reads(_ chats: ThreeChats, _ chat: any Platform, _ user: String) async -> Bool {
    await chats.bot.say("/inc show INC-1", as: user, on: chat).contains("payroll leaks")
  }

  @Test("a private incident is read in every chat of its people, and in no other after the link has ended")
  func privacy() async throws {
    var chats = try await ThreeChats()
    await chats.say(Chats.mattermost, "mlea", "/inc payroll leaks today sev1 private")
    #expect(await !reads(chats, Chats.slack, "ULEA"))
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    #expect(await reads(chats, Chats.slack, "ULEA"))
    #expect(await reads(chats, Chats.mattermost, "mlea"))
    #expect(await !reads(chats, Chats.slack, "UBOB"))
    #expect(await !reads(chats, Chats.mattermost, "mbob"))
    await chats.say(Chats.slack, "ULEA", "/ops unlink")
    #expect(await !reads(chats, Chats.slack, "ULEA"))
    #expect(await reads(chats, Chats.mattermost, "mlea"))
  }

  @Test("whoever is taken out of a private incident is out in every chat")
  func removal() async throws {
    var chats = try await ThreeChats()
    await chats.say(Chats.slack, "UANA", "/inc payroll leaks today sev1 private")
    await chats.link(Chats.slack, "UKARIM", to: Chats.mattermost, "mkarim")
    await chats.say(Chats.slack, "UANA", "/inc invite INC-1 <@UKARIM|karim>")
    #expect(await reads(chats, Chats.mattermost, "mkarim"))
    await chats.say(Chats.slack, "UANA", "/inc uninvite INC-1 <@UKARIM|karim>")
    #expect(await !reads(chats, Chats.mattermost, "mkarim"))
    #expect(await !reads(chats, Chats.slack, "UKARIM"))
  }

  @Test("an invitation under an account that is linked later is taken back under the other one")
  func removalOfWhatWasBefore() async throws {
    var chats = try await ThreeChats()
    await chats.link(Chats.slack, "UANA", to: Chats.mattermost, "mana")
    await chats.say(Chats.mattermost, "mana", "/inc payroll leaks today sev1 private")
    await chats.say(Chats.mattermost, "mana", "/inc invite INC-1 <@mkarim|karim>")
    await chats.link(Chats.slack, "UKARIM", to: Chats.mattermost, "mkarim")
    #expect(await reads(chats, Chats.slack, "UKARIM"))
    await chats.say(Chats.slack, "UANA", "/inc uninvite INC-1 <@UKARIM|karim>")
    #expect(await !reads(chats, Chats.mattermost, "mkarim"))
    await chats.say(Chats.mattermost, "mkarim", "/ops unlink")
    #expect(await !reads(chats, Chats.mattermost, "mkarim"))
  }

  @Test("what somebody has to do is in their list in each chat, and a vote of theirs counts once")
  func countedOnce() async throws {
    var chats = try await ThreeChats()
    await chats.say(Chats.slack, "ULEA", "/inc checkout is down sev2")
    await chats.say(Chats.mattermost, "mlea", "/inc task INC-1 call the bank <@mlea|lea>")
    await chats.say(Chats.slack, "ULEA", "/prio propose Faster checkout")
    await chats.say(Chats.slack, "ULEA", "/prio vote PRI-1 2")
    await chats.say(Chats.mattermost, "mlea", "/prio vote PRI-1 3")
    #expect(await chats.bot.say("/prio vote", as: "UBOB").contains("Voted (n=2)"))
    #expect(await !chats.bot.say("/inc mine", as: "ULEA").contains("call the bank"))
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    #expect(await chats.bot.say("/prio vote", as: "UBOB").contains("Voted (n=1)"))
    #expect(await chats.bot.say("/inc mine", as: "ULEA").contains("call the bank"))
    #expect(await chats.bot.say("/inc mine", as: "mlea", on: Chats.mattermost).contains("call the bank"))
    // Given again from the other chat, it takes the place of the first.
    await chats.say(Chats.mattermost, "mlea", "/prio vote PRI-1 4")
    #expect(await chats.bot.say("/prio vote", as: "UBOB").contains("Voted (n=1)"))
    #expect(
      await chats.say(Chats.slack, "ULEA", "/prio vote close") == """
        /prio vote close: Vote 1, closed Thu 26 Mar 2026 10:21 (Europe/Paris) (n=1):
        – 4 dots PRI-1 “Faster checkout” (@ULEA 4)
        """)
  }

  @Test("away in one chat is away in all, and back in all")
  func absence() async throws {
    var chats = try await ThreeChats()
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    await chats.say(Chats.slack, "ULEA", "/ops away until further notice")
    #expect(await chats.say(Chats.mattermost, "mbob", "/ops who <@mlea|lea>").contains("away until further notice"))
    #expect(
      await chats.say(Chats.mattermost, "mlea", "/ops back") == "Welcome back: reminders call you again.")
    #expect(await !chats.say(Chats.slack, "UBOB", "/ops who <@ULEA|lea>").contains("away"))
  }

  @Test("the role is the higher one of both, as long as they are linked")
  func role() async throws {
    var chats = try await ThreeChats()
    let team = "/ops team finance <@mbob|bob>"
    let membersOnly = "Only a lead or an admin may use /ops team. Nothing was changed."
    #expect(await chats.say(Chats.mattermost, "mlea", team) == membersOnly)
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    #expect(await chats.say(Chats.mattermost, "mlea", team) == "New team @finance: @bob")
    await chats.say(Chats.mattermost, "mlea", "/ops unlink")
    #expect(await chats.say(Chats.mattermost, "mlea", team) == membersOnly)
  }

  @Test("somebody is called where a message is read, by their account there")
  func called() async throws {
    var chats = try await ThreeChats()
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    await chats.say(Chats.slack, "UANA", "/inc checkout is down sev1")
    await chats.say(Chats.mattermost, "mbob", "/inc reports are slow sev1")
    await chats.say(Chats.mattermost, "mlea", "/inc lead INC-1 me")
    await chats.say(Chats.slack, "ULEA", "/inc lead INC-2 me")
    await chats.read(seconds: 1500)
    func called(_ chat: any Platform) -> [Substring] {
      chats.text(chat).split(separator: "\n").filter { $0.contains("update: 75 %") }
    }
    let due = "update: 75 % of 30 min used, due Thu 26 Mar 2026"
    #expect(called(Chats.slack) == ["# *INC-1 sev1* \(due) 10:45 (Europe/Paris): “checkout is down” · <@ULEA>"])
    #expect(called(Chats.mattermost) == ["# **INC-2 sev1** \(due) 10:46 (Europe/Paris): “reports are slow” · @mlea"])
  }

  @Test("three accounts are one person; the first one may leave")
  func three() async throws {
    var chats = try await ThreeChats()
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    await chats.say(Chats.mattermost, "mlea", "/inc payroll leaks today sev1 private")
    await chats.link(Chats.mattermost, "mlea", to: Chats.matrix, Self.matrixLea)
    let identities = chats.bot.bot.dispatcher.state.operations.identities
    #expect(
      identities.people.map { $0.map(\.description) } == [
        ["slack:T1:ULEA", "mattermost:T1:mlea", "matrix:T1:@lea:example.org"]
      ])
    #expect(await chats.bot.say("/ops who", as: Self.matrixLea, on: Chats.matrix).contains("a lead"))
    await chats.say(Chats.slack, "ULEA", "/ops unlink")
    #expect(
      chats.bot.bot.dispatcher.state.operations.identities.people.map { $0.map(\.description) } == [
        ["mattermost:T1:mlea", "matrix:T1:@lea:example.org"]
      ])
    #expect(await chats.bot.say("/ops who", as: Self.matrixLea, on: Chats.matrix).contains("a member"))
  }

  @Test("replaying the journal and restoring a snapshot lead to the same state, linked and unlinked")
  func replay() async throws {
    let journal = MemoryJournal()
    var chats = try await ThreeChats(journal: journal)
    func check() throws {
      let state = chats.bot.bot.dispatcher.state
      var replayed = BotState(operations: Operations(configuration: state.operations.configuration))
      for record in journal.records { try replayed.replay(BotState.Step(record)) }
      #expect(replayed.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
      let restored = try BotState(
        restoring: state.snapshotParts, operations: Operations(configuration: state.operations.configuration))
      #expect(restored.snapshotParts.map(\.bytes) == state.snapshotParts.map(\.bytes))
      #expect(restored.incidents == state.incidents)
      #expect(restored.requests == state.requests)
      #expect(restored.priorities == state.priorities)
    }
    await chats.say(Chats.mattermost, "mlea", "/inc payroll leaks today sev1 private")
    await chats.say(Chats.slack, "ULEA", "/ops team finance <@ULEA|lea>")
    await chats.say(Chats.slack, "ULEA", "/ops team sales <@ULEA|lea> <@UANA|ana>")
    await chats.say(Chats.mattermost, "mlea", "/ask @finance invoice 4711 is missing P2 from sales")
    await chats.say(Chats.mattermost, "mlea", "/ask @finance invoice 4712 is missing P2 from sales")
    await chats.say(Chats.slack, "ULEA", "/ask done REQ-2 found")
    await chats.say(Chats.mattermost, "mlea", "/decision propose Buy the tool approver <@mlea|lea>")
    await chats.say(Chats.mattermost, "mlea", "/prio propose Faster checkout <@mlea|lea>")
    await chats.say(Chats.mattermost, "mlea", "/prio vote PRI-1 3")
    let before = chats.bot.bot.dispatcher.state
    await chats.link(Chats.slack, "ULEA", to: Chats.mattermost, "mlea")
    let linked = chats.bot.bot.dispatcher.state
    #expect(linked.incidents[1]?.facts.declarer.id == PersonID("slack:T1:ULEA"))
    #expect(linked.requests[1]?.facts.asker.id == PersonID("slack:T1:ULEA"))
    #expect(linked.requests[2]?.facts.asker.id == PersonID("slack:T1:ULEA"))
    try check()
    await chats.say(Chats.mattermost, "mlea", "/inc update INC-1 the tap is closed")
    try check()
    await chats.say(Chats.mattermost, "mlea", "/ops unlink")
    try check()
    let after = chats.bot.bot.dispatcher.state
    #expect(after.incidents[1]?.facts.declarer == before.incidents[1]?.facts.declarer)
    #expect(after.requests == before.requests)
    #expect(after.priorities == before.priorities)
    #expect(after.decisions == before.decisions)
  }
}
