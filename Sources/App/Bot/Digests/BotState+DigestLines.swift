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
    let all = sources.flatMap { $0.digestLines(for: question) }
    let accounts = Dictionary(
      all.flatMap(\.people).filter { $0.id != nil }.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { a, _ in a })
    return all.map { line in
      var line = line
      // Whoever one line knows by account and another by name is one person.
      line.people = line.people.map { $0.id == nil ? accounts[$0.name.lowercased()] ?? $0 : $0 }
      return respectingAbsence(line, for: question)
    }
  }

  /// The same line, calling whoever covers for somebody who is away.
  private func respectingAbsence(_ line: DigestLine, for question: DigestQuestion) -> DigestLine {
    var line = line
    let people = line.people
    line.people = []
    for person in people {
      guard let absence = absence(of: person, at: question.now) else {
        line.people.append(person)
        continue
      }
      line.text += question.audience.away(person, until: absence.until)
      if let cover = absence.cover, self.absence(of: cover, at: question.now) == nil { line.people.append(cover) }
    }
    return line
  }

  private func absence(of person: Participant, at now: Timestamp) -> Absence? {
    person.id.flatMap { operations.absence(of: $0, at: now) }
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
