import BusinessTime
import Foundation
import Kernel
import Requests
import SLAs

/// Closes a million requests, says what they take, asks the ledger for a report, and writes the clocks to a file, so
/// that others can be asked the same.
///
/// `sla-report FOLDER [requests]` prints one JSON object: times in nanoseconds (median, least, most; or one per
/// round), memory in bytes. The folder gets
/// `clocks.bin`, 64 bytes per judged clock, and `report.csv`, the answer: pair, month, met, breached.
@main
struct SLAReport {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: sla-report FOLDER [requests]") }
    let folder = URL(filePath: arguments[1])
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1_000_000

    var history = try History()
    let before = Memory.resident
    let start = ContinuousClock.now
    for _ in 0..<count { try history.askAndCloseAnEarlierOne() }
    try history.closeTheRest()
    let made = start.nanoseconds
    let resident = Memory.resident - before

    let (ledger, months) = (history.ledger, History.months)
    let report = Timings(rounds: 15) { ledger.tally(by: .pair, in: months, breachedIDs: 5).count }
    let month = Timings(rounds: 15) { ledger.tally(by: .pair, in: [months[24]], breachedIDs: 5).count }
    let writers = Writers(ledger, asking: months).run(rounds: 7, appends: 100_000)
    try history.export(to: folder)

    var fields = Fields()
    fields.add("requests", history.requests.count)
    fields.add("clocks", ledger.count)
    fields.add("bytesPerRequest", resident / count)
    fields.add("nanosecondsPerRequest", made / count)
    fields.add("report", report.json)
    fields.add("reportOfOneMonth", month.json)
    fields.add("appendP99Alone", .array(writers.alone.map { .int(Int64($0)) }))
    fields.add("appendP99BesideReports", .array(writers.besideReports.map { .int(Int64($0)) }))
    fields.add("reportsMeanwhile", writers.reports)
    print(fields.json.text)
  }
}
