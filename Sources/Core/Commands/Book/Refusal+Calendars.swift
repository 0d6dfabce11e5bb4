package import Kernel

extension Refusal {
  /// `calendar.unknown`, with the calendar that was most likely meant, or else with those there are.
  package static func unknownCalendar(_ name: String, among names: [String], in world: World) -> Refusal {
    let language = world.language
    let help: RichText
    if let near = Nearest.name(to: name, among: names) {
      help = language.pick(en: "Did you mean \(near)?", fr: "Vouliez-vous dire \(near) ?")
    } else {
      let shown = names.prefix(8).joined(separator: ", ")
      let more = names.count > 8 ? "…" : "."
      help = language.pick(
        en: "The calendars are \(shown)\(plain: more)", fr: "Les calendriers sont \(shown)\(plain: more)")
    }
    return Refusal(
      "calendar.unknown",
      language.pick(
        en: "There is no calendar \(name). \(help) Nothing was changed.",
        fr: "Il n’y a pas de calendrier \(name). \(help) Rien n’a été changé."))
  }
}
