import Imports
import Kernel
import Testing

/// How files write moments.
struct DateTests {
  /// The instant of `declared`, or why there is none.
  private func read(_ text: String, _ dates: String, zone: String? = "Europe/Paris") throws -> String {
    let mapping = """
      source: old
      format: csv
      dates: \(dates)
      \(zone.map { "zone: \($0)" } ?? "none: x")
      fields: {id: id, title: id, severity: {text: sev3}, declared: declared}

      """
    var stream = try RecordStream(try Mapping(mapping), "id,declared\n1,\"\(text)\"\n")
    let batch = try #require(try stream.next())
    return batch.records.first.map { "\($0.began)" } ?? batch.rejects.first.map { $0.reason.kind } ?? ""
  }

  @Test(arguments: [
    ("d/m/yyyy hh:mm", "29/2/2016 01:16", "2016-02-29T00:16:00.000Z"),
    ("d/m/yyyy hh:mm", "9/12/2016 1:16", "2016-12-09T00:16:00.000Z"),
    ("dd-mm-yyyy hh:mm", "29-02-2016 01:16", "2016-02-29T00:16:00.000Z"),
    ("m/d/yyyy hh:mm:ss", "7/14/2026 12:00:30", "2026-07-14T10:00:30.000Z"),
    ("yyyy.mm.dd hh.mm", "2026.07.14 12.00", "2026-07-14T10:00:00.000Z"),
    ("dd-mm-yyyy hh:mm", "29/02/2016 01:16", "wrong date"),
    ("d/m/yyyy hh:mm", "29/2/2015 01:16", "wrong date"),
    ("d/m/yyyy hh:mm", "29/2/2016 24:00", "wrong date"),
    ("d/m/yyyy hh:mm", "29/2/2016 01:16 ", "2016-02-29T00:16:00.000Z"),
    ("d/m/yyyy hh:mm", "29/2/2016 01:16:00", "wrong date"),
    // The hour that does not exist, and the one that comes twice.
    ("d/m/yyyy hh:mm", "29/3/2026 02:30", "2026-03-29T01:00:00.000Z"),
    ("d/m/yyyy hh:mm", "25/10/2026 02:30", "2026-10-25T00:30:00.000Z"),
  ])
  func patterns(pattern: String, text: String, expected: String) throws {
    #expect(try read(text, pattern) == expected)
  }

  @Test(arguments: [
    ("2026-07-14T12:00:00Z", "2026-07-14T12:00:00.000Z"), ("2026-07-14t12:00:00.5z", "2026-07-14T12:00:00.500Z"),
    ("2026-07-14 12:00:00.123456+02:00", "2026-07-14T10:00:00.123Z"),
    ("2026-07-14T12:00:00-0330", "2026-07-14T15:30:00.000Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"), ("2026-07-14T12:00Z", "wrong date"),
    ("2026-07-14T12:00:00", "a time without a time zone"), ("2026-07-14", "wrong date"),
    ("2026-07-14T12:00:00+99:00", "wrong date"), ("2026-07-14T12:00:00Zulu", "wrong date"),
  ])
  func rfc3339(text: String, expected: String) throws {
    #expect(try read(text, "rfc3339") == expected)
    #expect(try read(text, "rfc3339", zone: nil) == expected)
  }

  @Test(arguments: [
    ("2026-07-14T12:00", "2026-07-14T10:00:00.000Z"), ("2026-07-14 12:00:30", "2026-07-14T10:00:30.000Z"),
    ("2026-07-14T12:00Z", "2026-07-14T12:00:00.000Z"), ("14.07.2026", "wrong date"),
  ])
  func iso(text: String, expected: String) throws { #expect(try read(text, "iso") == expected) }

  @Test(arguments: ["dd.mm", "d/m/yy hh:mm", "d/m/yyyy", "d/m/yyyy hh:mm hh", "d/m/yyyy hh:mm xx", ""])
  func noPattern(text: String) {
    let found = problems { try read("", "\"\(text)\"") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("m.yaml:3: ") == true)
  }
}
