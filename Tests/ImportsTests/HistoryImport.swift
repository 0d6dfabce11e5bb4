import Bot
import Commands
import Foundation
import Imports
import Incidents
import Kernel
import Operations
import TestKit
import Testing

/// A data folder in memory that real files are brought into.
struct HistoryImport {
  var state = BotState(operations: Operations(configuration: Operations.Configuration()))
  let journal = MemoryJournal()

  /// Imports a file; the summary and the rejects.
  mutating func run(_ file: String, _ mapping: Mapping) throws -> String {
    let bytes = try Data(contentsOf: SharedData.folder.appending(path: file))
    var stream = try RecordStream(source(bytes, pieces: 1 << 16), mapping: mapping)
    var importer = Importer(
      state: state, journal: journal, now: { Timestamp(milliseconds: 1_795_255_200_000) })
    while let batch = try stream.next() { #expect(try importer.take(batch) == []) }
    state = importer.state
    var summary = importer.summary
    summary.lines = stream.lines
    return summary.text(isDryRun: false)
  }

  /// What the incident desk answers a day later, in English and UTC.
  func say(_ line: String) throws -> String {
    let file = SharedData.package.appending(path: "commands/inc.yaml")
    let words = try Vocabulary(name: "inc.yaml", bytes: Array(try Data(contentsOf: file)))
    let person = Person(
      id: PersonID("slack:T1:U1"), name: "ana", role: .member, audience: Audience(language: .english, zone: .utc))
    let world = World(
      now: Timestamp(milliseconds: 1_795_341_600_000), person: person,
      place: Place(platform: "slack", team: "T1", channel: "C1"), channel: person.audience)
    let reading = try Book([(words, IncidentDesk.entries)]).interpret(root: "inc", text: line, in: world)
    switch reading {
    case .command(let ready, _, _, _): return try ready(state.incidents, world).get().reply.message.text.unsafePlainText
    case .answer(let reply, _): return reply.message.text.unsafePlainText
    }
  }

  /// What a restart makes of the journal, and of a snapshot.
  func restarted() throws -> [BotState] {
    var replayed = BotState(operations: state.operations)
    for record in journal.records { try replayed.replay(BotState.Step(record)) }
    return [replayed, try BotState(restoring: state.snapshotParts, operations: state.operations)]
  }
}

/// The files that live beside the package.
enum SharedData {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
  static let folder = package.appending(path: "../shared/data").standardizedFileURL
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }
}
