import Kernel

/// What stands above and below the lines of a digest.
extension Audience {
  /// `Daily digest · Wed 25 Mar 2026 09:00 – Thu 26 Mar 2026 09:00 (Europe/Paris)`.
  func headline(_ question: DigestQuestion) -> RichText {
    let name = title(question.kind)
    let (start, end) = (date(question.window.lowerBound), full(question.window.upperBound))
    return "\(strong: name) · \(plain: start) – \(plain: end)"
  }

  var nothing: RichText { language.pick(en: "Nothing needs anyone.", fr: "Personne n’a rien à faire.") }

  func more(_ count: Int) -> RichText {
    let lines = RichText.plain(
      language.counted(Int64(count), en: ("more line", "more lines"), fr: ("ligne de plus", "lignes de plus")))
    return language.pick(en: "… \(lines) in the thread", fr: "… \(lines) dans le fil")
  }

  /// What even the thread has no room for.
  func untold(_ count: Int) -> RichText {
    .plain("… " + language.counted(Int64(count), en: ("more", "more"), fr: ("de plus", "de plus")))
  }

  /// What a digest leads with: whom it needs and for what, which numbers moved, or what grew.
  func opening(_ page: DigestPage, _ called: inout Set<String>, calls: Bool) -> [RichText] {
    let figures = page.lines.compactMap(\.figure)
    let first: RichText? =
      switch page.question.kind {
      case .daily, .weekly: nil
      case .monthly: moved(figures)
      case .quarterly: grown(figures)
      }
    return [first, needs(page.lines, &called, calls: calls)].compactMap(\.self)
  }

  /// What is asked at the end, for the thread below; nil for none.
  func closing(_ kind: DigestKind) -> RichText? {
    guard kind == .monthly else { return nil }
    return language.pick(
      en: "In the thread: which one thing do we stop, and which one do we make our standard?",
      fr: "Dans le fil : quelle chose arrêter, et laquelle devient notre standard ?")
  }

  /// So many people are called in front; the others, where their line stands.
  private var peopleShown: Int { 12 }

  /// What somebody is called for is named up to so many ids, and counted from then on.
  private var idsShown: Int { 5 }

  /// `Needs you: @lea INC-3, DEC-4 · @karim PRI-2`.
  private func needs(_ lines: [DigestLine], _ called: inout Set<String>, calls: Bool) -> RichText? {
    var (order, wanted, seen): ([Participant], [String: [ItemID]], Set<String>) = ([], [:], [])
    for line in lines {
      guard let id = line.about else { continue }
      for person in line.people {
        if wanted[person.key] == nil { order.append(person) }
        if seen.insert("\(person.key) \(id)").inserted { wanted[person.key, default: []].append(id) }
      }
    }
    guard !order.isEmpty else { return nil }
    var parts = order.prefix(peopleShown).map { person -> RichText in
      called.insert(person.key)
      let all = wanted[person.key, default: []]
      let more = all.count > idsShown ? ", +\(all.count - idsShown)" : ""
      let ids = all.prefix(idsShown).map(\.description).joined(separator: ", ") + more
      return (calls ? "\(calling: person.mention)" : "\(person.mention)") + " \(plain: ids)"
    }
    if order.count > peopleShown { parts.append("+\(order.count - peopleShown)") }
    return labelled(language.pick(en: "Needs you", fr: "À vous"), parts.joined(separator: " · "))
  }

  /// Whoever has to act is called once in a digest, and named from then on.
  func line(
    _ line: DigestLine, of question: DigestQuestion, _ called: inout Set<String>, calls: Bool
  ) -> RichText {
    var text: RichText = "• \(line.text)"
    if let figure = line.figure {
      text += self.figure(figure)
      if let trend = chart(figure, of: question)?.sparkline(for: self) { text += " \(plain: trend)" }
    }
    for person in line.people {
      let isNew = called.insert(person.key).inserted
      text += isNew && calls ? " · \(calling: person.mention)" : " · \(person.mention)"
    }
    if let list = line.list { text += " · \(code: list)" }
    return text
  }
}

extension Participant {
  /// What tells people apart: the account, or the handle where nobody knows it.
  fileprivate var key: String { id?.description ?? name.lowercased() }
}
