import EventLog
import Foundation
import Kernel

/// A data folder on the real disk that is gone at the end of the test.
final class TemporaryFolder {
  let url: URL
  var path: String { url.path + "/data" }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("railhead-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func contents(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
  }

  /// Permission bits in octal.
  func mode(_ name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return String((attributes[.posixPermissions] as? Int) ?? 0, radix: 8)
  }
}

/// What an opened journal gave back.
struct Opened {
  var journal: FileJournal
  var report: OpeningReport
  /// The snapshot that was restored.
  var restored: [SnapshotPart]?
  var replayed: [Record] = []
}

/// Opens a journal and collects what it hands over.
func openJournal(
  _ path: String, settings: JournalSettings = JournalSettings(), files: any FileSystem = Disk(),
  hash: LineHash = .quick, accepts: Bool = true
) throws(JournalError) -> Opened {
  struct State: Sendable {
    var restored: [SnapshotPart]?
    var replayed: [Record] = []
  }
  let (journal, state, report) = try FileJournal.open(
    folder: path, settings: settings, files: files, hash: hash, now: { Timestamp(milliseconds: 1_795_255_200_000) },
    from: State(), restore: { accepts ? State(restored: $0) : nil }, read: { $0 }, replay: { $0.replayed.append($1) })
  return Opened(journal: journal, report: report, restored: state.restored, replayed: state.replayed)
}
