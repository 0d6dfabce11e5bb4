import Commands
import Kernel

/// Who is named for a part in a decision.
enum Named: Sendable, Hashable {
  case person(Mention)
  /// `me`, `moi`.
  case caller

  func participant(in world: World) -> Participant {
    switch self {
    case .person(let mention): Participant(mention, in: world)
    case .caller: Participant(world.person)
    }
  }

  /// Who shall decide, which takes an account: a name alone may be anybody's.
  ///
  /// - Throws: `person.unknown`.
  func approver(in world: World) throws(Refusal) -> Participant {
    let person = participant(in: world)
    if person.id == nil { throw .noAccount(person, in: world) }
    return person
  }

  /// As a command's argument; nil for whoever types, who stands beside it anyway.
  var mention: Mention? { if case .person(let mention) = self { mention } else { nil } }
}

extension Refusal {
  fileprivate static func noAccount(_ person: Participant, in world: World) -> Refusal {
    Refusal(
      "person.unknown",
      world.language.pick(
        en: """
          I do not know whose name \(person.mention) is, and only somebody I know can say go: type @ and pick the person \
          from the list of this chat. Nothing was changed.
          """,
        fr: """
          Je ne sais pas qui est \(person.mention), et seul quelqu’un que je connais peut donner l’accord : tapez @ et \
          choisissez la personne dans la liste de ce chat. Rien n’a été changé.
          """))
  }
}
