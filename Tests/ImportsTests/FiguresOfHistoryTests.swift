import Foundation
import Imports
import Testing

/// The figures of the histories beside the package, computed a second time from the files and by other means.
@Suite("Figures of real histories", .enabled(if: SharedData.isThere, "the shared data is not beside the package"))
struct FiguresOfHistoryTests {
  /// A line of the file, as far as the figures need it.
  private struct Line: Decodable {
    struct Window: Decodable { let endAt: Date? }

    let impact: String?
    let startedAt: Date
    let resolvedAt: Date?
    let downtimeStart: Date?
    let impactWindow: Window?
  }

  @Test("stats over three years, beside the independent computation")
  func stats() throws {
    var run = HistoryImport()
    _ = try run.run("github-status/incidents.jsonl", .shipped("statuspage.yaml"))
    let lines = try Self.lines().filter { $0.impact != "maintenance" }
    let resolve = lines.compactMap { line in
      line.downtimeStart.flatMap { start in line.resolvedAt.map { $0.timeIntervalSince(start) } }
    }
    let handling = lines.compactMap { line in line.resolvedAt.map { $0.timeIntervalSince(line.startedAt) } }
    // Two reviews end their window after the resolution: the import leaves those out.
    let mitigate = lines.compactMap { line in
      line.impactWindow?.endAt.flatMap { end in
        line.downtimeStart.flatMap { start in
          line.resolvedAt.map { $0 < end } == true ? nil : end.timeIntervalSince(start)
        }
      }
    }
    let reply = try run.say("stats from 1/1/2022 to 31/12/2024")
    #expect(
      reply == """
        /inc stats from 2022-01-01 to 2024-12-31: Sat 1 Jan 2022 – Tue 31 Dec 2024 (UTC)
        Counted by declaration; TTR and handling by resolution.
        389 declared (1 sev1, 65 sev2, 310 sev3, 13 sev4), 389 resolved
        TTD (impact start → detected): n=0, 389 without both times
        TTA (declared → acknowledged): n=0, 389 without ack
        TTM (impact start → mitigated): \(Self.summary(mitigate, of: "INC-273", missing: ", \(lines.count - mitigate.count) without mitigation"))
        TTR (impact start → resolved): \(Self.summary(resolve, of: "INC-53"))
        Handling (declared → resolved): \(Self.summary(handling, of: "INC-53"))
        Cancelled: 0 of 389 (0 %) · Reopened within 7 days: 0 of 389 (0 %) · Recurring: 0 of 389 (0 %)
        Updates promised and in time: none was promised
        Still open: 0
        """)
  }

  @Test("stats of a year of a ticket system, beside the independent computation")
  func ticketSystem() throws {
    var run = HistoryImport()
    _ = try run.run("servicenow/incident_event_log.csv", .shipped("servicenow.yaml"))
    _ = try run.run("servicenow/incident_event_log.resaved.csv", .shipped("servicenow-resaved.yaml"))
    let tickets = try Ticket.all()
    let acknowledge = tickets.compactMap { ticket in
      // One was worked on before it was opened: the import leaves that clock out.
      ticket.firstWork.map { $0.timeIntervalSince(ticket.opened) }.flatMap { $0 < 0 ? nil : $0 }
    }
    let handling = tickets.compactMap { ticket in ticket.resolved.map { $0.timeIntervalSince(ticket.opened) } }
    let missing = tickets.count - acknowledge.count
    #expect(
      try run.say("stats from 1/1/2016 to 31/12/2017") == """
        /inc stats from 2016-01-01 to 2017-12-31: Fri 1 Jan 2016 – Sun 31 Dec 2017 (UTC)
        Counted by declaration; TTR and handling by resolution.
        378 declared (8 sev1, 15 sev2, 301 sev3, 54 sev4), 363 resolved
        TTD (impact start → detected): n=0, 378 without both times
        TTA (declared → acknowledged): \(Self.summary(acknowledge, of: "INC-264", missing: ", \(missing) without ack"))
        TTM (impact start → mitigated): n=0, 378 without mitigation
        TTR (impact start → resolved): n=0, 363 without impact start
        Handling (declared → resolved): \(Self.summary(handling, of: "INC-158"))
        Cancelled: 0 of 378 (0 %) · Reopened within 7 days: 0 of 363 (0 %) · Recurring: 0 of 378 (0 %)
        Updates promised and in time: none was promised
        Still open: 0
        """)
  }

  private static func lines() throws -> [Line] {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let text = try Data(contentsOf: SharedData.folder.appending(path: "github-status/incidents.jsonl"))
    return try text.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: Data($0)) }
  }

  /// No sorting and no ranks: a percentile is the least value that so large a share of them does not exceed.
  private static func summary(_ seconds: [TimeInterval], of longest: String, missing: String = "") -> String {
    func percentile(_ percent: Double) -> TimeInterval {
      let least = seconds.filter { value in
        Double(seconds.count { $0 <= value }) >= percent / 100 * Double(seconds.count)
      }
      return least.min() ?? 0
    }
    let mean = (seconds.reduce(0, +) / Double(seconds.count)).rounded(.down)
    let (median, p90) = (text(percentile(50)), text(percentile(90)))
    return
      "median \(median), p90 \(p90), max \(longest) \(text(seconds.max() ?? 0)), mean \(text(mean)) (n=\(seconds.count)\(missing))"
  }

  private static func text(_ seconds: TimeInterval) -> String {
    let minutes = Int(seconds) / 60
    let (days, hours) = (minutes / 1440, minutes / 60 % 24)
    if days > 0 { return hours > 0 ? "\(days) d \(hours) h" : "\(days) d" }
    if hours > 0 {
      return minutes % 60 > 0 ? "\(hours) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60) min" : "\(hours) h"
    }
    return "\(minutes) min"
  }
}
