import Chat
import Kernel
import Matrix
import Testing

/// A trap would end the bot for everybody, so damaged transactions must be answered like all others.
@Suite struct DamageTests {
  @Test func damagedTransactionsAreAnswered() {
    let good = message(
      ##""msgtype":"m.text","body":"!inc lead ana","formatted_body":"!inc <a href=\"https://matrix.to/#/@ana:s\">ana"##
        + ##"</a> &amp; <br>","m.relates_to":{"rel_type":"m.thread","event_id":"$root"}"##,
      rest: #","unsigned":{"age":42}"#)
    #expect(matrix().receive(good, at: noon).lines.map(\.text) == ["<@@ana:s|ana> &"])
    var state: UInt64 = 20_261_121
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let hostile = Array("<>&;\"\\{}[],:#/\u{0}!@".utf8)
    for round in 0..<500 {
      var request = good
      for _ in 0...next(4) { request.body[next(request.body.count)] = hostile[next(hostile.count)] }
      if next(10) == 0 { request.body.removeLast(next(request.body.count)) }
      _ = matrix().sideCalls(for: request)
      let reception = matrix().receive(request, at: noon)
      let isRefused = reception.refusal.map { $0.hasPrefix("400 ") } ?? true
      #expect(isRefused, "seed 20261121, round \(round)")
      for line in reception.lines {
        #expect(line.delivery.utf8.allSatisfy { $0 < 0x80 } && line.person.platform == "matrix", "round \(round)")
      }
    }
  }
}
