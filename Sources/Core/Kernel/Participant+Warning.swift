extension Participant {
  /// That a name alone calls nobody and gives no right; empty for somebody whose account is known.
  package func warning(in world: World) -> RichText {
    guard id == nil else { return "" }
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
