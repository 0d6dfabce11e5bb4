package import Kernel

extension World {
  /// What to do so that a team comes to be: the line to type, for whoever may, and whom to ask for everybody else.
  ///
  /// - Parameters:
  ///   - name: The team's, without `@`.
  ///   - member: Somebody who is to be in it, without `@`.
  package func making(team name: String, of member: String) -> RichText {
    let mark = typing.commandMark
    let line: RichText = "\(code: "\(mark)ops \(language.pick(en: "team", fr: "équipe"))") \("\(name) @\(member)")"
    guard person.role < .lead else {
      return language.pick(
        en: "You may make it, with whoever is in it: \(line). Then type your line again.",
        fr: "Vous pouvez la créer, avec ses membres : \(line). Puis retapez votre ligne.")
    }
    let who: RichText = "\(code: "\(mark)ops \(language.pick(en: "who", fr: "qui"))")"
    return language.pick(
      en: "Only \(plain: Role.lead.listing(in: .english)) can make it, with \(line): \(who) says who that is.",
      fr: "Seul \(plain: Role.lead.listing(in: .french)) peut la créer, avec \(line) : \(who) dit qui c’est.")
  }
}
