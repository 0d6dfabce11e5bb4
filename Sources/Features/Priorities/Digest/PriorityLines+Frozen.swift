import Kernel

extension PriorityLines {
  /// So many of a frozen order are named.
  private static let named = 7

  /// The order that was frozen last, with owners and dates: what the week ahead is held against.
  func frozen(_ question: DigestQuestion) -> [DigestLine] {
    guard let freeze = priorities.freeze else { return [] }
    let open = freeze.places.compactMap { priorities[$0.number] }.filter { $0.facts.stage.isOpen }
    guard !open.isEmpty else { return [] }
    let (audience, language) = (question.audience, question.audience.language)
    let owned = open.filter { $0.facts.stage.isPromised }
    let count = RichText.plain(
      language.counted(
        Int64(open.count), en: ("open priority", "open priorities"), fr: ("priorité ouverte", "priorités ouvertes")))
    let part = RichText.plain(language.counted(Int64(owned.count), en: ("owned", "owned"), fr: ("portée", "portées")))
    let day = RichText.plain(audience.date(freeze.mark.at))
    let new = priorities.open.count - open.count
    let since: RichText =
      new == 0
      ? ""
      : language.pick(
        en: ", and \(new) new since",
        fr: ", et \(plain: language.counted(Int64(new), en: ("", ""), fr: ("nouvelle", "nouvelles"))) depuis")
    let head = DigestLine(
      .frozen,
      language.pick(
        en: "\(count), \(part), in the order frozen \(day)", fr: "\(count), dont \(part), dans l’ordre figé le \(day)")
        + since,
      list: line("list", ListPriorities.Status.frozen.word(in: language), in: question))
    return [head] + owned.prefix(Self.named).map { DigestLine(.frozen, audience.frozen($0)) }
  }
}

extension Audience {
  /// `PRI-3 “Migrate the CRM” · @lea · by Fri 3 Apr 2026 18:00`; nobody is called, for nothing is asked of them.
  fileprivate func frozen(_ item: PriorityItem) -> RichText {
    let owner: RichText = item.facts.owner.map { " · \($0.mention)" } ?? ""
    let due: RichText =
      item.facts.due.map { due in
        let day = RichText.plain(date(due))
        return language.pick(en: " · by \(day)", fr: " · pour le \(day)")
      } ?? ""
    return digestName(item) + owner + due
  }
}
