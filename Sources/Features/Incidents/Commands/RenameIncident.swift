import Commands
import Kernel

/// Gives it a better title: `rename INC-4 checkout of EU customers is down`.
struct RenameIncident: Command {
  static let handler = "rename"

  let subject: Subject
  let title: String

  init(_ words: inout Words) throws(SyntaxProblem) {
    let id = try words.takeIncident(for: Self.handler)
    _ = words.takeNext("to", "as", "en", "->")
    subject = Subject(id, words)
    title = try words.text(
      "title.missing", en: "Say in a few words what is wrong.", fr: "Dites en quelques mots ce qui ne va pas."
    ).oneLine.withoutSeparators.withoutLooseMarks
  }

  func arguments(in world: World) -> Arguments { ["id": subject.id, "title": title] }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    try world.check(title, limit: Limit.title)
    let incident = try state.find(subject, for: .any, verb: Self.handler, in: world)
    let before = incident.facts.title
    guard before != title else { throw .sameTitle(incident, in: world) }
    return incident.decision(.detailed(.renamed(to: title, from: before)), in: world) { audience in
      let (old, new) = (audience.quoted(before), audience.quoted(title))
      return audience.language.pick(en: "\(old) is called \(new) now.", fr: "\(old) s’appelle désormais \(new).")
    }
  }
}

extension Refusal {
  fileprivate static func sameTitle(_ incident: Incident, in world: World) -> Refusal {
    let title = world.person.audience.quoted(incident.facts.title)
    return Refusal(
      "title.same",
      world.language.pick(
        en: "\(incident.id) is called \(title) already. Nothing was changed.",
        fr: "\(incident.id) s’appelle déjà \(title). Rien n’a été changé."))
  }
}
