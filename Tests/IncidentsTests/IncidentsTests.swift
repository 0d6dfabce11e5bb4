import Commands
import HashTreeCollections
import Kernel
import Testing

@testable import Incidents

/// The state itself: what cannot be is reported, and nothing that is copied at a write grows with the history.
struct IncidentsTests {
  private static let place = Place(platform: "slack", team: "T1", channel: "C1")
  private static let ana = PersonID("slack:T1:U1")

  private static func declared(_ number: Int) -> IncidentEvent {
    let declaration = IncidentEvent.Declaration(title: "down", severity: .sev1, area: "pay", room: place)
    return IncidentEvent(incident: number, byName: "ana", change: .declared(declaration))
  }

  private static func noted(_ number: Int) -> IncidentEvent {
    IncidentEvent(incident: number, byName: "ana", change: .noted(text: "a few words about it", at: nil))
  }

  private static func fault(_ events: [IncidentEvent]) -> String? {
    var state = Incidents()
    do {
      for event in events { try state.apply(event, at: Desk.start, by: ana) }
      return nil
    } catch {
      return error.description
    }
  }

  @Test func reportsWhatCannotBe() {
    #expect(Self.fault([Self.declared(1), Self.declared(1)]) == "INC-1 is declared twice")
    #expect(Self.fault([Self.noted(7)]) == "incident.noted for INC-7, which was never declared")
    #expect(Self.fault([Self.declared(0)]) == "impossible incident number in incident.declared")
    #expect(Self.fault([Self.declared(-1)]) == "impossible incident number in incident.declared")
    #expect(Self.fault([Self.declared(.max)]) == "impossible incident number in incident.declared")
    #expect(Self.fault([Self.declared(999_999_999)]) == nil)
  }

  @Test func keepsNumbersApartFromWhatIsMissing() throws {
    var state = Incidents()
    try state.apply(Self.declared(5), at: Desk.start, by: Self.ana)
    #expect(state.nextNumber == 6)
    #expect(state[1] == nil)
    #expect(try Incidents(snapshot: state.snapshot()) == state)
  }

  @Test func copiesABoundedPieceOfATimeline() throws {
    var state = Incidents()
    try state.apply(Self.declared(1), at: Desk.start, by: Self.ana)
    var longest = 0
    for _ in 1...2000 {
      try state.apply(Self.noted(1), at: Desk.start, by: Self.ana)
      longest = max(longest, state[1]?.timeline.openBytes ?? 0)
    }
    #expect(longest < Timeline.chunkSize + 512)
    #expect(state[1]?.timeline.count == 2001)
    #expect(state[1]?.timeline.entries.count == 2001)
  }

  @Test func remembersABoundedPast() throws {
    var (state, now) = (Incidents(), Desk.start)
    for number in 1...2000 {
      now = now.adding(seconds: 1)
      try state.apply(Self.declared(number), at: now, by: PersonID("slack:T1:U\(number)"))
    }
    #expect(state.undo.all.count == 301)
    #expect(state.areas["pay"]?.count == 2000)
  }

  @Test func forgetsWhatIsOverInEveryIndex() throws {
    var desk = try Desk()
    try desk.say("checkout is down sev1 #pay <@U2>")
    try desk.say("lead <@U3>")
    #expect(desk.state.people[PersonID("slack:T1:U2")] == nil)
    try desk.say("resolve done")
    #expect(desk.state.shelf == Shelf(open: [], resolved: [1]))
    try desk.say("close")
    #expect(desk.state.shelf == Shelf())
    #expect(desk.state.rooms.isEmpty)
    #expect(desk.state.people.isEmpty)
    #expect(desk.state.areas.isEmpty)
  }
}
