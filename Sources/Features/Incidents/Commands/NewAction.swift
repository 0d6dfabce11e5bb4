import Commands
import Kernel

/// The words of a task or a follow-up: `INC-12 add an alert @karim by friday`.
struct NewAction: Sendable {
  let subject: Subject
  let text: String
  let owner: Mention?
  /// A second person, who stays in the text.
  let unread: Mention?
  /// A day at the end of the text, which was not read as the date.
  let unreadDay: String?
  let due: Moment?
  /// Whether the day was typed without its year.
  private let isYearless: Bool
  let purpose: ActionItem.Purpose?

  init(_ words: inout Words) throws(SyntaxProblem) {
    subject = Subject(words.takeID(Incident.prefix), words)
    purpose = try words.takePurpose()
    // The date comes first: what stands behind a person is no part of the sentence.
    isYearless = words.namesDayWithoutYear
    due = try words.takeDue()
    owner = words.takeMention(after: "owner", "for", "to", "responsable", "pour", "à") ?? words.takeMention()
    unread = owner == nil ? nil : words.secondPerson
    unreadDay = due == nil ? words.dayAtEnd : nil
    text = try words.text("text.missing", en: "Say what is to be done.", fr: "Dites ce qui est à faire.")
      .withoutSeparators
  }

  /// What was read.
  var arguments: Arguments {
    [
      "id": subject.id, "text": text, "assignee": owner, "due": due, "precision": due?.precision,
      "type": purpose?.rawValue,
    ]
  }

  /// Adds it to the incident that the line means.
  func decide(
    _ kind: ActionItem.Kind, _ state: Incidents, in world: World
  ) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(text, limit: Limit.text)
    if let due = due?.instant, due <= world.now { throw .duePassed(due, in: world) }
    let verb = kind == .task ? "task" : "followup"
    let incident = try state.find(subject, for: .any, verb: verb, in: world)
    guard incident.facts.phase != .cancelled else { throw .over(incident, in: world) }
    try incident.check(owner, in: world)
    let owner = owner.map { Participant($0, in: world) }
    try owner?.checkAccount(for: incident, in: world)
    let item = ActionItem(
      number: state.nextAction, kind: kind, text: text, owner: owner, due: due?.instant, purpose: purpose)
    return incident.decision(.tasked(.added(item)), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let line = audience.line(about: item)
      let remark = remarks(on: item.id, for: audience, in: world)
      let done = RichText(spans: [.code(world.line("done", "\(item.id)", in: audience.language))])
      return audience.language.pick(
        en: "\(line), for \(title). When it is done: \(done)\(remark)",
        fr: "\(line), pour \(title). Quand c’est fait : \(done)\(remark)")
    }
  }
}

extension NewAction {
  /// What the line may have meant, and what was left in the text.
  fileprivate func remarks(on id: ItemID, for audience: Audience, in world: World) -> RichText {
    var text: RichText = ""
    if let unread {
      text += audience.language.pick(
        en: "\nOnly one person has it: \(unread) stays in the text.",
        fr: "\nUne seule personne s’en charge : \(unread) reste dans le texte.")
    }
    if isYearless, let due, let remark = audience.nextYearRemark(due.instant, at: world.now) { text += "\n\(remark)" }
    if let unreadDay {
      let day = unreadDay.split(separator: " ").drop { ["on", "le", "this", "ce"].contains(Folding.fold(String($0))) }
      let by = audience.language.pick(en: "by", fr: "avant")
      let line = world.line("task", "\(id) \(by)", in: audience.language)
      text += audience.language.pick(
        en: "\nI read no date in \(audience.quoted(unreadDay)); to set it: \(code: line) \(day.joined(separator: " "))",
        fr:
          "\nJe ne lis aucune date dans \(audience.quoted(unreadDay)) ; pour la fixer : \(code: line) \(day.joined(separator: " "))"
      )
    }
    return text
  }
}

extension Words {
  /// What a follow-up is good for: `type:prevent`, `purpose:process`, `but:détecter`.
  fileprivate mutating func takePurpose() throws(SyntaxProblem) -> ActionItem.Purpose? {
    if let typed = takeOption("purpose", "type", "but") {
      let purposes: [String: ActionItem.Purpose] = [
        "detect": .detect, "detecter": .detect, "prevent": .prevent, "prevenir": .prevent, "mitigate": .mitigate,
        "attenuer": .mitigate, "process": .process, "processus": .process,
      ]
      guard let purpose = purposes[Folding.fold(typed)] else {
        throw SyntaxProblem(
          "purpose.unknown",
          language.pick(
            en: "a follow-up is there to detect, prevent, mitigate, or for the process.",
            fr: "un suivi sert à détecter, prévenir, atténuer, ou à améliorer le processus."), word: typed)
      }
      return purpose
    }
    return nil
  }
}

extension Refusal {
  static func duePassed(_ due: Timestamp, in world: World) -> Refusal {
    let at = RichText.plain(world.person.audience.full(due))
    return Refusal(
      "due.past",
      world.language.pick(
        en: "\(at) has passed already. Nothing was changed.", fr: "Le \(at) est déjà passé. Rien n’a été changé."))
  }
}
