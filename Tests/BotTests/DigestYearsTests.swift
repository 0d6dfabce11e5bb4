import Testing

/// Two years of digests in three zones, with restarts, crashes and a clock that steps back, against a list that was
/// found out another way.
@Suite("Two years of digests")
struct DigestYearsTests {
  @Test("every digest that is owed is posted once, or missed on purpose")
  func years() async throws {
    let seed: UInt64 = 20_260_101
    print("seed \(seed)")
    let reports = try await withThrowingTaskGroup { zones in
      for name in ["Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe"] {
        zones.addTask {
          var years = try await DigestYears(zone: name, seed: seed)
          try await years.run()
          return try years.report()
        }
      }
      return try await zones.reduce(into: [DigestYears.Report]()) { $0.append($1) }
    }
    for report in reports {
      #expect(report.doubled == [])
      #expect(report.posted == report.expected)
      #expect(report.missed == report.expectedMissed)
      #expect(report.owed == report.posted.count + report.missed.count)
    }
    let expected = reports.reduce(0) { $0 + $1.owed }
    let (posted, missed) = (
      reports.reduce(0) { $0 + $1.posted.count }, reports.reduce(0) { $0 + $1.missed.count }
    )
    let doubled = reports.reduce(0) { $0 + $1.doubled.count }
    print("occurrences expected \(expected), posted \(posted), missed on purpose \(missed), doubled \(doubled)")
  }
}
