import Incidents
import Kernel
import Testing

/// A private incident has no card that calls anybody.
struct PrivateLeadTests {
  @Test func whoeverIsNamedLeadIsTold() throws {
    var desk = try Desk()
    try desk.say("a laptop with customer data is lost sev1 private <@U3|léa>")
    #expect(
      desk.posted == [
        "@ana has declared INC-1 “a laptop with customer data is lost”, which is private, and you lead it."
      ])
    #expect(
      desk.posts.map(\.destination) == [
        .member(Person.lea.id, of: ItemID("INC", 1), in: Place(platform: "slack", team: "T1", channel: "C1"))
      ])
  }

  @Test func whoeverLeadsTheirOwnIsNotToldOfIt() throws {
    var desk = try Desk()
    try desk.say("a laptop with customer data is lost sev1 private <@U1|ana>")
    #expect(desk.posted == [])
  }
}
