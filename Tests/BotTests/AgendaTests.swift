import Kernel
import TestKit
import Testing

@testable import Bot

@Suite("What comes next")
struct AgendaTests {
  @Test("agrees with a plain dictionary, whatever is set, moved and taken off", arguments: 1...20)
  func agreesWithADictionary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var agenda = Agenda<Int>()
    var plain: [Int: Timestamp] = [:]
    for _ in 0..<2000 {
      let (errand, at) = (Int.random(in: 0..<50, using: &random), Int64.random(in: 0..<1000, using: &random))
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6:
        agenda.set(errand, at: Timestamp(milliseconds: at))
        plain[errand] = Timestamp(milliseconds: at)
      case 6:
        agenda.set(errand, at: nil)
        plain[errand] = nil
      default:
        let now = Timestamp(milliseconds: at / 4)
        let due = agenda.takeDue(at: now)
        #expect(Set(due) == Set(plain.filter { $0.value <= now }.keys), "seed \(seed)")
        #expect(due.map { plain[$0] ?? .distantFuture } == due.compactMap { plain[$0] }.sorted(), "seed \(seed)")
        for errand in due { plain[errand] = nil }
      }
      #expect(agenda.count == plain.count)
      #expect(agenda.next == plain.values.min(), "seed \(seed)")
    }
  }
}
