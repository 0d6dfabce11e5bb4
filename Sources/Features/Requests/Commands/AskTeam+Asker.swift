import Commands
import Kernel

extension AskTeam {
  /// The team that asks: the one that is named, else the only one of whoever types.
  ///
  /// `from support` at the end of the line names it where the asker is in no team or in several, or is in that one;
  /// otherwise it belongs to the title (“the report from support”).
  ///
  /// - Throws: `from.missing`, `from.several`, `team.unknown`, `from.same`.
  func asker(_ words: inout Words, asking to: Team, in teams: Teams, _ world: World) throws(Refusal) -> Team {
    let own = teams.teams(of: Participant(world.person))
    let from: Team
    if let name = self.from {
      from = try teams.named(name.hasPrefix("@") ? String(name.dropFirst()) : name, in: world)
    } else if let named = words.takeAsker(in: teams, where: { own.count != 1 || own.contains($0) }) {
      from = named
    } else if own.count == 1 {
      from = own[0]
    } else {
      try words.checkAsker(in: teams, world)
      throw .asker(own, asking: to, among: teams, rest: rest(of: words), in: world)
    }
    guard Folding.fold(from.name) != Folding.fold(to.name) else { throw .ownTeam(to, in: world) }
    return from
  }

  /// What was typed besides the two teams, for typing it again.
  private func rest(of words: Words) -> String {
    var words = words
    return [words.rest().trimmed, priority?.label, customer.map { "client \"\($0)\"" }].compactMap(\.self)
      .joined(separator: " ")
  }
}

extension Words {
  /// `from support`, `de support` or `de la part de support` at the end of the line, when it names a team that fits.
  fileprivate mutating func takeAsker(in teams: Teams, where fits: (Team) -> Bool) -> Team? {
    takeAsker { teams[$0].map(fits) ?? false }.flatMap { teams[$0] }
  }

  /// Nothing when the line ends in no team at all.
  ///
  /// - Throws: `team.unknown` with the team that was most likely meant, for `from suport`.
  fileprivate mutating func checkAsker(in teams: Teams, _ world: World) throws(Refusal) {
    let name = takeAsker { Nearest.name(to: $0, among: teams.names) != nil }
    if let name { _ = try teams.named(name, in: world) }
  }

  private mutating func takeAsker(where fits: (String) -> Bool) -> String? {
    func name(_ word: String) -> String { word.hasPrefix("@") ? String(word.dropFirst()) : word }
    return takeLast(
      after: "de la part de", "pour le compte de", "on behalf of", "from", "de", "depuis", where: { fits(name($0)) }
    ).map(name)
  }
}

extension Refusal {
  /// The asker is in no team, or in several: a short numbered choice, or how the first other team is made.
  fileprivate static func asker(
    _ own: [Team], asking to: Team, among teams: Teams, rest: String, in world: World
  ) -> Refusal {
    let language = world.language
    let others = teams.all.filter { Folding.fold($0.name) != Folding.fold(to.name) }
    guard !others.isEmpty else {
      let making = world.making(team: "support", of: world.person.name)
      return Refusal(
        "from.missing",
        language.pick(
          en: """
            A request goes from one team to another, and \(to.handle) is the only team. Nothing was changed.
            Yours is missing. \(making)
            """,
          fr: """
            Une demande va d’une équipe à une autre, et \(to.handle) est la seule équipe. Rien n’a été changé.
            La vôtre manque. \(making)
            """))
    }
    let line: RichText = "\(code: "\(world.root) @\(to.name)") \(rest)"
    let from = language.pick(en: "from", fr: "de la part de")
    let choice = (own.isEmpty ? others : own).prefix(5).enumerated()
      .map { index, team in "\n\(index + 1). \(line) \(code: "\(from) \(team.name)")" as RichText }
      .joined(separator: "")
    let (which, laquelle): (RichText, RichText) =
      own.isEmpty
      ? ("You are in no team yet.", "Vous n’êtes encore dans aucune équipe.")
      : ("You are in several teams.", "Vous êtes dans plusieurs équipes.")
    return Refusal(
      own.isEmpty ? "from.missing" : "from.several",
      language.pick(
        en: "\(which) For which one do you ask? Nothing was changed. Type one of these:\(choice)",
        fr: "\(laquelle) Pour laquelle demandez-vous ? Rien n’a été changé. Tapez l’une de ces lignes :\(choice)"))
  }

  fileprivate static func ownTeam(_ team: Team, in world: World) -> Refusal {
    Refusal(
      "from.same",
      world.language.pick(
        en: "\(team.handle) would ask itself: a request goes from one team to another. Nothing was changed.",
        fr: "\(team.handle) se demanderait à elle-même : une demande va d’une équipe à une autre. Rien n’a été changé.")
    )
  }

  /// No team was named; one whose name stands in front without its `@` is proposed.
  static func teamless(_ words: Words, _ teams: Teams, in world: World) -> Refusal {
    var words = words
    let first = words.takeWord() ?? ""
    let near: RichText =
      teams[first].map { team in
        let line: RichText = "\(code: "\(world.root) @\(team.name)") \(words.rest().trimmed)"
        return world.language.pick(en: " Did you mean: \(line)?", fr: " Vouliez-vous dire : \(line) ?")
      } ?? ""
    let form = "\(world.root) @\(world.language.pick(en: "team", fr: "équipe")) …"
    return Refusal(
      "team.missing",
      world.language.pick(
        en: "Say which team is asked: \(code: form).\(near) Nothing was changed.",
        fr: "Dites à quelle équipe va la demande : \(code: form).\(near) Rien n’a été changé."))
  }

  static func untitled(in world: World) -> Refusal {
    Refusal(
      "title.missing",
      world.language.pick(
        en: "Say in a few words what you ask for. Nothing was changed.",
        fr: "Dites en quelques mots ce que vous demandez. Rien n’a été changé."))
  }
}
