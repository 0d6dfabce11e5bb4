import Kernel

extension Participant {
  /// Whoever gets a part in a private incident reads of it, and a name alone reads nothing.
  ///
  /// - Throws: `person.unknown`.
  func checkAccount(for incident: Incident, in world: World) throws(Refusal) {
    guard incident.facts.isPrivate, id == nil else { return }
    throw .noAccount(
      self, in: world,
      outcome: world.language.pick(en: "Nothing was changed.", fr: "Rien n’a été changé."))
  }
}

extension Participant {
  /// That a name alone calls nobody; empty for somebody whose account is known.
  func warning(in world: World) -> RichText {
    // Whoever types their own handle reads the answer.
    guard id == nil, !isSame(as: Participant(id: nil, name: world.person.name)) else { return "" }
    return world.language.pick(
      en: """

        I do not know whose name \(mention) is, so nobody will be called: type @ and pick the person from the list of this \
        chat.
        """,
      fr: """

        Je ne sais pas qui est \(mention) : personne ne sera appelé. Tapez @ et choisissez la personne dans la liste de ce \
        chat.
        """)
  }
}

extension Refusal {
  /// Somebody who was named by a word that may be anybody's.
  static func noAccount(_ person: Participant, in world: World, outcome: RichText) -> Refusal {
    Refusal(
      "person.unknown",
      world.language.pick(
        en: """
          I do not know whose name \(person.mention) is, and only somebody I know can read of what is private: type @ and \
          pick the person from the list of this chat. \(outcome)
          """,
        fr: """
          Je ne sais pas qui est \(person.mention), et seul quelqu’un que je connais peut lire ce qui est privé : tapez @ \
          et choisissez la personne dans la liste de ce chat. \(outcome)
          """))
  }
}
