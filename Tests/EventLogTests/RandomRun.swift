import EventLog
import Kernel
import TestKit
import Testing

/// A random life of a journal: appends, snapshots, clean stops and kills, with a model beside it.
///
/// `commands` is what must be there: everything that was acknowledged, and everything that a start has shown.
struct RandomRun {
  var disk: SimulatedDisk
  var commands: [[Record]] = []
  /// The commands of the append that was under way.
  var pending: [[Record]] = []
  private var generator: SeededGenerator
  private var journal: FileJournal?
  /// How many appends were refused for want of room.
  private(set) var refusals = 0

  static let settings: JournalSettings = {
    var settings = JournalSettings()
    settings.segmentBytes = 2_500
    return settings
  }()

  init(seed: UInt64, disk: SimulatedDisk = SimulatedDisk()) {
    generator = SeededGenerator(seed: seed)
    self.disk = disk
  }

  private var last: Int64 { Int64(commands.joined().count) }

  /// Makes the steps; an error is what the journal threw.
  mutating func run(steps: Int) throws {
    try open()
    for _ in 0..<steps {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0, 1:
        journal?.close()
        try open()
      case 2:
        guard !disk.isOff else { throw SystemError("power", 0) }
        disk = disk.afterKill()
        try open()
      case 3, 4: try? journal?.save([snapshot()])
      default: try append()
      }
    }
    journal?.close()
    journal = nil
  }

  /// Opens the journal, and compares what it hands over with the model.
  mutating func open() throws {
    journal = nil
    let hash = LineHash.quick
    let (journal, state, _) = try FileJournal.open(
      folder: "/data", settings: RandomRun.settings, files: disk, hash: hash, now: { Timestamp(milliseconds: 0) },
      from: [],
      restore: { [commands] parts -> [Record]? in
        guard parts.count == 1, let count = (try? JSONReader.read(parts[0].bytes))?["count"]?.int else { return nil }
        // A snapshot never holds more than was shown or acknowledged when it was made.
        let state = Array(commands.joined().prefix(Int(count)))
        return state.count == count ? state : nil
      }, read: { $0 }, replay: { $0.append($1) })
    try adopt(state)
    #expect(journal.lastSequence == last)
    self.journal = journal
  }

  mutating func append() throws {
    guard let journal else { return }
    var sequence = last
    pending = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let count = Int.random(in: 1...3, using: &generator)
      return (0..<count).map { index in
        sequence += 1
        return .sample(sequence, more: count - 1 - index, title: .random(using: &generator))
      }
    }
    do {
      try journal.append(Array(pending.joined()))
      commands += pending
    } catch {
      guard case .full = error else { throw error }
      refusals += 1
    }
    pending = []
  }

  func close() { journal?.close() }

  private func snapshot() -> SnapshotPart {
    SnapshotPart(name: "model", bytes: Array(#"{"count":\#(last)}"#.utf8))
  }

  /// Acknowledged commands are all there, once and in order; of the pending ones a beginning, each whole.
  private mutating func adopt(_ state: [Record]) throws {
    for command in pending where last < state.count { commands.append(command) }
    pending = []
    let wanted = Array(commands.joined())
    try #require(state.map(\.sequence) == wanted.map(\.sequence))
    try #require(state == wanted)
  }
}
