package import Kernel

extension Teams {
  /// The team that was named.
  ///
  /// - Throws: `team.unknown`, with the team that was most likely meant, or else with those there are.
  package func named(_ name: String, in world: World) throws(Refusal) -> Team {
    if let team = self[name] { return team }
    let wrong: RichText = "\("@" + name)"
    if isEmpty {
      let making = world.making(team: name, of: "karim")
      throw Refusal(
        "team.unknown",
        world.language.pick(
          en: "There is no team \(wrong), for no team exists yet. Nothing was changed.\n\(making)",
          fr: "Il n’y a pas d’équipe \(wrong) : aucune équipe n’existe encore. Rien n’a été changé.\n\(making)"))
    }
    let help: RichText =
      if let near = Nearest.name(to: name, among: names) {
        world.language.pick(en: "Did you mean \("@" + near)?", fr: "Vouliez-vous dire \("@" + near) ?")
      } else {
        list(in: world.language)
      }
    throw Refusal(
      "team.unknown",
      world.language.pick(
        en: "There is no team \(wrong). \(help) Nothing was changed.",
        fr: "Il n’y a pas d’équipe \(wrong). \(help) Rien n’a été changé."))
  }

  private func list(in language: Language) -> RichText {
    let shown = all.prefix(8).map(\.handle).joined(separator: ", ")
    let more = all.count > 8 ? "…" : "."
    return language.pick(en: "The teams are \(shown)\(plain: more)", fr: "Les équipes sont \(shown)\(plain: more)")
  }
}
