import Chat
import Kernel
import Telegram
import TestKit
import Testing

/// A trap would end the bot for everybody, so damaged updates must be answered like all others.
@Suite struct DamageTests {
  @Test func damagedUpdatesAreTaken() {
    let entities = #"""
      [{"type":"bot_command","offset":0,"length":4},{"type":"text_mention","offset":5,"length":3,"user":{"id":77}}]
      """#
    let good = Array(
      update(
        "/inc Żak 🚀", entities: entities,
        more: #","message_thread_id":7,"is_topic_message":true,"reply_to_message":{"message_id":20,"from":{"id":7}}"#
      ).utf8)
    #expect(telegram().receive(request(good), at: noon).lines?.map(\.text) == ["<@77|Żak> 🚀"])
    var random = SeededGenerator(seed: 20_261_122)
    let hostile = Array("<>&;\"\\{}[],:#/\u{0}!@0123457-".utf8)
    for round in 0..<500 {
      var body = good
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        body[Int.random(in: 0..<body.count, using: &random)] =
          hostile[Int.random(in: 0..<hostile.count, using: &random)]
      }
      if Int.random(in: 0..<10, using: &random) == 0 { body.removeLast(Int.random(in: 0..<body.count, using: &random)) }
      _ = telegram().sideCalls(for: request(body))
      let reception = telegram().receive(request(body), at: noon)
      #expect(reception.refusal.map { $0.hasPrefix("200 ") } ?? true, "seed 20261122, round \(round)")
      for line in reception.lines ?? [] {
        #expect(line.delivery.utf8.allSatisfy { $0 < 0x80 } && line.person.platform == "telegram", "round \(round)")
      }
    }
  }
}
