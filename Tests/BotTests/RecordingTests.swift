import Bot
import EventLog
import Kernel
import Operations
import SLAs
import Testing

@Suite("Events that nobody in a chat caused")
struct RecordingTests {
  private let now = Timestamp(milliseconds: 1_795_078_800_000)

  @Test("are recorded together as the bot’s own, and lead to the same state when they are replayed")
  func recorded() throws {
    let empty = BotState(operations: Operations(configuration: Operations.Configuration()))
    let file = try PolicyFile(
      name: "p.yaml",
      bytes: Array(
        """
        calendars:
          support: {zone: Europe/Paris, week: {mon-fri: 9-17}}
        teams:
          helpers: {members: [console:local:ana], calendar: support}
        policies:
          - match: {kind: request, levels: P1}
            targets: {response: 15m}
            calendar: support
        """.utf8), lastYear: 2031
    ) { _ in nil }
    var state = empty
    let changes = try file.changes(of: state.slas, teams: state.operations.teams, now: now)
    let records = try state.record(
      changes.events.map(BotEvent.sla) + changes.teams.map { .operations(.teamChanged($0)) }, at: now)
    #expect(records.map(\.kind) == ["sla.calendar-changed", "sla.policy-changed", "ops.team-changed"])
    #expect(records.map(\.sequence) == [1, 2, 3])
    #expect(records.map(\.more) == [2, 1, 0])
    #expect(records.allSatisfy { $0.by == "railhead" && $0.at == now && $0.delivery == nil })
    var replayed = empty
    for record in records { try replayed.replay(BotState.Step(record)) }
    #expect(replayed.slas == state.slas)
    #expect(replayed.operations.teams == state.operations.teams)
    #expect(replayed.sequence == 3)
    #expect(try file.changes(of: replayed.slas, teams: replayed.operations.teams, now: now).isEmpty)
  }
}
