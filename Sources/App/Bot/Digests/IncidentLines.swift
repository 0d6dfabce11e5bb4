import HashTreeCollections
import Incidents
import Kernel

/// How many incidents are open, and those that nobody leads.
struct IncidentLines: DigestSource {
  let state: BotState
  let prompts: Prompts

  func digestLines(for question: DigestQuestion) -> [DigestLine] {
    let open = state.incidents.openNumbers.sorted().compactMap { state.incidents[$0] }.filter { incident in
      state.watched(incident.id) != nil && !incident.facts.isDrill
    }
    guard !open.isEmpty else { return [] }
    let (audience, language) = (question.audience, question.audience.language)
    let levels = Dictionary(grouping: open, by: \.facts.severity).sorted { $0.key < $1.key }
    let counts = levels.map { "\($0.value.count) \($0.key.label)" }.joined(separator: ", ")
    let number = RichText.plain(
      language.counted(
        Int64(open.count), en: ("incident open", "incidents open"), fr: ("incident ouvert", "incidents ouverts")))
    let list = prompts.line("list", language.pick(en: "open", fr: "ouverts"), in: language, at: question.room)
    let unled = open.filter { $0.facts.lead == nil && !$0.facts.visibility.isRestricted }
    return unled.map { incident in
      let title = audience.quoted(incident.facts.title.cut(to: 60))
      return DigestLine(
        .incidents,
        language.pick(
          en: "\(incident.id) \(plain: incident.facts.severity.label) \(title) has no lead",
          fr: "\(incident.id) \(plain: incident.facts.severity.label) \(title) n’a pas de pilote"))
    } + [DigestLine(.incidents, "\(number) (\(plain: counts))", list: list)]
  }
}
