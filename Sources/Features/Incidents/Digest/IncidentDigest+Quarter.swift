import Kernel

extension IncidentDigest {
  /// So many of a kind are named; the rest is counted.
  static let worst = 5

  /// How many there were against how many people had them, and what came back most often without having been mended.
  func quarter(_ question: DigestQuestion) -> [DigestLine] {
    let (tallies, audience) = (IncidentTallies(of: incidents, for: question), question.audience)
    let declared = DigestFigure(
      audience.language.pick(en: "incidents declared", fr: "incidents déclarés"),
      tallies.periods.map { .count($0.declared) })
    let volumes = [DigestLine(.volumes, declared, list: line("list", question.days, question))]
    let (now, before) = (tallies.periods.last, tallies.periods.dropLast().last)
    let perPerson = now.flatMap { audience.perPerson($0, before: before) }
    return volumes + [perPerson].compactMap { $0.map { DigestLine(.volumes, $0) } }
      + unfixed(tallies.repeated, question)
  }

  /// The chains that grew, without a cause or with something left to do, the longest first.
  private func unfixed(_ repeated: [Incident], _ question: DigestQuestion) -> [DigestLine] {
    var seen: Set<Int> = []
    let chains = repeated.compactMap { incident -> Chain? in
      guard seen.insert(incidents.beginning(of: incident).number).inserted else { return nil }
      return Chain(incidents.chain(of: incident))
    }
    let unfixed = chains.filter { !$0.isFixed }.sorted { ($0.times, $0.newest) > ($1.times, $1.newest) }
    var lines = unfixed.filter { $0.told != nil }.prefix(Self.worst).compactMap { chain -> DigestLine? in
      guard let (first, last) = chain.told else { return nil }
      return DigestLine(
        .unfixed, question.audience.unfixed(chain, from: first, to: last, at: question.now), about: last.id,
        people: chain.unfinished.isEmpty ? [last.facts.lead].compactMap(\.self) : chain.unfinished.owners)
    }
    if unfixed.count > lines.count {
      let recurring = question.audience.language.pick(en: "recurring", fr: "récidives")
      lines.append(
        DigestLine(
          .unfixed, question.audience.moreUnfixed(unfixed.count - lines.count),
          list: line("list", "\(recurring) \(question.days)", question)))
    }
    return lines
  }
}

/// An incident and all that it came back with.
private struct Chain {
  /// How often it came back, as far as everybody may know.
  let times: Int
  /// The number of the last one.
  let newest: Int
  /// The earliest and the latest of those that everybody may read of; nil where there are not two.
  let told: (first: Incident, last: Incident)?
  /// What everybody may read of.
  let unfinished: [ActionItem]
  let hasCause: Bool
  let isFixed: Bool

  /// Of the earliest declared first.
  init(_ incidents: [Incident]) {
    let open = incidents.filter { !$0.facts.visibility.isRestricted }
    (times, newest) = (max(0, open.count - 1), open.last?.number ?? 0)
    told = open.count > 1 ? open.first.flatMap { first in open.last.map { (first, $0) } } : nil
    unfinished = open.flatMap(\.facts.unfinishedFollowUps)
    hasCause = open.contains { !$0.facts.causes.isEmpty }
    isFixed =
      incidents.contains { !$0.facts.causes.isEmpty }
      && incidents.allSatisfy { $0.facts.unfinishedFollowUps.isEmpty }
  }
}

extension Audience {
  /// `8 people led or acknowledged them, 15 per person (before: 9 people, 10 per person)`; nil where nobody is known to have.
  fileprivate func perPerson(_ now: IncidentTallies.Period, before: IncidentTallies.Period?) -> RichText? {
    guard let each = now.perPerson else { return nil }
    let count = Int64(now.people.count)
    let people = language.counted(
      count, en: ("person led or acknowledged them", "people led or acknowledged them"),
      fr: ("personne les a pilotés ou pris en compte", "personnes les ont pilotés ou pris en compte"))
    let past = before.flatMap { before -> String? in
      guard let each = before.perPerson else { return nil }
      let people = language.counted(
        Int64(before.people.count), en: ("person", "people"), fr: ("personne", "personnes"))
      return language.pick(
        en: " (before: \(people), \(each) per person)", fr: " (avant : \(people), \(each) par personne)")
    }
    return .plain(
      language.pick(en: "\(people), \(each) per person", fr: "\(people), \(each) par personne") + (past ?? ""))
  }

  /// `INC-31 sev2 “settlement is late” came back 4 times, last as INC-40 3 d ago; no cause named; still to be done: T-3`.
  fileprivate func unfixed(_ chain: Chain, from first: Incident, to last: Incident, at now: Timestamp) -> RichText {
    let (head, times) = (head(of: first), self.times(chain.times))
    let age = span(from: last.facts.declaration, to: now)
    let text: RichText = language.pick(
      en: "\(head) came back \(times), last as \(last.id) \(age) ago",
      fr: "\(head) est revenu \(times), la dernière fois il y a \(age) (\(last.id))")
    let rest = [
      chain.hasCause ? nil : language.pick(en: "no cause named", fr: "aucune cause nommée") as RichText,
      chain.unfinished.isEmpty ? nil : stillToDo(chain.unfinished),
    ]
    let end = language.pick(en: "; ", fr: " ; ")
    return ([text] + rest.compactMap(\.self)).joined(separator: end)
  }

  fileprivate func moreUnfixed(_ count: Int) -> RichText {
    .plain(
      language.counted(
        Int64(count), en: ("more came back without having been mended", "more came back without having been mended"),
        fr: ("autre récidive sans remède", "autres récidives sans remède")))
  }
}

extension IncidentTallies.Period {
  /// Rounded half up; nil without anybody.
  fileprivate var perPerson: Int? { people.isEmpty ? nil : (declared * 2 + people.count) / (people.count * 2) }
}
