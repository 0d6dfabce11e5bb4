import Commands
import Foundation
import Kernel
import Testing

/// The lines of `phrases.json` whose words this room reads by itself, at that file's own instant and zone.
@Suite("Phrases")
struct PhraseTests {
  /// One field of one phrase, and how a command asks for it.
  struct Field: Sendable {
    let id: String
    let key: String
    let read: @Sendable (inout Words) throws -> String
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/phrases.json")

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  static func time(_ id: String, _ key: String, _ keywords: (String, String), _ reading: TimeReading) -> Field {
    Field(id: id, key: key) { words in
      try words.takeTime(after: keywords.0, keywords.1, reading: reading).map { "\($0.instant)" } ?? "none"
    }
  }

  static let fields: [Field] = [
    time("P02", "started_at", ("since", "depuis"), .past), time("P07", "at", ("at", "horodaté"), .past),
    time("P12", "until", ("until", "jusqu'à"), .until), time("P17", "from", ("last", "derniers"), .past),
    time("P20", "due", ("by", "avant"), .deadline), time("P26", "until", ("d’ici", "within"), .until),
    time("P36", "date", ("closed", "fermé"), .until), time("P39", "start", ("from", "de"), .schedule),
    time("P41", "due", ("due", "échéance"), .deadline), time("P42", "due", ("due", "échéance"), .deadline),
    time("P51", "execute_by", ("by", "avant"), .deadline), time("P62", "until", ("until", "jusqu'au"), .until),
    time("P64", "start", ("start", "arrivée"), .until), time("P65", "review_on", ("review", "revue"), .until),
    time("P66", "due", ("by", "avant"), .deadline),
    Field(id: "P25", key: "horizon_min") { "\((try $0.takeDuration(after: "next") ?? 0) / 60)" },
    Field(id: "P29", key: "response_min") { "\((try $0.takeDuration(after: "réponse") ?? 0) / 60)" },
    Field(id: "P29", key: "resolution_min") { "\((try $0.takeDuration(after: "resolution") ?? 0) / 60)" },
    Field(id: "P19", key: "user") { words in words.takeMention()?.user ?? "none" },
    Field(id: "P41", key: "owner") { words in words.takeMention(after: "owner", "propriétaire")?.user ?? "none" },
    Field(id: "P51", key: "approver") { words in words.takeMention(after: "approver", "décideur")?.name ?? "none" },
    Field(id: "P64", key: "buddy") { words in words.takeMention(after: "buddy", "parrain")?.name ?? "none" },
    Field(id: "P67", key: "owner") { words in words.takeMention(after: "owner", "propriétaire")?.name ?? "none" },
    Field(id: "P02", key: "severity") { "\(try $0.takeSeverity() ?? 0)" },
    Field(id: "P71", key: "severity") { "\(try $0.takeSeverity() ?? 0)" },
    Field(id: "P72", key: "severity") { "\(try $0.takeSeverity() ?? 0)" },
    Field(id: "P02", key: "area") { words in words.takeArea() ?? "none" },
    Field(id: "P17", key: "area") { words in words.takeArea() ?? "none" },
    Field(id: "P59", key: "channel") { words in words.takeArea().map { $0 == "ops" ? "C0OPS001" : $0 } ?? "none" },
    Field(id: "P71", key: "title") { words in
      _ = try words.takeSeverity()
      return words.rest()
    },
    Field(id: "P72", key: "title") { words in
      _ = try words.takeSeverity()
      return words.rest()
    },
    Field(id: "P36", key: "label") { words in
      _ = try words.takeTime(after: "fermé", reading: .until)
      return words.rest()
    },
    Field(id: "P20", key: "text") { words in
      _ = words.takeID("INC")
      _ = words.takeMention()
      _ = try words.takeTime(after: "avant", reading: .deadline)
      return words.rest()
    },
    Field(id: "P10", key: "resolution") { words in
      _ = words.takeID("INC")
      return words.rest()
    },
  ]

  @Test("fields of phrases", .enabled(if: isThere), arguments: fields.indices)
  func phrase(index: Int) throws {
    let field = Self.fields[index]
    let file = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any])
    let phrases = try #require(file["phrases"] as? [[String: Any]])
    let phrase = try #require(phrases.first { $0["id"] as? String == field.id }, "\(field.id) is gone")
    let line = try #require(phrase["text"] as? String)
    let arguments = try #require((phrase["expect"] as? [String: Any])?["args"] as? [String: Any])
    let language = try #require(Language(locale: phrase["lang"] as? String ?? ""))
    let zone = try #require(file["tz"] as? String)
    let now = try #require(Self.instant(file["now"] as? String ?? ""))
    let bytes = try Normaliser.normalise(line, for: language)
    // The root word is not for commands; the verb is, in this file, always one word, but for “fermé”, which leads its
    // date.
    let tokens = Tokeniser.tokens(of: bytes).dropFirst(field.id == "P36" ? 1 : 2)
    var words = Words(tokens, in: Sample.world(language, zone: zone, now: now))
    let read = try field.read(&words)
    #expect(read == Self.expected(arguments[field.key], zone: zone), "\(field.id): \(line)")
  }

  /// Instants in UTC, dates as their midnight in the zone, everything else as it is written.
  static func expected(_ value: Any?, zone: String) -> String {
    guard let text = value as? String else { return value.map { "\($0)" } ?? "none" }
    if let instant = instant(text) { return "\(instant)" }
    return instant(text + "T00:00:00+00:00").map { midnight in
      "\((Zone(zone) ?? .utc).instant(of: CivilTime(date: Zone.utc.civil(at: midnight).date, hour: 0)))"
    } ?? text
  }

  static func instant(_ text: String) -> Timestamp? {
    ISO8601DateFormatter().date(from: text).map { Timestamp(milliseconds: Int64($0.timeIntervalSince1970) * 1000) }
  }
}
