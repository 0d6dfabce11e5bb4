import Chat
import Kernel
import Mattermost
import Testing

/// A trap would end the bot for everybody, so damaged requests must be answered like all others.
@Suite struct DamageTests {
  @Test func damagedRequestsAreAnswered() {
    let form = formRequest(
      Array(
        """
        command=%2Finc&user_id=u1&channel_id=c1&team_id=t1&trigger_id=Zm9v&text=%40ana+%3C&user_mentions=ana&\
        user_mentions_ids=id1&response_url=https%3A%2F%2Fmm.example.com%2Fhooks%2Fcommands%2Fx
        """.utf8),
      authorization: "Token \(token)")
    let action = actionRequest(
      """
      {"user_id":"u1","channel_id":"c1","team_id":"t1","trigger_id":"Zm9v","context":{"line":"inc list",\
      "secret":"s3cr3t-ctx"}}
      """)
    #expect(mattermost().receive(form, at: noon).lines?.map(\.text) == ["<@id1|ana> <"])
    #expect(mattermost().receive(action, at: noon).lines?.map(\.text) == ["list"])
    var state: UInt64 = 20_261_121
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let hostile = Array("<>&%+=;\"\\{}[],:#/\u{0}!@0".utf8)
    for round in 0..<1_000 {
      var request = round.isMultiple(of: 2) ? form : action
      for _ in 0...next(4) { request.body[next(request.body.count)] = hostile[next(hostile.count)] }
      if next(10) == 0 { request.body.removeLast(next(request.body.count)) }
      let reception = mattermost().receive(request, at: noon)
      let isRefused = reception.refusal.map { $0.hasPrefix("40") } ?? true
      #expect(isRefused, "seed 20261121, round \(round)")
      for line in reception.lines ?? [] {
        #expect(line.delivery.utf8.allSatisfy { $0 < 0x80 } && line.person.platform == "mattermost", "round \(round)")
      }
    }
  }
}
