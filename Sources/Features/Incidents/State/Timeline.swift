import HashTreeCollections
package import Kernel

/// Everything that was recorded about one incident, in order, as the JSON it is kept as.
///
/// Kept encoded because it is appended to and saved all the time, and read only when somebody asks: an append copies at
/// most one chunk however long the timeline is, and a snapshot is a copy of bytes.
package struct Timeline: Sendable, Hashable {
  /// A chunk is put away when it is this long, in bytes.
  static let chunkSize = 2048

  /// Chunks that will not change any more: entries joined by commas.
  private var older: TreeDictionary<Int, [UInt8]> = [:]
  private var tail: [UInt8] = []
  /// How many entries there are.
  package private(set) var count = 0

  /// What the next append copies at most, in bytes.
  var openBytes: Int { tail.count }

  package init() {}

  /// Takes what `joined` gave; the entries are decoded when they are read.
  init(joined: [UInt8], count: Int) {
    if !joined.isEmpty { older[0] = joined }
    self.count = count
  }

  /// Adds an entry at the end.
  mutating func append(_ entry: TimelineEntry) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    entry.write(to: &bytes)
    if tail.count >= Timeline.chunkSize {
      older[older.count] = tail
      tail = []
    }
    // The timeline before this one is still held by somebody, so the bytes are copied in any case: to just as many.
    var grown: [UInt8] = []
    grown.reserveCapacity(tail.count + 1 + bytes.count)
    grown += tail
    if !tail.isEmpty { grown.append(UInt8(ascii: ",")) }
    grown += bytes
    tail = grown
    count += 1
  }

  /// Appends all entries, joined by commas.
  func join(into bytes: inout [UInt8]) {
    for index in 0..<older.count {
      guard let chunk = older[index] else { continue }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += chunk
    }
    if !older.isEmpty, !tail.isEmpty { bytes.append(UInt8(ascii: ",")) }
    bytes += tail
  }

  /// Calls `body` with every word that people wrote, as often as it is there.
  func forEachWord(_ body: (Word) -> Void) {
    for index in 0..<older.count { older[index].map { TextScanner.forEachWord(inJSON: $0, body) } }
    TextScanner.forEachWord(inJSON: tail, body)
  }

  /// All entries in order.
  ///
  /// An entry that cannot be read is left out: the journal still has it.
  package var entries: [TimelineEntry] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    join(into: &bytes)
    bytes.append(UInt8(ascii: "]"))
    guard let list = try? JSONReader.read(bytes), let values = list.array else { return [] }
    return values.compactMap(TimelineEntry.init(json:))
  }
}

extension Timeline {
  // Where the chunks end is not part of what a timeline says.
  package static func == (a: Timeline, b: Timeline) -> Bool { a.count == b.count && a.joined == b.joined }
  package func hash(into hasher: inout Hasher) { hasher.combine(count) }

  private var joined: [UInt8] {
    var bytes: [UInt8] = []
    join(into: &bytes)
    return bytes
  }
}

/// One event of an incident, as it was recorded.
package struct TimelineEntry: Sendable, Hashable {
  package var recorded: Timestamp
  package var by: PersonID
  package var event: IncidentEvent

  /// Appends an object with `at`, `by`, `data`, `kind` and `v`, as the journal names them.
  func write(to bytes: inout [UInt8]) {
    bytes += #"{"at":""#.utf8
    recorded.append(to: &bytes)
    bytes += #"","by":"#.utf8
    JSON.write(by.description, to: &bytes)
    bytes += #","data":"#.utf8
    event.data.write(to: &bytes)
    bytes += #","kind":"#.utf8
    JSON.write(event.kind, to: &bytes)
    bytes += #","v":"#.utf8
    JSON.write(Int64(event.version), to: &bytes)
    bytes += "}".utf8
  }

  init(recorded: Timestamp, by: PersonID, event: IncidentEvent) {
    self.recorded = recorded
    self.by = by
    self.event = event
  }

  /// Nil when it is not an entry.
  init?(json: JSON) {
    guard let at = json["at"]?.string.flatMap({ Timestamp($0) }), let by = json["by"]?.string,
      let kind = json["kind"]?.string, let version = json["v"]?.int, let data = json["data"],
      let event = try? IncidentEvent(kind: kind, version: Int(version), data: data)
    else { return nil }
    self.init(recorded: at, by: PersonID(by), event: event)
  }
}
