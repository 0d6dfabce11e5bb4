extension StageTests {
  /// What is asked for changes while it is only proposed: another title, and somebody else to decide.
  static let changes = [("rename", "Another one"), ("propose", "approver <@U2|karim>")].map { verb, rest in
    Row(
      verb: verb, rest: rest,
      english: """
        ok
        DEC-2 is up for consent: silence is about it as it stands. Nothing was changed. Type /decision contest DEC-2 \
        <why> instead.
        DEC-3 is decided: what was decided stays as it is. Nothing was changed. Type /decision supersede DEC-3 by \
        DEC-… instead.
        DEC-4 is executed: what was decided stays as it is. Nothing was changed. Type /decision supersede DEC-4 by \
        DEC-… instead.
        DEC-5 is contested: what was decided stays as it is. Nothing was changed. Type /decision supersede DEC-5 by \
        DEC-… instead.
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        ok
        DEC-2 est soumise au consentement : le silence porte sur la proposition en l’état. Rien n’a été changé. Tapez \
        plutôt /decision contester DEC-2 <pourquoi>.
        DEC-3 est décidée : ce qui est décidé reste tel quel. Rien n’a été changé. Tapez plutôt /decision remplacer \
        DEC-3 par DEC-….
        DEC-4 est exécutée : ce qui est décidé reste tel quel. Rien n’a été changé. Tapez plutôt /decision remplacer \
        DEC-4 par DEC-….
        DEC-5 est contestée : ce qui est décidé reste tel quel. Rien n’a été changé. Tapez plutôt /decision remplacer \
        DEC-5 par DEC-….
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """)
  }
}
