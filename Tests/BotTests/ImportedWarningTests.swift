import Kernel
import Operations
import Requests
import SLAs
import Testing

@testable import Bot

/// Nobody is told of history.
struct ImportedWarningTests {
  private static let now = Timestamp(milliseconds: 1_795_255_200_000)
  private static let id = ItemID(Request.prefix, 1)

  private static func state() throws -> BotState {
    var state = BotState(operations: Operations(configuration: Operations.Configuration()))
    let asked = now.adding(seconds: -86_400 * 400)
    let imported = RequestEvent.Imported(
      origin: Origin(source: "old", id: "7"), title: "never answered", priority: .p1, from: "support", asked: asked,
      holdings: [.init(team: "finance", person: nil, since: asked)])
    let event = RequestEvent(request: 1, byName: "old", change: .imported(imported))
    try state.apply(.request(event), sequence: 1, at: now, by: "railhead")
    return state
  }

  @Test func whatWasBroughtInIsQuiet() throws {
    let state = try Self.state()
    #expect(state.openRecords == [Self.id])
    #expect(state.plan(.everything, at: Self.now).map(\.1) == [nil])
    #expect(state.warnings(about: [Self.id], at: Self.now, prompts: [:], judged: { Ledger() }).events == [])
  }

  @Test func whatSomebodyWorksOnIsNot() throws {
    var state = try Self.state()
    let event = RequestEvent(request: 1, byName: "ana", change: .noted(text: "called them"))
    try state.apply(.request(event), sequence: 2, at: Self.now, by: "slack:T1:U1")
    #expect(state.plan(.everything, at: Self.now).compactMap(\.1).count == 1)
  }
}
