import Commands
import HashTreeCollections
import Kernel

/// Lists them in their frozen order: `list mine`, `list @karim blocked`; and of a period, what was proposed, done or dropped
/// in it: `list last month`, `list done last quarter`.
struct ListPriorities: PriorityCommand {
  static let handler = "list"
  static let changesState = false

  enum Status: String, Sendable, CaseIterable {
    case proposed, scored, committed, doing, blocked, late, frozen, done, dropped, all
  }

  let owner: Mention?
  let isMine: Bool
  /// Nil for those that are open, and over a period for all.
  let status: Status?
  /// When what is over ended, and anything else was proposed; nil for whenever that was.
  let period: CalendarPeriod?
  /// Counted from 1.
  let page: Int

  init(_ words: inout Words) throws(SyntaxProblem) {
    owner = words.takeMention()
    var (isMine, status, page, period) = (false, Status?.none, 1, CalendarPeriod?.none)
    while !words.isEmpty {
      if words.takeNext("mine", "me", "moi", "les miennes", "miennes") != nil {
        isMine = true
      } else if let named = words.takeStatus() {
        status = named
      } else if words.takeNext("page") != nil, let number = words.takeNumber(in: 1...999_999) {
        page = number
      } else if let dates = try words.takePeriod() {
        period = dates
      } else {
        try words.end()
      }
    }
    (self.isMine, self.status, self.page, self.period) = (isMine, status, page, period)
  }

  func arguments(in world: World) -> Arguments {
    let bounds = period?.bounds(at: world.now, in: world.person.audience.zone)
    return [
      "owner": owner, "mine": isMine ? true : nil, "status": status?.rawValue, "page": page > 1 ? page : nil,
      "from": bounds?.lowerBound, "to": bounds?.upperBound,
    ]
  }

  func decide(_ state: PrioritiesView, in world: World) throws(Refusal) -> Decision<PriorityEvent> {
    let (audience, language, priorities) = (world.person.audience, world.language, state.priorities)
    let matches = matches(in: priorities, world)
    let line = world.line("list", typed(in: language).joined(separator: " "))
    let ballot = missingBallot(in: state, world).map { [$0] } ?? []
    guard !matches.isEmpty else {
      let none: RichText = language.pick(
        en: "\(code: line): no priority matches.", fr: "\(code: line) : aucune priorité ne correspond.")
      return Decision(reply: Reply(([none] + ballot).joined(separator: "\n")))
    }
    let pages = (matches.count + Self.size - 1) / Self.size
    let page = min(page, pages)
    let count = RichText.plain(
      language.counted(Int64(matches.count), en: ("priority", "priorities"), fr: ("priorité", "priorités")))
    let position: RichText = language.pick(en: "page \(page) of \(pages)", fr: "page \(page) sur \(pages)")
    var lines = [audience.labelled("\(code: line)", "\(count), \(audience.frozen(priorities.freeze)), \(position)")]
    lines += matches.dropFirst((page - 1) * Self.size).prefix(Self.size).map { place, item in
      audience.row(item, place: place, frozen: priorities.freeze, at: world.now)
    }
    if page == pages, let remark = audience.remark(onMethodsOf: matches.map(\.item)) { lines.append(remark) }
    if page < pages {
      let next = "\(line) page \(page + 1)"
      lines.append(language.pick(en: "More: \(code: next)", fr: "Suite : \(code: next)"))
    }
    return Decision(reply: Reply((lines + ballot).joined(separator: "\n")))
  }

  private func asked(in world: World) -> Participant? {
    isMine ? Participant(world.person) : owner.map { Participant($0, in: world) }
  }

  /// A vote that is going on and waits for the person who is asked about.
  private func missingBallot(in state: PrioritiesView, _ world: World) -> RichText? {
    guard status == nil, period == nil, let person = asked(in: world), let poll = state.priorities.meetings.poll,
      let id = person.id,
      poll.ballot(of: id) == nil
    else { return nil }
    let line = world.line("vote")
    guard id == world.person.id else {
      return world.language.pick(
        en: "\(person.mention) has not voted yet: \(code: line)",
        fr: "\(person.mention) n’a pas encore voté : \(code: line)")
    }
    return world.language.pick(
      en: "You have not voted yet: \(code: line)", fr: "Vous n’avez pas encore voté : \(code: line)")
  }

  /// Lines per page.
  private static let size = 20

  /// In their order, with their places; then those that are over, newest first, without.
  private func matches(in state: Priorities, _ world: World) -> [(place: Int?, item: PriorityItem)] {
    let (person, instants) = (asked(in: world), period?.instants(in: world.zone(of: period)))
    let open = state.order.enumerated().map { (place: Optional($0 + 1), number: $1) }
    let over = state.numbers.reversed().filter { !state.open.contains($0) }.map { (place: Int?.none, number: $0) }
    return (open + over).compactMap { place, number in
      guard let item = state[number], isAsked(item, in: state, at: world.now),
        instants.map({ $0.contains(instant(of: item.facts)) }) ?? true, person.map({ item.facts.concerns($0) }) ?? true
      else { return nil }
      return (place, item)
    }
  }

