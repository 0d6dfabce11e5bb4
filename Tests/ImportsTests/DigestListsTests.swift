import HistoryKit
import Kernel
import TestKit
import Testing

/// Whoever types the line that stands behind a number finds as many as the number says, whatever happened since.
@Suite("The lists behind the numbers of digests", .enabled(if: HistoryWeeks.isThere, "the shared data is not there"))
struct DigestListsTests {
  /// What is typed in the last hour before the weekly digest; `$` is the incident of the line before.
  ///
  /// Of these incidents, figures count the first one and its two tasks alone.
  private static let before = [
    "/inc badges open no door sev2 #office", "/inc task $ call the locksmith @zoe by 8:30", "/inc done T-2",
    "/inc task $ open the back door @karim by 8:40", "/inc evacuation of the office sev1 drill",
    "/inc task $ count the heads @zoe by 8:30", "/inc lights flicker in the lobby sev3", "/inc cancel $ a test",
    "/inc lobby is dark again sev3", "/inc merge $ into INC-231",
    "/decision propose New badges approver @lea", "/decision go DEC-3 executor me", "/decision executed DEC-3 ordered",
  ]

  /// What is typed when digests have been sent, and belongs to none of them.
  private static let after = [
    "/inc mail is slow for everybody sev3", "/ask @finance approve one more invoice", "/prio propose A third region",
    "/prio done PRI-1 moved at last", "/decision go “Another bank” approver me executor @karim",
  ]

  @Test("each lists what was counted, from minute to minute", arguments: [Language.english, .french])
  func areExact(_ language: Language) async throws {
    let weeks = try await HistoryWeeks(language)
    try await weeks.live()
    await say(Self.before, in: weeks)
    var digests = await weeks.digest().compactMap { $0["text"]?.string }
    await weeks.pass(seconds: 90)
    for kind in ["monthly", "quarterly"] {
      digests.append(await weeks.say("/digest now \(kind)", as: "lea", in: language))
    }
    let numbers = digests.flatMap(Number.all)
    var differing = await differing(numbers, language, in: weeks)
    await say(Self.after, in: weeks)
    // What has no period is told as it is now.
    differing += await self.differing(numbers.filter { $0.line.contains("2023-") }, language, in: weeks)
    #expect(differing == [])
    let compared = numbers.map { "\($0.told) \($0.line)" }.joined(separator: "\n")
    #expect(compared == (language == .english ? Self.english : Self.french))
  }

  /// Those of which the line lists another number than was told.
  private func differing(_ numbers: [Number], _ language: Language, in weeks: HistoryWeeks) async -> [String] {
    var differing: [String] = []
    for number in numbers {
      let answer = await weeks.say(number.line, as: "lea", in: language)
      let listed = number.listed(in: answer)
      if listed != number.told { differing.append("\(number.told) are told, and \(listed) listed: \(answer)") }
    }
    return differing
  }

  private func say(_ lines: [String], in weeks: HistoryWeeks) async {
    var incident = ""
    for line in lines {
      let answer = await weeks.say(line.replacing("$", with: incident), as: "lea")
      if let id = answer.firstMatch(of: /INC-[0-9]+/) { incident = String(id.0) }
    }
  }

