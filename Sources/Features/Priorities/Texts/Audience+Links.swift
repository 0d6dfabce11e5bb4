import Kernel

extension Audience {
  /// A record that a priority is tied to: `INC-12 “checkout is down”, 2 h 05 min lost`.
  func link(_ id: ItemID, _ record: LinkedRecord) -> RichText {
    let text: RichText = "\(id) \(quoted(record.title.cut(to: 60)))"
    guard let impact = record.impact else { return text }
    let length = RichText.plain(duration(milliseconds: impact))
    return text + language.pick(en: ", \(length) lost", fr: ", \(length) perdues")
  }

  /// What the incidents that a priority is about have cost already; nil without any that the reader may know.
  func lost(_ records: [LinkedRecord]) -> RichText? {
    let impacts = records.compactMap(\.impact)
    guard !impacts.isEmpty else { return nil }
    let sum = impacts.reduce(into: Int64(0)) { sum, impact in
      let (next, overflows) = sum.addingReportingOverflow(impact)
      sum = overflows ? .max : next
    }
    let length = RichText.plain(duration(milliseconds: sum))
    return language.pick(
      en: "Lost already: \(length) in the incidents it is tied to (n=\(impacts.count))",
      fr: "Déjà perdu : \(length) dans les incidents auxquels elle est liée (n=\(impacts.count))")
  }

  /// The links of a priority that the reader may know of, and what they have cost.
  func links(of item: PriorityItem, in view: PrioritiesView, at now: Timestamp) -> [RichText] {
    let known = item.facts.links.compactMap { id in view.linked(id, now).map { (id, $0) } }
    guard !known.isEmpty else { return [] }
    let list = known.map { link($0.0, $0.1) }.joined(separator: " · ")
    return [labelled(language.pick(en: "Tied to", fr: "Liée à"), list), lost(known.map(\.1))].compactMap(\.self)
  }
}
