import BusinessTime
import Digests
import Kernel
import Testing

/// What answers print of a schedule can be typed.
@Suite("Rules read back")
struct ReadBackTests {
  private static let seed: UInt64 = 20_260_326

  /// The smallest generator that is worth the name.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Every recurrence that a kind can have.
  private static func recurrences(_ kind: DigestKind) -> [Recurrence] {
    let weekdays = (1..<128).map { bits in
      Recurrence.weekdays(Set(Weekday.allCases.filter { bits >> $0.rawValue & 1 == 1 }))
    }
    switch kind {
    case .daily: return weekdays + [.businessDays]
    case .weekly: return weekdays
    case .monthly:
      return (1...31).map { .dayOfMonth($0, .last) } + [.firstBusinessDay(of: .month), .lastBusinessDay(of: .month)]
    case .quarterly: return [.firstBusinessDay(of: .quarter), .lastBusinessDay(of: .quarter)]
    }
  }

  private static let words: [DigestKind: (en: String, fr: String)] = [
    .daily: ("daily", "quotidien"), .weekly: ("weekly", "hebdo"), .monthly: ("monthly", "mensuel"),
    .quarterly: ("quarterly", "trimestriel"),
  ]

  @Test("each kind of rule, printed in both languages and typed, is the same rule", arguments: DigestKind.allCases)
  func rules(kind: DigestKind) throws {
    var random = Random(state: Self.seed)
    print("seed \(Self.seed)")
    let word = try #require(Self.words[kind])
    for recurrence in Self.recurrences(kind) {
      let rule = DigestRule(
        recurrence, at: Int.random(in: 0..<1440, using: &random) * 60,
        onHoliday: [.anyway, .skip, .next].randomElement(using: &random) ?? .skip, zone: Audience.paris.zone,
        calendar: "fr-office", isQuiet: .random(using: &random))
      for (person, verb) in [(Person.eve, word.en), (.marc, word.fr)] {
        var printed = try Desk()
        let slot = DigestSlot(kind, in: Place(platform: "slack", team: "T1", channel: "C1"))
        try printed.record(DigestEvent(.scheduled(1, slot, channelName: nil, rule), byName: "eve"))
        let entry = try printed.say("", as: person).split(separator: "\n").first.map(String.init) ?? ""
        let text = entry.split(separator: " · ").dropFirst().joined(separator: " · ")
        var typed = try Desk()
        let answer = try typed.say("\(verb) \(text)", as: person)
        #expect(typed.state[1]?.setting.rule == rule, "\(verb) \(text)\n\(answer)")
      }
    }
  }

  @Test(
    "as people shorten it",
    arguments: [
      ("quotidien les jours ouvrés à 9 h", "les jours ouvrés à 09:00"), ("quotidien toujours", "les jours ouvrés"),
      ("daily on business days at 09:00", "les jours ouvrés à 09:00"),
      ("hebdo les lundis, mardis et jeudis 9h", "les lundis, mardis et jeudis à 09:00"),
    ])
  func short(line: String, words: String) throws {
    var desk = try Desk()
    let reply = try desk.say(line, as: .marc)
    #expect(reply.contains(words), "\(reply)")
  }

  @Test("another zone than the channel’s is not dropped in silence")
  func zone() throws {
    var desk = try Desk()
    let reply = try desk.say("daily on business days at 09:00 (America/New_York)")
    #expect(reply.hasPrefix("I don’t understand “America/New_York” after /digest daily."), "\(reply)")
    #expect(desk.events.isEmpty)
  }
}
