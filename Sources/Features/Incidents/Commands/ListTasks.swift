import Commands
import HashTreeCollections
import Kernel

/// What is left to do over all incidents, what is late first: `tasks`, `tasks late`, `tasks @karim`, `tasks INC-12`; and
/// what was due in a period, done or not: `tasks last week`.
///
/// Those of drills and of what was called off are nobody's work: `tasks drills` or the id of an incident lists them.
struct ListTasks: Command {
  static let handler = "tasks"
  static let changesState = false

  let incident: ItemID?
  let owner: Mention?
  let isMine: Bool
  let isLate: Bool
  let isOfDrills: Bool
  /// When what is listed was due; nil for what is left to do, whenever that is.
  let period: CalendarPeriod?
  /// Counted from 1.
  let page: Int

  private static let size = 20

  init(_ words: inout Words) throws(SyntaxProblem) {
    incident = words.takeNamedID(Incident.prefix)
    owner = words.takeMention()
    var (isMine, isLate, isOfDrills, page, period) = (false, false, false, 1, CalendarPeriod?.none)
    while !words.isEmpty {
      if words.takeNext("mine", "me", "my", "moi", "les miennes", "les miens") != nil {
        isMine = true
      } else if words.takeNext("late", "overdue", "en retard", "retard", "retards") != nil {
        isLate = true
      } else if words.takeNext("drills", "drill", "exercices", "exercice") != nil {
        isOfDrills = true
      } else if words.takeNext("page") != nil, let number = words.takeNumber(in: 1...9999) {
        page = number
      } else if words.takeNext("open", "ouvertes", "ouverts", "due", "of", "de", "on", "sur") == nil {
        guard let dates = try words.takePeriod() else { break }
        period = dates
      }
    }
    (self.isMine, self.isLate, self.isOfDrills) = (isMine, isLate, isOfDrills)
    (self.page, self.period) = (page, period)
    try words.end()
  }

  func arguments(in world: World) -> Arguments {
    let bounds = period?.bounds(at: world.now, in: world.zone(of: period))
    return [
      "id": incident, "user": owner, "mine": isMine ? true : nil, "late": isLate ? true : nil,
      "drills": isOfDrills ? true : nil, "page": page > 1 ? page : nil, "from": bounds?.lowerBound,
      "to": bounds?.upperBound,
    ]
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    if let incident, state.survivor(of: incident.number) == nil { throw .unknown(incident, in: world) }
    let (audience, language) = (world.person.audience, world.language)
    let all = matches(in: state, world)
    let head = RichText(spans: [.code(world.line("tasks", filter(language).joined(separator: " ")))])
    guard !all.isEmpty else { return Decision(reply: Reply(audience.labelled(head, none(language)))) }
    let (late, done) = (all.count { $0.item.isOverdue(at: world.now) }, all.count { $0.item.done != nil })
    let pages = (all.count + Self.size - 1) / Self.size
    let page = min(page, pages)
    let counts = RichText.plain(
      (period == nil
        ? language.pick(en: "\(all.count) to do, \(late) late", fr: "\(all.count) à faire, \(late) en retard")
        : language.pick(
          en: "\(all.count) due, \(done) done, \(late) late",
          fr: "\(all.count) à l’échéance, \(done) \(done < 2 ? "fait" : "faits"), \(late) en retard"))
        + (pages > 1 ? language.pick(en: ", page \(page) of \(pages)", fr: ", page \(page) sur \(pages)") : ""))
    var lines = [audience.labelled(head, counts)]
    lines += all.dropFirst((page - 1) * Self.size).prefix(Self.size).map {
      "\(audience.line(about: $0.item, at: world.now)) · \($0.incident.id)" as RichText
    }
    if page < pages {
      let next = world.line("tasks", (filter(language) + ["page \(page + 1)"]).joined(separator: " "))
      lines.append(language.pick(en: "More: \(code: next)", fr: "Suite : \(code: next)"))
    }
    return Decision(reply: Reply(lines.joined(separator: "\n")))
  }

  private func matches(in state: Incidents, _ world: World) -> [(incident: Incident, item: ActionItem)] {
    let person = isMine ? Participant(world.person) : owner.map { Participant($0, in: world) }
    let number = incident.flatMap { state.survivor(of: $0.number)?.number }
    let bounds = period?.bounds(at: world.now, in: world.zone(of: period))
    let all = bounds.map { bounds in state.allActions { $0.due.map(bounds.contains) ?? false } } ?? state.allOpenActions
    return all.filter { incident, item in
      isMeant(incident, number) && (!isLate || item.isOverdue(at: world.now))
        && (person.map { item.owner?.isSame(as: $0) == true } ?? true)
    }
  }

  private func isMeant(_ incident: Incident, _ number: Int?) -> Bool {
    if let number, incident.number != number { return false }
    if isOfDrills { return incident.facts.isDrill }
    return number != nil || incident.facts.isSomebodysWork
  }

  private func none(_ language: Language) -> RichText {
    if isLate { return language.pick(en: "nothing is late.", fr: "rien n’est en retard.") }
    return period == nil
      ? language.pick(en: "nothing is left to do.", fr: "il ne reste rien à faire.")
      : language.pick(en: "nothing was due.", fr: "rien n’était dû.")
  }

  /// The words of this list as its reader types them.
  private func filter(_ language: Language) -> [String] {
    [
      incident?.description, owner.map { "@" + $0.name }, isMine ? language.pick(en: "mine", fr: "moi") : nil,
      isLate ? language.pick(en: "late", fr: "en retard") : nil,
      isOfDrills ? language.pick(en: "drills", fr: "exercices") : nil, period?.words(in: language),
    ].compactMap(\.self)
  }
}
