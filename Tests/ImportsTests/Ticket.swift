import Foundation

/// A ticket of the event logs, read from the files by means of its own: no field of them is in quotes.
struct Ticket {
  let opened: Date
  let firstWork: Date?
  let resolved: Date?

  private static let working: Set<Substring> = [
    "Active", "Awaiting User Info", "Awaiting Problem", "Awaiting Vendor", "Awaiting Evidence",
  ]

  /// Those of both logs; what is in both is taken from the first.
  static func all() throws -> [Ticket] {
    let log = try read("incident_event_log.csv")
    return Array(log.merging(try read("incident_event_log.resaved.csv")) { first, _ in first }.values)
  }

  private static func read(_ file: String) throws -> [Substring: Ticket] {
    let text = try String(contentsOf: SharedData.folder.appending(path: "servicenow/\(file)"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let column = Dictionary(uniqueKeysWithValues: zip(rows.first ?? [], 0...))
    func value(_ name: Substring, of row: [Substring]) -> Substring { column[name].map { row[$0] } ?? "" }
    return Dictionary(grouping: rows.dropFirst()) { value("number", of: $0) }.compactMapValues { changes in
      let changes = changes.sorted {
        Int(value("sys_mod_count", of: $0)) ?? 0 < Int(value("sys_mod_count", of: $1)) ?? 0
      }
      let work = changes.first { working.contains(value("incident_state", of: $0)) }
      guard let last = changes.last, let opened = date(value("opened_at", of: last)) else { return nil }
      return Ticket(
        opened: opened, firstWork: work.flatMap { date(value("sys_updated_at", of: $0)) },
        resolved: date(value("resolved_at", of: last)))
    }
  }

  /// “29/2/2016 01:16” and “29-02-2016 01:16”, in UTC.
  private static func date(_ text: Substring) -> Date? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 5 else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(
      from: DateComponents(
        year: numbers[2], month: numbers[1], day: numbers[0], hour: numbers[3], minute: numbers[4]))
  }
}
