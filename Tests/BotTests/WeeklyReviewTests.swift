import EventLog
import Kernel
import TestKit
import Testing

/// Everything that people do here is a signed request of their chat, and everything that is read was sent to it.
@Suite("Weekly reviews, as the chats carry them")
struct WeeklyReviewTests {
  /// Proposals, a vote, three reviews a week apart: promised, blocked, moved, carried over, kept.
  private func weeks(_ wire: Wire) async throws -> PayloadTalk {
    let talk = try await PayloadTalk(wire)
    try await talk.type(
      "ana /prio propose Migrate the CRM value 8 urgency 5 size 3",
      "bob /prio propose Answer the audit value 5 urgency 8 size 2",
      "zoe /prio propose Hire a clerk value 3 urgency 2 size 5", "emil /prio propose New chairs value 1 size 8",
      "ana /decision propose Yearly plan approver @lea", "ana /prio vote PRI-1 3 PRI-3 2", "bob /prio vote PRI-2 5",
      "zoe /prio vote PRI-3 4 PRI-4 1", "zoe /prio vote PRI-3 5", "emil /prio vote", "lea /prio revue démarrer")
    for step in 2...4 { try await talk.press("Next: step \(step)", as: "lea") }
    try await talk.type(
      "lea /prio engager PRI-1 @bob avant vendredi", "lea /prio engager PRI-2 @ana avant vendredi",
      "lea /decision go DEC-1 à partir de mai exécutant @zoe avant le 30/4")
    try await talk.restart()
    try await talk.press("Next: step 5", as: "lea")
    try await talk.type("lea /prio revue clore")
    try await talk.pass(days: 1)
    try await talk.type("bob /prio start PRI-1", "ana /prio done PRI-2 the auditors are happy")
    try await talk.pass(days: 6)
    try await talk.type("lea /prio revue démarrer", "bob /prio block PRI-1 on @zoe the test data are missing")
    try await talk.press("Next: step 2", as: "lea")
    try await talk.type("lea /prio reporter PRI-1 au 10/4 données manquantes")
    try await talk.press("Next: step 3", as: "lea")
    try await talk.press("Next: step 4", as: "lea")
    try await talk.press("Keep", below: "PRI-3", as: "bob", "ana")
    try await talk.repeatPress()
    try await talk.press("Next: step 5", as: "lea")
    try await talk.type("lea /prio revue clore")
    try await talk.pass(days: 7)
    try await talk.press("I know", as: "zoe")
    try await talk.type(
      "zoe /prio unblock PRI-1 here they are", "bob /prio done PRI-1 all clients migrated", "lea /prio revue démarrer")
    for step in 2...4 { try await talk.press("Next: step \(step)", as: "lea") }
    try await talk.type(
      "lea /prio abandonner PRI-4 personne n’en veut", "lea /prio engager PRI-3 @zoe avant le 30/4",
      "lea /prio revue suivant", "lea /prio revue clore", "emil /prio list all", "lea /prio indicateurs")
    return talk
  }

  @Test func inSlack() async throws { #expect(try await weeks(.slack).text == Self.inSlack) }

  @Test func inMattermost() async throws { #expect(try await weeks(.mattermost).text == Self.inMattermost) }

  @Test(
    "two people press at once: one effect, and the second is told who was faster", arguments: [Wire.slack, .mattermost])
  func together(_ wire: Wire) async throws {
    let talk = try await PayloadTalk(wire)
    try await talk.type(
      "ana /prio propose Migrate the CRM value 8 size 3", "bob /prio propose New chairs value 1 size 8",
      "lea /prio revue démarrer")
    for step in 2...4 { try await talk.press("Next: step \(step)", as: "lea") }
    let replies = try await talk.pressAtOnce("Keep", below: "PRI-1", as: "bob", "zoe")
    let kept = talk.bot.journal.records.filter { $0.kind == "priority.kept" }
    let winner = PersonID(try #require(kept.first).by).user
    #expect(kept.count == 1)
    #expect(
      replies == [
        "[PRI-1] was already kept by @\(winner). Nothing was changed.",
        "`/prio keep PRI-1`: “Migrate the CRM” is kept as it is, by @\(winner).",
        "↳ `/prio keep PRI-1` (@\(winner)): “Migrate the CRM” is kept as it is, by @\(winner).",
      ])
  }
}
