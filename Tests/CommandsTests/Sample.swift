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
