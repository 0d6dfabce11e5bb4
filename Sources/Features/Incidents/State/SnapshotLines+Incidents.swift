import Kernel

extension SnapshotLines {
  /// Reads the incidents of some lines.
  func incidents(_ range: Range<Int>) -> Result<[Incident], Fault> {
    Result { () throws(Fault) in
      var incidents: [Incident] = []
      incidents.reserveCapacity(range.count)
      for line in range { try read(line) { incidents.append(try Incident(&$0)) } }
      return incidents
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