  private func isAsked(_ item: PriorityItem, in state: Priorities, at now: Timestamp) -> Bool {
    let facts = item.facts
    return switch status {
    case nil: period != nil || facts.stage.isOpen
    case .all: true
    case .late: facts.isLate(at: now)
    case .frozen: facts.stage.isOpen && state.freeze?.place(of: item.number) != nil
    case .proposed, .scored, .committed, .doing, .blocked, .done, .dropped:
      facts.stage.rawValue == status?.rawValue
    }
  }

  /// What a period is held against.
  private func instant(of facts: Facts) -> Timestamp {
    guard status == .done || status == .dropped else { return facts.proposed.at }
    return facts.end?.mark.at ?? facts.proposed.at
  }

  /// The words of this filter, as its reader types them.
  private func typed(in language: Language) -> [String] {
    let mine = isMine ? language.pick(en: "mine", fr: "moi") : nil
    return [mine, owner.map { "@" + $0.name }, status?.word(in: language), period?.words(in: language)]
      .compactMap(\.self)
  }
}

extension ListPriorities.Status {
  /// What the list takes for it.
  func word(in language: Language) -> String {
    switch self {
    case .proposed: language.pick(en: "proposed", fr: "proposées")
    case .scored: language.pick(en: "scored", fr: "notées")
    case .committed: language.pick(en: "committed", fr: "engagées")
    case .doing: language.pick(en: "doing", fr: "en cours")
    case .blocked: language.pick(en: "blocked", fr: "bloquées")
    case .late: language.pick(en: "late", fr: "en retard")
    case .frozen: language.pick(en: "frozen", fr: "figées")
    case .done: language.pick(en: "done", fr: "faites")
    case .dropped: language.pick(en: "dropped", fr: "abandonnées")
    case .all: language.pick(en: "all", fr: "toutes")
    }
  }
}

extension Facts {
  /// Whether somebody answers for it, or stands in its way.
  fileprivate func concerns(_ person: Participant) -> Bool {
    owner?.isSame(as: person) == true || block?.on.isSame(as: person) == true
  }
}

extension Words {
  fileprivate mutating func takeStatus() -> ListPriorities.Status? {
    if takeNext("proposed", "proposées", "proposés") != nil { return .proposed }
    if takeNext("scored", "notées", "notés") != nil { return .scored }
    if takeNext("committed", "engagées", "engagés") != nil { return .committed }
    if takeNext("doing", "started", "en cours", "démarrées") != nil { return .doing }
    if takeNext("blocked", "bloquées", "bloqués", "bloqué") != nil { return .blocked }
    if takeNext("late", "overdue", "en retard", "retards") != nil { return .late }
    if takeNext("frozen", "figées") != nil { return .frozen }
    if takeNext("done", "faites", "terminées", "fait") != nil { return .done }
    if takeNext("dropped", "abandonnées", "abandonnés") != nil { return .dropped }
    return takeNext("all", "toutes", "tout", "tous") != nil ? .all : nil
  }
}

extension Audience {
  /// When the order was frozen: `frozen Fri 20 Mar 2026 10:00 (Europe/Paris)`.
  fileprivate func frozen(_ freeze: Freeze?) -> RichText {
    guard let freeze else { return language.pick(en: "never frozen", fr: "jamais figées") }
    let day = RichText.plain(full(freeze.mark.at))
    return language.pick(en: "frozen \(day)", fr: "figées le \(day)")
  }

  /// One line of a list: its place, and where it was when the order was frozen if that is another one.
  fileprivate func row(_ item: PriorityItem, place: Int?, frozen freeze: Freeze?, at now: Timestamp) -> RichText {
    guard let place else { return "– \(line(about: item, at: now))" }
    let row: RichText = "\(place). \(line(about: item, at: now))"
    guard let freeze else { return row }
    guard let before = freeze.place(of: item.number) else {
      return row + language.pick(en: " · new since the freeze", fr: " · nouvelle depuis le gel")
    }
    guard before != place else { return row }
    return row + language.pick(en: " · frozen at \(before)", fr: " · figée au rang \(before)")
  }

  /// Scores of two formulas do not compare.
  fileprivate func remark(onMethodsOf items: [PriorityItem]) -> RichText? {
    let methods = Set(
      items.filter { $0.facts.stage.isOpen }.compactMap { item in
        item.facts.score.flatMap { $0.value == nil ? nil : $0.method }
      })
    guard methods.count > 1 else { return nil }
    let names = RichText.plain(
      Score.Method.allCases.filter(methods.contains).map { $0.rawValue.uppercased() }.joined(separator: ", "))
    return language.pick(
      en: "Scores of several formulas do not compare, so they are ranked one formula after the other: \(names).",
      fr: "Les notes de plusieurs formules ne se comparent pas : elles sont classées formule par formule, \(names).")
  }
}
