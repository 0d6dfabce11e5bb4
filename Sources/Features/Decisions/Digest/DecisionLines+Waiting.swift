import HashTreeCollections
import Kernel

extension DecisionLines {
  /// So many of a stage are named one by one; the rest is counted.
  private static let named = 3

  /// Those that are in one of some stages, the longest wait first in each.
  ///
  /// - Parameter limit: silences that end later are left out; nil for none.
  func waiting(_ question: DigestQuestion, _ stages: [Stage], silentBefore limit: Timestamp? = nil) -> [DigestLine] {
    let language = question.audience.language
    let told = decisions.oldestFirst.filter { record in
      guard let limit, let consent = record.facts.consent else { return true }
      return consent.until < limit
    }
    let all = Dictionary(grouping: told) { $0.facts.stage }
    let groups = stages.compactMap { all[$0] }
    var lines = groups.flatMap { $0.prefix(Self.named) }.map { record in
      DigestLine(
        .decisions, question.audience.waiting(record, at: question.now), about: record.id,
        people: [record.facts.answerable].compactMap(\.self))
    }
    let rest = groups.reduce(0) { $0 + max(0, $1.count - Self.named) }
    if rest > 0 {
      let more = language.counted(
        Int64(rest), en: ("more decision waits", "more decisions wait"),
        fr: ("autre décision attend", "autres décisions attendent"))
      lines.append(DigestLine(.decisions, .plain(more), list: line("open", in: question)))
    }
    return lines
  }

  /// What silence has decided in the window, whoever has to find somebody for it called behind it; the latest first.
  func silent(_ question: DigestQuestion) -> [DigestLine] {
    let (audience, language) = (question.audience, question.audience.language)
    let decided = decisions.records.values.compactMap { record -> (record: DecisionRecord, at: Timestamp)? in
      guard record.facts.end == nil, let go = record.facts.go, go.authority == .silence,
        question.window.contains(go.at)
      else { return nil }
      return (record, go.at)
    }.sorted { ($0.at, $0.record.number) > ($1.at, $1.record.number) }
    var lines = decided.prefix(Self.named).map { record, at in
      let (name, day) = (audience.digestName(record), RichText.plain(audience.date(at)))
      return DigestLine(
        .decisions,
        language.pick(
          en: "\(name) was decided by silence on \(day): nobody objected",
          fr: "\(name) : le silence a valu accord le \(day), personne n’a fait objection"),
        about: record.id, people: [record.facts.answerable].compactMap(\.self))
    }
    if decided.count > lines.count {
      let more = language.counted(
        Int64(decided.count - lines.count), en: ("more was decided by silence", "more were decided by silence"),
        fr: ("autre décidée par le silence", "autres décidées par le silence"))
      lines.append(DigestLine(.decisions, .plain(more), list: line("stats", question.days, in: question)))
    }
    return lines
  }
}

extension Audience {
  /// `DEC-4 “Yearly plan”`, as digests name one.
  func digestName(_ record: DecisionRecord) -> RichText { "\(record.id) \(quoted(record.facts.title.cut(to: 60)))" }

  /// What a decision waits for; whoever has to act is called behind it.
  fileprivate func waiting(_ record: DecisionRecord, at now: Timestamp) -> RichText {
    let (facts, name) = (record.facts, digestName(record))
    if let consent = facts.consent {
      let until = RichText.plain(date(consent.until))
      return language.pick(
        en: "\(name) is decided by silence on \(until), unless somebody objects",
        fr: "\(name) : le silence vaudra accord le \(until), sauf objection")
    }
    if facts.stage == .contested {
      let why = facts.executions.last?.why?.cut(to: 80) ?? ""
      return labelled(
        language.pick(
          en: "\(name) was said to be done, which is contested", fr: "\(name) a été dite exécutée, ce qui est contesté"),
        "\(why)")
    }
    let age = span(from: facts.waitingSince, to: now)
    let text: RichText = language.pick(
      en: "\(name) has waited for a go for \(age)", fr: "\(name) attend un accord depuis \(age)")
    guard facts.approver == nil else { return text }
    return text
      + language.pick(en: ": any lead may decide", fr: " : tout responsable peut décider")
  }
}
