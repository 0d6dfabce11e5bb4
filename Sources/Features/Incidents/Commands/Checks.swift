import Commands
import Kernel

extension World {
  /// A typed time as it is kept, once it fits; nil stays nil and means now.
  ///
  /// - Throws: `time.future`, or `clock.order` when it puts the clocks in the wrong order.
  func fit(_ typed: Timestamp?, as name: ClockName, of incident: Incident) throws(Refusal) -> Timestamp? {
    if let typed, typed > now { throw .future(typed, in: self) }
    let typed = typed.map { incident.facts.clocks.fitted(name, typed: $0) }
    if let conflict = incident.facts.clocks.conflict(name, at: typed ?? now) {
      throw .order(conflict, of: incident.id, in: self)
    }
    if let typed, let reopened = incident.facts.reopenings.last, typed < reopened {
      throw .beforeReopening(typed, reopened, of: incident.id, in: self)
    }
    return typed
  }
}

extension Incident {
  /// - Throws: `person.alert` for the name of the alert that declared it, which is no person.
  func check(_ person: Mention?, in world: World) throws(Refusal) {
    guard let person, person.user == nil, let source = facts.alert?.key.source,
      Folding.fold(person.name) == Folding.fold(source)
    else { return }
    throw Refusal(
      "person.alert",
      world.language.pick(
        en: "\(person) is no person: an alert declared \(id). Nothing was changed.",
        fr: "\(person) n’est pas une personne : c’est une alerte qui a déclaré \(id). Rien n’a été changé."))
  }
}

extension Words {
  /// When what is being recorded happened, at the end of the line: `at 14:12`, `yesterday at 22:10`, `10 minutes ago`.
  ///
  /// “See you at 23:00” stays text where `comingIsText`.
  mutating func takePastTime(comingIsText: Bool = false) throws(SyntaxProblem) -> Timestamp? {
    if let moment = try takePast(after: "at", "horodaté", comingIsText: comingIsText) { return moment.instant }
    return try takeTime(
      after: "at", "horodaté", reading: .past, trailing: true, comingIsText: comingIsText)?.instant
  }

  /// The same for verbs that tell what was done: `relancé à 12h00` too, and in front of it, `at 03:00 rolled back`.
  mutating func takeEndTime() throws(SyntaxProblem) -> Timestamp? {
    if let moment = try takePastInFront(after: "at", "à", "horodaté") { return moment.instant }
    if let moment = try takePast(after: "at", "horodaté", "à") { return moment.instant }
    return try takePastTime()
  }
}
