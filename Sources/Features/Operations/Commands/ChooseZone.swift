import Commands
import Kernel

/// `/ops zone Europe/Paris`: on which wall clock the caller reads hours.
struct ChooseZone: Command {
  static let handler = "zone"

  /// Nil when only the present one is asked for.
  let zone: Zone?

  init(_ words: inout Words) throws(SyntaxProblem) {
    guard !words.isEmpty else {
      zone = nil
      return
    }
    let name = words.rest()
    guard let zone = Zone(name) else {
      let shown = String(name.unicodeScalars.prefix(64))
      throw SyntaxProblem(
        "zone.unknown",
        words.language.pick(
          en: "I don’t know the time zone “\(shown)”. Write it like Europe/Paris.",
          fr: "Je ne connais pas le fuseau « \(shown) ». Écrivez-le comme Europe/Paris."))
    }
    self.zone = zone
  }

  func arguments(in world: World) -> Arguments { ["tz": zone?.name] }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    guard let zone else { return Decision(reply: Reply(present(in: world))) }
    let now = Audience(language: world.language, zone: zone).full(world.now)
    return Decision(
      events: [.zoneChosen(world.person.id, zone)],
      reply: Reply(
        world.language.pick(
          en: "Times are now shown in \(plain: zone.name). It is \(plain: now).",
          fr: "Les heures sont maintenant celles du fuseau \(plain: zone.name). Nous sommes le \(plain: now).")))
  }

  private func present(in world: World) -> RichText {
    let zone = RichText.plain(world.person.audience.zone.name)
    let verb = world.verbs[ChooseZone.handler, in: world.language]
    let line = "\(world.typing.commandMark)\(OperationsDesk.root) \(verb) America/New_York"
    return world.language.pick(
      en: "Your time zone is \(zone). To change it: \(code: line).",
      fr: "Votre fuseau est \(zone). Pour en changer : \(code: line).")
  }
}
