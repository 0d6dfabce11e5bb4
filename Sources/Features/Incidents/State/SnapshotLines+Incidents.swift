import Kernel

extension SnapshotLines {
  /// Incidents, and the words that people wrote about them.
  struct Incidents: Sendable {
    var incidents: [Incident] = []
    var words: [Word: [UInt32]] = [:]
  }

  /// Reads the incidents of some lines.
  func incidents(_ range: Range<Int>) -> Result<Incidents, Fault> {
    Result { () throws(Fault) in
      var read = Incidents()
      read.incidents.reserveCapacity(range.count)
      for line in range {
        try self.read(line) { reader in
          let incident = try Incident(&reader)
          read.incidents.append(incident)
          let number = UInt32(incident.number)
          incident.timeline.forEachWord { word in
            // Lines come by number, and a word more than once in a line.
            if read.words[word]?.last != number { read.words[word, default: []].append(number) }
          }
        }
      }
      return read
    }
  }
}

extension Incident {
  fileprivate convenience init(_ reader: inout JSONReader) throws {
    try reader.expect("{\"entries\":")
    let count = try reader.int()
    try reader.expect(",\"facts\":")
    guard let facts = try Facts(json: try reader.value()) else { throw reader.problem("no facts") }
    try reader.expect(",\"number\":")
    let number = Int(try reader.int())
    guard Incidents.numbers.contains(number) else { throw reader.problem("impossible number") }
    try reader.expect(",\"timeline\":[")
    guard let timeline = reader.rest(before: "]}") else { throw reader.problem("a timeline without an end") }
    self.init(number: number, facts: facts, timeline: Timeline(joined: timeline, count: Int(count)))
  }
}
