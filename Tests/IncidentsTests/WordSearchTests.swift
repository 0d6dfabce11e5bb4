import Incidents
import Kernel
import TestKit
import Testing

/// What the index says, against reading every incident.
struct WordSearchTests {
  private static let vocabulary = [
    "queue", "queues", "réseau", "reseau", "access", "status", "timeout", "time", "payments", "pay", "payroll", "é́tat",
    "internationalisation", "internationalization", "kubernetes", "502", "err-17", "naïve", "Straße", "æther", "cafés",
  ]

  private static func numbers(_ reply: String) -> Set<Int> {
    Set(reply.matches(of: #/\nINC-(\d+) /#).compactMap { Int($0.1) })
  }

  @Test(arguments: [11, 12, 13] as [UInt64]) func findsEveryOneThatHasAWord(seed: UInt64) throws {
    print("seed \(seed)")
    var (random, desk) = (SeededGenerator(seed: seed), try Desk())
    var texts: [String] = []
    for number in 1...10 {
      let words = (0..<4).compactMap { _ in Self.vocabulary.randomElement(using: &random) }
      try desk.say("declare \(words.joined(separator: " "))")
      let note = Self.vocabulary.randomElement(using: &random) ?? ""
      try desk.say("note INC-\(number) \(note)")
      texts.append(" " + (words + [note]).map(Folding.fold).joined(separator: " ") + " ")
    }
    let restored = try Incidents(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
    for word in ["timeout", "réseau", "kubernetes", "502", "naive", "strasse", "aether", "status", "access"] {
      let folded = Folding.fold(word)
      let expected = texts.indices.filter { texts[$0].contains(" \(folded) ") }.map { $0 + 1 }
      #expect(try Self.numbers(desk.say("find \(word)")) == Set(expected), "\(word)")
    }
  }

  @Test func aLongListIsFoundWhole() throws {
    var desk = try Desk()
    for number in 1...130 { try desk.say("declare printer \(number % 2 == 0 ? "jams" : "smokes") sev3") }
    for number in [3, 5, 77] { try desk.say("note INC-\(number) it jams too") }
    #expect(try desk.say("find printer").hasPrefix("/inc find printer: 130 incidents, page 1 of 13\nINC-130"))
    #expect(try desk.say("find jams").hasPrefix("/inc find jams: 68 incidents, page 1 of 7\nINC-130"))
    #expect(try desk.say("find smokes jams").hasPrefix("/inc find smokes jams: 3 incidents, page 1 of 1\nINC-77"))
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test(arguments: ["«»", "…", "🚆", "- — –", "é", "x", "\u{301}", "ﷺ", "日本語", String(repeating: "ab", count: 100)])
  func anyTextIsATitle(_ text: String) throws {
    var desk = try Desk()
    try desk.say("declare \"failure \(text)\"")
    #expect(try Self.numbers(desk.say("find failure")) == [1])
    _ = try desk.say("find \(text)")
    #expect(try Incidents(snapshot: desk.state.snapshot()) == desk.state)
  }

  @Test func whatAnUndoSaysAgainIsNotReadTwice() throws {
    var desk = try Desk()
    try desk.say("declare \"quotes \\\"inside\\\" and a \\\\ slash\" sev1 #pay")
    try desk.say("update half of it passes")
    try desk.say("resolve rolled \"back\"")
    try desk.say("undo")
    try desk.say("dup INC-1 of INC-1")
    try desk.say("declare another failure here")
    try desk.say("dup INC-2 of INC-1")
    try desk.say("undo")
    try desk.say("cancel INC-2 it was the probe")
    let restored = try Incidents(snapshot: desk.state.snapshot())
    #expect(restored == desk.state)
  }
}
