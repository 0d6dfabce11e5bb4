import Kernel

extension Audience {
  /// What has changed since the last freeze, a line each for in, out, moved and late; empty before the first freeze.
  func drift(of state: Priorities, at now: Timestamp) -> [RichText] {
    guard let freeze = state.freeze else { return [] }
    let drift = Drift(since: freeze, of: state, at: now)
    let (day, zone) = (RichText.plain(date(freeze.mark.at)), RichText.plain(zone.name))
    guard !drift.isEmpty else {
      return [
        language.pick(
          en: "Since the freeze of \(day) (\(zone)): nothing in, out, moved or late.",
          fr: "Depuis le gel du \(day) (\(zone)) : rien d’entré, de sorti, de déplacé ni en retard.")
      ]
    }
    let head: RichText = language.pick(
      en: "Since the freeze of \(day) (\(zone)):", fr: "Depuis le gel du \(day) (\(zone)) :")
    let moves = drift.moved.compactMap { move in
      state[move.number].map { moved(move, $0) }
    }
    let lines: [(RichText, [RichText])] = [
      (language.pick(en: "in", fr: "entrées"), drift.added.compactMap { state[$0].map(short) }),
      (
        language.pick(en: "out", fr: "sorties"),
        drift.over.compactMap { state[$0].map { "\(short($0)) (\(name($0.facts.stage)))" } }
      ),
      (language.pick(en: "moved", fr: "déplacées"), moves),
      (
        language.pick(en: "late", fr: "en retard"),
        drift.late.compactMap { state[$0].map { overdue($0, at: now) } }
      ),
    ]
    return [head]
      + lines.filter { !$0.1.isEmpty }.map { label, items in
        labelled("– \(label) \(items.count)", enumeration(items))
      }
  }

  /// The first five of the order, with owners and dates.
  func top(of state: Priorities, at now: Timestamp) -> [RichText] {
    let order = state.order
    var lines = order.prefix(5).enumerated().compactMap { index, number in
      state[number].map { "\(index + 1). \(line(about: $0, at: now))" as RichText }
    }
    if order.count > 5 {
      lines.append(
        language.pick(en: "and \(order.count - 5) more", fr: "et \(order.count - 5) de plus"))
    }
    return lines
  }

  /// Things in a row, the first ten of them.
  func enumeration(_ items: [RichText]) -> RichText {
    let shown = items.prefix(10).joined(separator: ", ")
    let rest = items.count - 10
    return rest > 0 ? shown + language.pick(en: ", and \(rest) more", fr: ", et \(rest) de plus") : shown
  }

  /// Id and title: `PRI-7 “migrate the CRM”`.
  func short(_ item: PriorityItem) -> RichText { "\(item.id) \(quoted(item.facts.title.cut(to: 40)))" }

  private func moved(_ move: Drift.Move, _ item: PriorityItem) -> RichText {
    let places: RichText = "\(short(item)) \(move.from) → \(move.to)"
    guard let pin = item.facts.pin else { return places }
    return places
      + language.pick(
        en: " (\(pin.mark.by.mention): \(pin.why.cut(to: 60)))",
        fr: " (\(pin.mark.by.mention) : \(pin.why.cut(to: 60)))")
  }

  private func overdue(_ item: PriorityItem, at now: Timestamp) -> RichText {
    guard let due = item.facts.due else { return short(item) }
    return "\(short(item)) (\(late(since: due, at: now)))"
  }
}
