import Chat
import Discord
import Kernel
import TestKit
import Testing

/// A trap would end the bot for everybody, so damaged interactions must be answered like all others.
@Suite struct DamageTests {
  @Test func damagedInteractionsAreAnswered() {
    let good = Array(
      interaction(
        2,
        #"""
        {"name":"inc","type":1,"options":[{"name":"note","type":1,"options":[{"name":"args","type":3,"value":"<@7> <#8> \#
        <"},{"name":"n","type":4,"value":3},{"name":"who","type":6,"value":"7"}]}],"components":[{"type":18,"component":\#
        {"type":4,"value":"inc list"}}],"values":["7"],"custom_id":"a:b","resolved":{"users":{"7":{"id":"7"}}}}
        """#
      ).utf8)
    #expect(discord().receive(request(good), at: noon).lines?.map(\.text) == ["note <@7|7> <#8|8> < 3 <@7|7>"])
    var random = SeededGenerator(seed: 20_261_122)
    let hostile = Array("<>&;\"\\{}[],:#/\u{0}!@0123457".utf8)
    for round in 0..<500 {
      var body = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        body[Int.random(in: 0..<body.count, using: &random)] =
          hostile[Int.random(in: 0..<hostile.count, using: &random)]
      }
      if Int.random(in: 0..<10, using: &random) == 0 { body.removeLast(Int.random(in: 0..<body.count, using: &random)) }
      let reception = discord().receive(request(body), at: noon)
      let isRefused = reception.refusal.map { $0.hasPrefix("400 ") || $0 == "403 unknown_guild" } ?? true
      #expect(isRefused, "seed 20261122, round \(round)")
      for line in reception.lines ?? [] {
        #expect(line.delivery.utf8.allSatisfy { $0 < 0x80 } && line.person.platform == "discord", "round \(round)")
      }
    }
  }
}
