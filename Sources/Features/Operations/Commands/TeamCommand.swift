import Commands
import Kernel

/// `/ops team finance`: shows a team; with people, a lead, a calendar or a channel it sets them.
struct TeamCommand: Command {
  static let handler = "team"

  /// What is to be done with a team.
  enum Act {
    case show
    case set(TeamChanges)
    case drop([Mention])
    case disband
  }

  let name: String
  let act: Act

  var isQuestion: Bool { if case .show = act { true } else { false } }

  init(_ words: inout Words) throws(SyntaxProblem) {
    name = try words.takeTeamName()
    if words.isEmpty {
      act = .show
    } else if words.takeNext("remove", "retirer", "enlever", "without", "sans") != nil {
      var people: [Mention] = []
      while let mention = words.takeMention() { people.append(mention) }
      try words.end()
      guard !people.isEmpty else {
        throw SyntaxProblem(
          "person.missing",
          words.language.pick(
            en: "say who leaves the team, with @. Nothing was changed.",
            fr: "dites qui quitte l’équipe, avec @. Rien n’a été changé."))
      }
      act = .drop(people)
    } else if words.takeNext("disband", "delete", "dissoudre", "supprimer") != nil {
      try words.end()
      act = .disband
    } else {
      act = .set(try TeamChanges(&words))
    }
  }

  func arguments(in world: World) -> Arguments {
    switch act {
    case .show: ["act": "show", "name": name]
    case .set(let changes): changes.arguments.adding(["act": "set", "name": name])
    case .drop(let people): ["act": "remove", "name": name, "members": people]
    case .disband: ["act": "disband", "name": name]
    }
  }

  func decide(_ state: OperationsView, in world: World) throws(Refusal) -> Decision<OperationsEvent> {
    let teams = state.operations.teams
    let before = teams[name]
    if case .set(let changes) = act {
      let after = try changes.applied(to: before ?? Team(name: name), calendars: state.calendars, in: world)
      return try changed(from: before, to: after, in: world)
    }
    let team = try teams.named(name, in: world)
    switch act {
    case .show, .set: return Decision(reply: Reply(team.line(in: world.language)))
    case .drop(let people): return try changed(from: team, to: try team.dropping(people, in: world), in: world)
    case .disband:
      let line = team.line(in: world.language)
      return Decision(
        events: [.teamRemoved(team.name)],
        reply: Reply(
          world.language.pick(
            en: "The team \(team.handle) is no more.\nBefore: \(line)",
            fr: "L’équipe \(team.handle) n’existe plus.\nAvant : \(line)")))
    }
  }

  /// What changed, as it was and as it is.
  private func changed(
    from before: Team?, to after: Team, in world: World
  ) throws(Refusal) -> Decision<OperationsEvent> {
    let language = world.language
    guard before != after else {
      throw Refusal(
        "team.same",
        language.pick(
          en: "That is so already: \(after.line(in: language)). Nothing was changed.",
          fr: "C’est déjà le cas : \(after.line(in: language)). Rien n’a été changé."))
    }
    let now = after.line(in: language)
    let reply: RichText =
      before.map { before in
        let old = before.line(in: language)
        return language.pick(en: "Before: \(old)\nNow: \(now)", fr: "Avant : \(old)\nMaintenant : \(now)")
      } ?? language.pick(en: "New team \(now)", fr: "Nouvelle équipe \(now)")
    return Decision(events: [.teamChanged(after)], reply: Reply(reply))
  }
}

extension Team {
  /// The team without some of its people, and without a lead when the lead goes.
  ///
  /// - Throws: `team.stranger` for somebody who is not in it.
  fileprivate func dropping(_ people: [Mention], in world: World) throws(Refusal) -> Team {
    var team = self
    for mention in people {
      let person = Participant(mention, in: world)
      guard let index = team.members.firstIndex(where: { $0.isSame(as: person) }) else {
        throw Refusal(
          "team.stranger",
          world.language.pick(
            en: "\(mention) is not in \(handle). Nothing was changed.",
            fr: "\(mention) n’est pas dans \(handle). Rien n’a été changé."))
      }
      if let lead = team.lead, lead.isSame(as: team.members[index]) { team.lead = nil }
      team.members.remove(at: index)
    }
    return team
  }
}

extension Words {
  /// The name that a team command begins with: `finance`, `@finance`.
  ///
  /// - Throws: `team.missing`, or `team.name` for what nobody could type behind `@`.
  fileprivate mutating func takeTeamName() throws(SyntaxProblem) -> String {
    guard let typed = takeWord(), !typed.isEmpty else {
      throw SyntaxProblem(
        "team.missing", language.pick(en: "say which team.", fr: "dites de quelle équipe il s’agit."))
    }
    let name = typed.utf8.first == UInt8(ascii: "@") ? String(typed.dropFirst()) : typed
    let reserved: Set<String> = ["here", "channel", "everyone", "all", "room"]
    let isName = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_".unicodeScalars.contains($0)
    }
    guard isName, !name.isEmpty, name.unicodeScalars.count <= 32, !reserved.contains(Folding.fold(name)) else {
      throw SyntaxProblem(
        "team.name",
        language.pick(
          en: "a team’s name is one word of up to 32 letters, digits and hyphens. Nothing was changed.",
          fr: "le nom d’une équipe est un seul mot de 32 lettres, chiffres et tirets au plus. Rien n’a été changé."),
        word: typed)
    }
    return name
  }
}
