import Kernel

/// A choice of incidents as one file, the newest ones when they do not all fit, sorted by number.
struct IncidentTable {
  /// The raw value is the word that asks for it, and the end of the file's name.
  enum Format: String, CaseIterable, Sendable {
    /// A table without the timelines, for spreadsheets.
    case csv
    /// Everything.
    case json

    var mediaType: String { self == .csv ? "text/csv" : "application/json" }
  }

  /// The most incidents in one file.
  static let longest = 5000
  /// The most that a file takes in the journal, escapes included, in bytes: it waits there to be sent, as one record.
  static let journalBytes = 3 << 20

  let text: String
  /// How many of them fit.
  let count: Int

  /// - Parameter newest: sorted by falling number.
  init(newest incidents: [Incident], as format: Format) {
    var rows: [[UInt8]] = []
    var room = IncidentTable.journalBytes
    for incident in incidents.prefix(IncidentTable.longest) {
      let row = format == .csv ? CSV.line(incident.row) : incident.export.bytes
      room -= row.reduce(4) { $0 + IncidentTable.length(escaped: $1) }
      guard room >= 0 else { break }
      rows.append(row)
    }
    let lines = rows.reversed()
    let bytes =
      switch format {
      case .csv: CSV(header: Incidents.header).bytes + lines.joined()
      case .json: Array("[\n".utf8) + lines.joined(separator: ",\n".utf8) + Array("\n]\n".utf8)
      }
    text = String(decoding: bytes, as: UTF8.self)
    count = rows.count
  }

  private static func length(escaped byte: UInt8) -> Int {
    switch byte {
    case 0x0A, 0x0D, 0x09, UInt8(ascii: "\""), UInt8(ascii: "\\"): 2
    case 0..<0x20: 6
    default: 1
    }
  }
}
