import Commands
import Kernel

extension Refusal {
  /// A word that is no team, customer or policy, with a line of the same command that has the nearest one.
  static func unknownFilter(_ word: String, _ known: KnownNames, _ command: String, in world: World) -> Refusal {
    let (language, audience) = (world.language, world.person.audience)
    let names = known.policies.names + known.teams.names + known.customers.names
    let guess = guess(Nearest.name(to: word, among: names), command, in: world)
    return Refusal(
      "filter.unknown",
      language.pick(
        en: "\(audience.quoted(word)) is no team, client or policy that I know.\(guess)",
        fr: "\(audience.quoted(word)) n’est ni une équipe, ni un client, ni un engagement connu.\(guess)"))
  }

  /// A customer that neither a record nor a policy has.
  static func unknownCustomer(_ word: String, _ known: KnownNames, _ command: String, in world: World) -> Refusal {
    let (language, audience) = (world.language, world.person.audience)
    let near = Nearest.name(to: word, among: known.customers.names).map { "client \($0)" }
    let guess = guess(near, command, in: world)
    guard !word.isEmpty else {
      return Refusal(
        "client.missing",
        language.pick(
          en: "Say which client: \(code: world.line(command, "client Acme")).",
          fr: "Dites quel client : \(code: world.line(command, "client Acme"))."))
    }
    return Refusal(
      "client.unknown",
      language.pick(
        en: "No record has a client \(audience.quoted(word)).\(guess)",
        fr: "Aucune fiche n’a de client \(audience.quoted(word)).\(guess)"))
  }

  /// An area that neither an incident nor a policy has.
  static func unknownArea(_ area: String, in world: World) -> Refusal {
    Refusal(
      "area.unknown",
      world.language.pick(en: "No incident is about \("#" + area).", fr: "Aucun incident ne concerne \("#" + area)."))
  }

  private static func guess(_ name: String?, _ command: String, in world: World) -> RichText {
    guard let name else { return "" }
    let line = world.line(command, name)
    return world.language.pick(en: " Did you mean \(code: line)?", fr: " Vouliez-vous dire \(code: line) ?")
  }
}
