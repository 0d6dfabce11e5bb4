import Kernel
import Testing

/// Names that every chat takes.
struct RoomPlanTests {
  private func name(_ title: String, limit: Int = 80, taken: Int = 0) -> String {
    RoomPlan(ItemID("INC", 12), title: title, topic: "", members: []).name(limit: limit, taken: taken)
  }

  @Test(arguments: [
    ("checkout is down", "inc-12-checkout-is-down"), ("Réseau « été » KO !", "inc-12-reseau-ete-ko"),
    ("  --a__b--  ", "inc-12-a-b"), ("決済が落ちた", "inc-12"), ("🔥", "inc-12"),
    ("@here #ops <!channel>", "inc-12-here-ops-channel"),
  ])
  func foldTheTitle(title: String, name: String) { #expect(self.name(title) == name) }

  @Test func areCutBetweenWords() {
    #expect(name("checkout is down in Europe", limit: 23) == "inc-12-checkout-is-down")
    #expect(name("checkout is down in Europe", limit: 22) == "inc-12-checkout-is")
    #expect(name(String(repeating: "x", count: 300), limit: 64) == "inc-12-" + String(repeating: "x", count: 57))
  }

  @Test func areNumberedWhenTaken() {
    #expect(name("checkout is down", taken: 1) == "inc-12-checkout-is-down-2")
    #expect(name("checkout is down", limit: 23, taken: 9) == "inc-12-checkout-is-10")
  }

  @Test func membersAreThoseOfTheChat() {
    let people = ["slack:T1:U1", "slack:T2:U2", "matrix:example.com:@ana:example.com", "slack:T1:U3"].map {
      PersonID($0)
    }
    let plan = RoomPlan(ItemID("INC", 12), title: "", topic: "", members: people)
    #expect(plan.members(on: "slack", team: "T1") == ["U1", "U3"])
    #expect(plan.members(on: "matrix", team: "example.com") == ["@ana:example.com"])
  }
}
