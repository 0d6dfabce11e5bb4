import Decisions
import Incidents
import Kernel
import Operations
import Priorities
import Requests
import SLAs

extension BotState {
  /// What a digest says, of all features.
  ///
  /// - Parameters:
  ///   - prompts: the lines of each root.
  ///   - judged: the verdicts on the clocks of those that are over.
  func digestLines(
    for question: DigestQuestion, prompts: [String: Prompts], judged: @escaping @Sendable () -> Ledger
  ) -> [DigestLine] {
    func lines(of root: String) -> Prompts { prompts[root] ?? Prompts() }
    let sources: [any DigestSource] = [
      SLADigest(
        slaView(for: PersonID(""), judged: judged), watched: { openRecords.sorted().compactMap(watched) },
        prompts: lines(of: SLADesk.root)),
      IncidentDigest(promisedIncidents, prompts: lines(of: IncidentDesk.root)),
      RequestDigest(requests, prompts: lines(of: RequestDesk.root)),
      DecisionLines(decisions, prompts: lines(of: DecisionDesk.root)),
      PriorityLines(priorities, prompts: lines(of: PriorityDesk.root)),
    ]
    return sources.flatMap { $0.digestLines(for: question) }.map { respectingAbsence($0, for: question) }
  }

  /// The same line, calling whoever covers for somebody who is away.
  private func respectingAbsence(_ line: DigestLine, for question: DigestQuestion) -> DigestLine {
    var line = line
    let people = line.people
    line.people = []
    for person in people {
      let absence = person.id.flatMap { operations.absence(of: $0, at: question.now) }
      guard let absence else {
        line.people.append(person)
        continue
      }
      line.text += question.audience.away(person, until: absence.until)
      if let cover = absence.cover { line.people.append(cover) }
    }
    return line
  }
}

extension Audience {
  /// ` (@lea is away until Wed 1 Apr 2026 00:00)`.
  fileprivate func away(_ person: Participant, until: Timestamp?) -> RichText {
    let name = person.mention
    guard let end = until.map({ RichText.plain(date($0)) }) else {
      return language.pick(en: " (\(name) is away)", fr: " (absence en cours : \(name))")
    }
    return language.pick(en: " (\(name) is away until \(end))", fr: " (absence en cours : \(name), jusqu’au \(end))")
  }
}
