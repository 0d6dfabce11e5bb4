import Commands
import HashTreeCollections
import Kernel

/// `/ops back`: mentions reach them again.
struct ComeBack: Command {
  static let handler = "back"

  /// Nil for whoever types.
  let person: Mention?

  init(_ words: inout Words) throws(SyntaxProblem) {
    person = words.takeMention()
    try words.end()
  }

  func arguments(in world: World) -> Arguments { ["user": person] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let id = try person.map { mention throws(Refusal) in try mention.id(in: world) } ?? world.person.id
    let isOther = id != world.person.id
    guard !isOther || world.person.role >= .lead else { throw .awayByLead(in: world) }
    let said = world.identities.all(of: id).compactMap { state.operations.people[$0]?.absence }
    guard said.contains(where: { absence in absence.until.map { world.now < $0 } ?? true }) else {
      throw Refusal(
        "away.not",
        world.language.pick(
          en: "\(isOther ? "That person is" : "You are") not away. Nothing was changed.",
          fr:
            "\(isOther ? "Cette personne n’est" : "Vous n’êtes") pas absent\(isOther ? "e" : "(e)"). Rien n’a été changé."
        ))
    }
    let who = person.map { "\($0)" as RichText }
    return Decision(
      events: [.cameBack(id)],
      reply: Reply(
        who.map { world.language.pick(en: "\($0) is back.", fr: "\($0) est de retour.") }
          ?? world.language.pick(
            en: "Welcome back: reminders call you again.", fr: "Bon retour : les rappels vous nomment de nouveau.")))
  }
}
