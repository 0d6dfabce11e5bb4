import Commands
import Kernel

/// Silence until a date is a go: `consent DEC-4 until fri`, `consent “Yearly plan” until 15/12`.
struct ConsentDecision: DecisionCommand {
  static let handler = "consent"

  /// Working days that people get where nobody says until when.
  private static let usualDays = 2

  let id: ItemID?
  /// Of one that was not proposed before.
  let title: String?
  let until: Moment?

  init(_ words: inout Words) throws(SyntaxProblem) {
    let named = try words.takeOneID(
      DecisionDesk.prefix, before: ["until", "till", "by", "before", "jusqu'a", "jusqu'au", "avant", "d'ici"])
    var until = try words.takeAhead { words throws(SyntaxProblem) in try words.takeDue() }
    if until == nil, named != nil || words.topic != nil {
      var rest = words
      let next = try rest.takeAhead { words throws(SyntaxProblem) in try words.takeNextDue() }
      // In front of a title, a day is a part of it.
      if named != nil || rest.isEmpty { (words, until) = (rest, next) }
    }
    self.until = until
    id = named ?? (words.isEmpty ? words.topic : nil)
    if id == nil {
      title = try words.takeDecisionTitle()
    } else {
      title = nil
      try words.end()
    }
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "title": title, "until": until, "precision": until?.precision]
  }

  func decide(_ state: DecisionsView, in world: World) throws(Refusal) -> Decision<DecisionEvent> {
    let typed = until?.instant ?? world.dayEnd(after: Self.usualDays)
    if typed <= world.now { throw .past(typed, in: world) }
    let end = world.isWorked(upTo: typed) ? typed : state.hours.opening(typed)
    let note = SilenceNote(isUsual: until == nil, typed: typed == end ? nil : typed)
    guard let id else {
      let title = title ?? ""
      try world.check(title, limit: Limit.title)
      try state.decisions.checkUnproposed(title, by: Self.handler, in: world)
      let standard = state.decisions.standard(about: title, decidedBy: nil)
      var proposal = DecisionEvent.Proposal(title, isPublic: state.isPublic, in: world)
      proposal.outcome = .silence(until: end)
      var decision = proposal.decision(number: state.decisions.nextNumber, in: world) { audience, _ in
        audience.asked(title, until: end, note) + audience.quoting(standard)
      }
      decision.reply.message.text += state.decisions.likes(of: title, in: world)
      return decision
    }
    let record = try state.decisions.find(id, in: world)
    guard record.facts.stage == .proposed else { throw .stage("consent", record, in: state.decisions, world) }
    guard record.isDriven(by: world.person) else { throw .notYourConsent(record, in: world) }
    let standard = state.decisions.standard(about: record.facts.title, decidedBy: record.facts.approver)
    return record.decision(
      .consentAsked(until: end), in: world, to: .room(record.facts.room),
      buttons: [record.objectButton(world.channel.language, world.verbs)]
    ) { audience, _ in
      audience.asked(record.facts.title, until: end, note) + audience.quoting(standard)
    }
  }
}

extension DecisionRecord {
  /// Refuses what comes after a silence has ended, although the bot has not said so yet.
  func checkSilence(in world: World) throws(Refusal) {
    guard let consent = facts.consent, consent.until <= world.now else { return }
    let moment = world.person.audience.moment(consent.until)
    throw Refusal(
      "consent.over",
      world.language.pick(
        en: "The silence on \(id) ended \(moment), and is a go. Nothing was changed.",
        fr: "Le silence sur \(id) a pris fin le \(moment) et vaut accord. Rien n’a été changé."))
  }
}

extension World {
  /// Whether whoever types works up to an instant: nobody objects at night, so silence lasts until the next opening.
  fileprivate func isWorked(upTo instant: Timestamp) -> Bool {
    working.hours(person.audience.zone.civil(at: instant).date).map {
      $0.lowerBound < instant && instant <= $0.upperBound
    } ?? false
  }

  /// The end of the work of whoever types, so many working days from today.
  fileprivate func dayEnd(after days: Int) -> Timestamp {
    let zone = person.audience.zone
    var (date, left) = (zone.civil(at: now).date, days)
    var end = WorkingDays.usualHours(of: date.adding(days: days), in: zone).upperBound
    // A calendar that opens on fewer than two days in a month counts as one that never does.
    for _ in 1...31 where left > 0 {
      date = date.adding(days: 1)
      guard let hours = working.hours(date) else { continue }
      (end, left) = (hours.upperBound, left - 1)
    }
    return end
  }
}

/// What has to be said about the end of a silence.
private struct SilenceNote: Sendable {
  /// True when nobody said until when.
  var isUsual: Bool
  /// The end that was typed, where nobody works then.
  var typed: Timestamp?
}

extension Audience {
  fileprivate func asked(_ title: String, until end: Timestamp, _ note: SilenceNote) -> RichText {
    var text: RichText = "\(quoted(title))\n\(silence(until: end))."
    if note.isUsual {
      text += language.pick(
        en: "\nNobody said until when, so two working days.",
        fr: "\nPersonne n’a dit jusqu’à quand : deux jours ouvrés.")
    }
    if let typed = note.typed {
      text += language.pick(
        en: "\nNobody works \(moment(typed)), so it lasts until people do again.",
        fr: "\nPersonne ne travaille le \(moment(typed)) : il dure jusqu’à la reprise.")
    }
    return text
  }
}

extension Refusal {
  fileprivate static func notYourConsent(_ record: DecisionRecord, in world: World) -> Refusal {
    let people = record.people
    return Refusal(
      "decision.rights",
      world.language.pick(
        en: "Only \(people) or a lead can let silence decide \(record.id). Nothing was changed.",
        fr: "Seul \(people) ou un responsable peut laisser le silence décider \(record.id). Rien n’a été changé."))
  }
}
