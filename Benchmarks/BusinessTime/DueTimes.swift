import BusinessTime
import Kernel

/// What one due time, one elapsed time and one look-up cost: random starts over three years of a French office.
@main
struct DueTimes {
  static func main() throws {
    guard let paris = Zone("Europe/Paris") else { return print("no Europe/Paris here") }
    let office = try BusinessCalendar.frenchOffice(zone: paris)
    let history = CalendarHistory(office)
    var random = SystemRandomNumberGenerator()
    let (first, year): (Int64, Int64) = (1_704_067_200, 31_557_600)
    let starts = (0..<100_000).map { _ in
      Timestamp(milliseconds: Int64.random(in: first..<first + 3 * year, using: &random) * 1000)
    }
    let pauses = try starts.map { start in
      [try Pause(from: start.adding(seconds: 5400), to: start.adding(seconds: 90_000), reason: "client")]
    }

    measure("timetable of 4 years, built") {
      [
        CalendarHistory(office).timetable(from: starts[0], to: starts[0].adding(seconds: 4 * year)).openSeconds(
          before: first)
      ]
    }
    try measure("due, 4 business hours") { try starts.map { try history.due(from: $0, target: 14_400)?.seconds ?? 0 } }
    try measure("due, 80 business hours") {
      try starts.map { try history.due(from: $0, target: 288_000)?.seconds ?? 0 }
    }
    try measure("due, 4 business hours, a pause") {
      try starts.indices.map { try history.due(from: starts[$0], target: 14_400, pauses: pauses[$0])?.seconds ?? 0 }
    }
    try measure("due, 2 business days") {
      try starts.map { try history.adding(businessDays: 2, to: $0).seconds }
    }
    measure("elapsed, two days") { starts.map { history.elapsed(from: $0, to: $0.adding(seconds: 172_800)) } }
    let timetable = history.timetable(from: starts[0], to: starts[0].adding(seconds: 4 * year))
    let seconds = starts.map(\.seconds)
    measure("look-up in a timetable", of: seconds.count) { [timetable.sum(seconds)] }
  }

  /// The median of eleven rounds, per result, or for each of `count` that one result adds up.
  private static func measure(_ name: String, of count: Int = 0, _ body: () throws -> [Int64]) rethrows {
    var sum: Int64 = 0
    var nanoseconds: [Double] = []
    for _ in 0..<11 {
      let start = ContinuousClock.now
      let results = try body()
      let spent = (ContinuousClock.now - start).components
      sum &+= results.reduce(0, &+)
      nanoseconds.append(
        (Double(spent.seconds) * 1e9 + Double(spent.attoseconds) / 1e9) / Double(max(count, results.count)))
    }
    let median = nanoseconds.sorted()[5]
    print("\(name): \(Int(median.rounded())) ns (checksum \(sum % 1000))")
  }
}

extension Timetable {
  fileprivate func sum(_ seconds: [Int64]) -> Int64 { seconds.reduce(0) { $0 &+ openSeconds(before: $1) } }
}
