import Commands
import Kernel

/// `/ops zone Europe/Paris`: on which wall clock the caller reads hours.
struct ChooseZone: Command {
  static let handler = "zone"

  let zone: Zone

  init(_ words: inout Words) throws(SyntaxProblem) {
    let name = words.rest()
    guard let zone = Zone(name) else {
      throw SyntaxProblem(
        "zone.unknown",
        words.language.pick(
          en: "that is no time zone I know: write it like Europe/Paris or America/New_York.",
          fr: "je ne connais pas ce fuseau : écrivez-le comme Europe/Paris ou America/New_York."),
        word: name.isEmpty ? nil : name)
    }
    self.zone = zone
  }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let now = Audience(language: world.language, zone: zone).full(world.now)
    return Decision(
      events: [.zoneChosen(world.person.id, zone)],
      reply: Reply(
        world.language.pick(
          en: "Times are now shown in \(plain: zone.name). It is \(plain: now).",
          fr: "Les heures sont maintenant celles du fuseau \(plain: zone.name). Nous sommes le \(plain: now).")))
  }
}
