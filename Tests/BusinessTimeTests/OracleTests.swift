import BusinessTime
import Foundation
import Kernel
import TestKit
import Testing

/// Random calendars around every clock change of many zones, against the oracle that steps through time.
@Suite("Business time against brute force")
struct OracleTests {
  static let zones = [
    "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
    "America/Sao_Paulo", "Asia/Beirut", "Asia/Kathmandu", "Africa/Cairo", "Asia/Tehran", "America/St_Johns",
    "Pacific/Auckland", "Asia/Gaza", "America/Nuuk", "Antarctica/Troll", "Pacific/Chatham",
  ]
  /// Any number gives another run: `RAILHEAD_SEED=7 swift test --filter OracleTests`.
  static let seed = ProcessInfo.processInfo.environment["RAILHEAD_SEED"].flatMap(UInt64.init) ?? 2026
  static let calendarsPerChange = 2
  static let clocksPerCalendar = 20

  @Test("20,000 random clocks agree to the second")
  func agree() async throws {
    var random = SeededGenerator(seed: OracleTests.seed)
    var (clocks, differences) = (0, 0)
    for name in OracleTests.zones {
      let zone = try #require(Zone(name))
      for change in OracleTests.changes(of: zone) {
        let wall = WallClock(zone, around: change, days: 2)
        for _ in 0..<OracleTests.calendarsPerChange {
          var trial = try Trial(wall, zone, using: &random)
          for _ in 0..<OracleTests.clocksPerCalendar { trial.clock(using: &random) }
          trial.days()
          trial.schedule(using: &random)
          clocks += OracleTests.clocksPerCalendar
          differences += trial.differences.count
          for difference in trial.differences.prefix(3) { Issue.record("\(name): \(difference)") }
        }
        // A minute of arithmetic on one of two threads would let connections of other tests grow old.
        await Task.yield()
      }
      if differences > 20 { break }
    }
    #expect(clocks >= 20_000)
    print("business time: seed \(OracleTests.seed), \(clocks) random clocks, \(differences) differences")
  }

  /// Every second at which the offset moves in 2015 to 2035, and Samoa's missing day; days apart where it never moves.
  ///
  /// Found by asking every half day, and every quarter of an hour of those in which it moved.
  private static func changes(of zone: Zone) -> [Int64] {
    let (first, last): (Int64, Int64) = (1_420_070_400, 2_082_758_400)
    var changes: [Int64] = zone.name == "Pacific/Apia" ? [1_325_239_200] : []
    var offset = zone.offset(at: Timestamp(milliseconds: first * 1000))
    for day in stride(from: first, to: last, by: 43_200) {
      guard zone.offset(at: Timestamp(milliseconds: (day + 43_200) * 1000)) != offset else { continue }
      for second in stride(from: day, through: day + 43_200, by: 900) {
        let now = zone.offset(at: Timestamp(milliseconds: second * 1000))
        if now != offset { changes.append(second) }
        offset = now
      }
    }
    return changes.count > 1 ? changes : Array(stride(from: first, to: last, by: 86_400 * 401))
  }
}
