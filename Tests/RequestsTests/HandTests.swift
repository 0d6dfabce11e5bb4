import Kernel
import Requests
import Testing

struct HandTests {
  private static func desk() throws -> Desk {
    var desk = try Desk()
    try desk.say("@legal check the contract P2")
    return desk
  }

  @Test func goesToAnotherTeam() throws {
    var desk = try Self.desk()
    try desk.say("take REQ-1", as: .lea)
    desk.wait(minutes: 100)
    let text = "“check the contract” goes from @légal, which had it for 1 h 40 min, to @Finance: it is about money"
    #expect(try desk.say("hand REQ-1 to @finance it is about money", as: .bob) == "/ask hand REQ-1: \(text)")
    #expect(
      desk.posted == [
        "here: card REQ-1", "thread REQ-1: /ask hand REQ-1 (@bob): \(text)",
        "room C9: REQ-1 P2 “check the contract” was handed over to @Finance by @légal.",
      ])
    guard case .message(let notice)? = desk.posts.last?.content else { throw Missing() }
    #expect(
      notice.buttons.map { "[\($0.label)] \($0.line)" } == [
        "[Take] ask take REQ-1", "[Wait…] ask wait REQ-1", "[Done] ask done REQ-1 done from the card",
      ])
    desk.wait(minutes: 5)
    #expect(
      try desk.say("passer REQ-1 @légal", as: .lea, channel: .parisienne)
        == "/ask passer REQ-1 : « check the contract » passe de @Finance, qui l’avait depuis 5 min, à @légal.")
    let start = Desk.start
    #expect(
      desk.state[1]?.facts.holdings.map {
        "\($0.team) \($0.person?.name ?? "-") \($0.since.at.milliseconds(since: start) / 60_000)"
      }
        == ["légal - 0", "légal léa 0", "Finance - 100", "légal - 105"])
    #expect(desk.state == desk.replayed)
  }

  @Test func refusesWhatCannotBe() throws {
    var desk = try Self.desk()
    #expect(try desk.say("hand REQ-1 @Legal") == "REQ-1 is with @légal already. Nothing was changed.")
    #expect(try desk.say("passer REQ-1 @légal", as: .lea) == "REQ-1 est déjà chez @légal. Rien n’a été changé.")
    #expect(
      try desk.say("hand REQ-1 @financ") == "There is no team @financ. Did you mean @Finance? Nothing was changed.")
    #expect(
      try desk.say("hand REQ-1") == """
        Say which team gets it, with @. Nothing was changed.
        /ask hand [REQ-12] @team [why]
        For example: /ask hand REQ-12 @legal it is about a contract
        """)
    #expect(
      try desk.say("passer REQ-1", as: .lea) == """
        Dites quelle équipe la reçoit, avec @. Rien n’a été changé.
        /ask passer [REQ-12] @équipe [pourquoi]
        Par exemple : /ask passer REQ-12 @juridique il s’agit d’un contrat
        """)
    try desk.say("cancel REQ-1 found it")
    #expect(
      try desk.say("hand REQ-1 @finance")
        == "REQ-1 is cancelled. Nothing was changed; /ask reopen REQ-1 <why> opens it again.")
  }

  struct Missing: Error {}
}
