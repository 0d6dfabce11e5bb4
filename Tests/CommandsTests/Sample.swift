import Commands
import Foundation
import Kernel

/// The fixed person, place and instant of these tests: Thursday 26 March 2026, 10:15 in Paris.
enum Sample {
  static let now = Timestamp("2026-03-26T09:15:00.000Z") ?? Timestamp(milliseconds: 0)

  static func world(
    _ language: Language = .english, zone: String = "Europe/Paris", role: Role = .member, now: Timestamp = now,
    typing: TypingHabits = TypingHabits()
  ) -> World {
    let audience = Audience(language: language, zone: Zone(zone) ?? .utc)
    return World(
      now: now, person: Person(id: PersonID("slack:T1:U7"), name: "ana", role: role, audience: audience),
      place: Place(platform: "slack", team: "T1", channel: "C1"), channel: audience, typing: typing)
  }

  static func words(_ text: String, _ language: Language = .english, zone: String = "Europe/Paris") throws -> Words {
    try Words(text, in: world(language, zone: zone))
  }
}

/// A generator with a fixed seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
