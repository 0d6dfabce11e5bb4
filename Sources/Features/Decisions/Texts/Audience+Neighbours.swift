import Commands
import Kernel

/// What stands beside a decision that somebody is about to make: the rule that it falls under, and others of its title.
extension Audience {
  /// Who decides such things by the standards; empty where none is about it.
  func quoting(_ standard: Standard?) -> RichText {
    guard let standard else { return "" }
    return language.pick(
      en: "\nThe standard \(quoted(standard.rule)) says who decides: \(standard.decider).",
      fr: "\nLa règle \(quoted(standard.rule)) dit qui décide : \(standard.decider).")
  }
}

extension Decisions {
  /// Those that wait under the same title, for whoever reads the answer: perhaps somebody was faster.
  func likes(of title: String, in world: World) -> RichText {
    let open = open(called: title).prefix(3)
    guard !open.isEmpty else { return "" }
    let audience = world.person.audience
    let head: RichText = world.language.pick(en: "Perhaps the same:", fr: "Peut-être la même :")
    return (["", head] + open.map { audience.line(about: $0, at: world.now) }).joined(separator: "\n")
  }

  /// What waits for a go under that title is not decided a second time.
  ///
  /// - Throws: `decision.stage`.
  func checkUnproposed(_ title: String, by command: String, in world: World) throws(Refusal) {
    guard let record = open(called: title).first(where: { $0.facts.stage.isProposal }) else { return }
    let may = command == "go" ? record.isDecided(by: world.person) : record.isSilenced(by: world.person)
    throw .stage(
      record, world.language.pick(en: "it has that very title", fr: "elle porte déjà ce titre"),
      instead: record.line(may ? command : "show", in: world), in: world)
  }
}