  private static let english = """
    33 of 35 /sla report from 2023-09-04 to 2023-09-10
    2 /inc tasks from 2023-09-04 09:00 to 2023-09-11 09:00
    11 /inc list from 2023-09-04 09:00 to 2023-09-11 09:00
    1 /inc list open no drills
    1 /prio list frozen
    1 of 1 /prio stats from 2023-09-04 09:00 to 2023-09-11 09:00
    1 /decision stats from 2023-09-01 09:00 to 2023-09-11 09:02
    1 /decision stats from 2023-09-01 09:00 to 2023-09-11 09:02
    1 /inc list recurring from 2023-09-01 09:00 to 2023-09-11 09:02
    11 /inc stats from 2023-09-01 09:00 to 2023-09-11 09:02
    36 of 40 /sla report from 2023-09-01 to 2023-09-10
    0 of 3 /sla report from 2023-09-01 to 2023-09-10 @finance
    12 of 12 /sla report from 2023-09-01 to 2023-09-10 @platform
    1 of 1 /prio stats from 2023-09-01 09:00 to 2023-09-11 09:02
    40 /inc list from 2023-07-03 10:00 to 2023-09-11 09:02
    21 /ask list all from 2023-07-03 10:00 to 2023-09-11 09:02
    18 /ask list in @platform all from 2023-07-03 10:00 to 2023-09-11 09:02
    3 /ask list in @finance all from 2023-07-03 10:00 to 2023-09-11 09:02
    1 /decision stats from 2023-07-03 10:00 to 2023-09-11 09:02
    4 /prio list all from 2023-07-03 10:00 to 2023-09-11 09:02
    2 /prio list done from 2023-07-03 10:00 to 2023-09-11 09:02
    30 of 30 /sla report from 2023-07-03 to 2023-09-10 finance → platform
    """
  private static let french = """
    33 of 35 /sla bilan du 2023-09-04 au 2023-09-10
    2 /inc tâches du 2023-09-04 09:00 au 2023-09-11 09:00
    11 /inc liste du 2023-09-04 09:00 au 2023-09-11 09:00
    1 /inc liste ouverts sans exercices
    1 /prio liste figées
    1 of 1 /prio indicateurs du 2023-09-04 09:00 au 2023-09-11 09:00
    1 /decision délai du 2023-09-01 09:00 au 2023-09-11 09:02
    1 /decision délai du 2023-09-01 09:00 au 2023-09-11 09:02
    1 /inc liste récidives du 2023-09-01 09:00 au 2023-09-11 09:02
    11 /inc stats du 2023-09-01 09:00 au 2023-09-11 09:02
    36 of 40 /sla bilan du 2023-09-01 au 2023-09-10
    0 of 3 /sla bilan du 2023-09-01 au 2023-09-10 @finance
    12 of 12 /sla bilan du 2023-09-01 au 2023-09-10 @platform
    1 of 1 /prio indicateurs du 2023-09-01 09:00 au 2023-09-11 09:02
    40 /inc liste du 2023-07-03 10:00 au 2023-09-11 09:02
    21 /ask liste toutes du 2023-07-03 10:00 au 2023-09-11 09:02
    18 /ask liste reçues @platform toutes du 2023-07-03 10:00 au 2023-09-11 09:02
    3 /ask liste reçues @finance toutes du 2023-07-03 10:00 au 2023-09-11 09:02
    1 /decision délai du 2023-07-03 10:00 au 2023-09-11 09:02
    4 /prio liste toutes du 2023-07-03 10:00 au 2023-09-11 09:02
    2 /prio liste faites du 2023-07-03 10:00 au 2023-09-11 09:02
    30 of 30 /sla bilan du 2023-07-03 au 2023-09-10 finance → platform
    """
}

/// A line of a digest with a number in it and a line to type behind it.
private struct Number {
  let text: String
  let line: String

  /// All of a digest but what is a remainder: `3 more follow-ups` counts those that are not named above it, and its line
  /// lists these too; so it is with updates, which are told of among tasks and are none.
  static func all(of digest: String) -> [Number] {
    digest.split(separator: "\n").compactMap { line -> Number? in
      guard line.hasPrefix("• "), let match = line.wholeMatch(of: #/• (.*) · `?(/[^·`]*)`?/#),
        match.1.firstMatch(of: #/^[0-9]+ (more|autres?) /#) == nil
      else { return nil }
      return Number(text: String(match.1), line: String(match.2))
    }
  }

  /// What is told as a line lists it: of a share, all that it is of, where the list has those that were not kept as well.
  var told: String {
    if let share = Self.share(in: text) {
      return isReport ? "\(share.part) of \(share.whole)" : hasPartOnly ? share.part : share.whole
    }
    let count = text.firstMatch(of: /n=([0-9]+)/) ?? text.firstMatch(of: #/: ([0-9]+)(?: |$)/#)
    return (count ?? text.firstMatch(of: #/^([0-9]+) /#)).map { String($0.1) } ?? text
  }

  /// The same in what the line answers.
  func listed(in answer: String) -> String {
    let lines = answer.split(separator: "\n")
    if isReport {
      let figures = lines.first { line in ["All:", "Ensemble :", "– kept", "– tenues"].contains { line.hasPrefix($0) } }
      return figures.flatMap { Self.share(in: String($0)) }.map { "\($0.part) of \($0.whole)" } ?? answer
    }
    if line.hasPrefix("/inc stats") { return Self.cases(of: ["TTR"], lines) }
    if line.hasPrefix("/decision") {
      if text.contains("→ done") || text.contains("→ fait") { return Self.cases(of: ["Lead", "Délai d’ex"], lines) }
      if text.contains("→ go") || text.contains("→ accord") { return Self.cases(of: ["Latency", "Délai de d"], lines) }
      let decided = lines.first { $0.hasPrefix("Decided without") || $0.hasPrefix("Décidées sans") }
      return decided.flatMap { Self.share(in: String($0)) }?.whole ?? answer
    }
    let head = lines.first ?? ""
    return head.firstMatch(of: #/: ([0-9]+) /#).map { String($0.1) } ?? "0"
  }

  private var isReport: Bool { line.hasPrefix("/sla") || line.hasPrefix("/prio stats") || line.hasPrefix("/prio ind") }
  /// Of the incidents of a period, those that came back.
  private var hasPartOnly: Bool { line.hasPrefix("/inc list") }

  private static func share(in text: String) -> (part: String, whole: String)? {
    text.firstMatch(of: /([0-9]+) (?:tenus? )?(?:of|sur) ([0-9]+)/).map { (String($0.1), String($0.2)) }
  }

  private static func cases(of names: [String], _ lines: [Substring]) -> String {
    let figure = lines.first { line in names.contains { line.hasPrefix($0) } }
    return figure?.firstMatch(of: /n=([0-9]+)/).map { String($0.1) } ?? "0"
  }
}
