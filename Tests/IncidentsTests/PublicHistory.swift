import Foundation
import Incidents
import Kernel

/// Incidents of a public status page, as `../shared` has them.
struct PublicHistory {
  /// One of them.
  struct Incident: Decodable {
    struct Update: Decodable {
      var at: String
      var message: String
    }

    var id: String
    var title: String
    var impact: String
    var startedAt: String
    var components: [String]?
    var updates: [Update]
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/github-status/incidents.jsonl").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// All but planned work, by when they began.
  static func incidents() throws -> [Incident] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      .map { try decoder.decode(Incident.self, from: Data($0.utf8)) }
      .filter { $0.impact != "maintenance" }.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
  }
}

extension PublicHistory.Incident {
  var declared: Timestamp? { PublicHistory.Incident.instant(startedAt) }

  var area: String? { components?.first?.lowercased() }

  /// What Railhead would have recorded, update by update, up to the last one.
  func events(number: Int) throws -> [(event: IncidentEvent, at: Timestamp)] {
    let declaration: JSON = .fields([
      "area": area.map(JSON.string), "byName": "ana", "incident": .int(Int64(number)),
      "room": .fields(["channel": "C1", "platform": "slack", "team": "T1"]), "severity": 3, "title": .string(title),
    ])
    let declared = try IncidentEvent(kind: "incident.declared", version: 1, data: declaration)
    let changes: [(IncidentEvent.Change, String)] =
      updates.dropLast().map { (.updated(text: $0.message, next: nil), $0.at) }
      + updates.suffix(1).map { (.resolved(how: $0.message, at: nil), $0.at) }
    let events =
      [(declared, startedAt)]
      + changes.map { (IncidentEvent(incident: number, byName: "ana", change: $0), $1) }
    return events.compactMap { event, at in event.flatMap { event in Self.instant(at).map { (event, $0) } } }
  }

  private static func instant(_ text: String) -> Timestamp? {
    Timestamp(text.replacing("Z", with: ".000Z"))
  }
}
