extension StageTests {
  /// The lines of a table are the stages: proposed, up for consent, decided, executed, contested, superseded, reversed,
  /// dropped.
  static let rows: [Row] = [
    Row(
      verb: "go", rest: "executor me",
      english: """
        ok
        ok
        ok
        DEC-4 is executed: it is done already. Nothing was changed. Type /decision contest DEC-4 <why> instead.
        ok
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        ok
        ok
        ok
        DEC-4 est exécutée : c’est déjà fait. Rien n’a été changé. Tapez plutôt /decision contester DEC-4 <pourquoi>.
        ok
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "go", rest: "yes",
      english: """
        Who executes “proposed one”? Nothing is decided yet. Type one of these:
        /decision go DEC-1 yes executor @…
        /decision go DEC-1 yes nobody
        Who executes “consenting one”? Nothing is decided yet. Type one of these:
        /decision go DEC-2 yes executor @…
        /decision go DEC-2 yes nobody
        DEC-3 is decided: the go was said already. Nothing was changed. Type /decision go DEC-3 executor @… instead.
        DEC-4 is executed: it is done already. Nothing was changed. Type /decision contest DEC-4 <why> instead.
        DEC-5 is contested: the go was said already. Nothing was changed. Type /decision go DEC-5 executor @… instead.
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        Qui exécute « proposed one » ? Rien n’est encore décidé. Tapez l’une de ces lignes :
        /decision décider DEC-1 yes exécutant @…
        /decision décider DEC-1 yes personne
        Qui exécute « consenting one » ? Rien n’est encore décidé. Tapez l’une de ces lignes :
        /decision décider DEC-2 yes exécutant @…
        /decision décider DEC-2 yes personne
        DEC-3 est décidée : l’accord est déjà donné. Rien n’a été changé. Tapez plutôt /decision décider DEC-3 \
        exécutant @….
        DEC-4 est exécutée : c’est déjà fait. Rien n’a été changé. Tapez plutôt /decision contester DEC-4 <pourquoi>.
        DEC-5 est contestée : l’accord est déjà donné. Rien n’a été changé. Tapez plutôt /decision décider DEC-5 \
        exécutant @….
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "executed", rest: "live",
      english: """
        DEC-1 is proposed: nobody has said go yet. Nothing was changed. Type /decision go DEC-1 instead.
        DEC-2 is up for consent: nobody has said go yet. Nothing was changed. Type /decision go DEC-2 instead.
        ok
        DEC-4 is executed: it is done already. Nothing was changed. Type /decision contest DEC-4 <why> instead.
        ok
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        DEC-1 est proposée : personne n’a encore donné l’accord. Rien n’a été changé. Tapez plutôt /decision décider \
        DEC-1.
        DEC-2 est soumise au consentement : personne n’a encore donné l’accord. Rien n’a été changé. Tapez plutôt \
        /decision décider DEC-2.
        ok
        DEC-4 est exécutée : c’est déjà fait. Rien n’a été changé. Tapez plutôt /decision contester DEC-4 <pourquoi>.
        ok
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "contest", rest: "no",
      english: """
        DEC-1 is proposed: silence is no go here, and @eve decides. Nothing was changed.
        ok
        DEC-3 is decided: nobody has said yet that it is done. Nothing was changed. Type /decision reverse DEC-3 \
        <why> instead.
        ok
        DEC-5 is contested: it has to be done again. Nothing was changed. Type /decision executed DEC-5 <evidence> \
        instead.
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        DEC-1 est proposée : le silence n’y vaut pas accord, et @eve décide. Rien n’a été changé.
        ok
        DEC-3 est décidée : personne n’a encore dit que c’est fait. Rien n’a été changé. Tapez plutôt /decision \
        annuler DEC-3 <pourquoi>.
        ok
        DEC-5 est contestée : elle est à refaire. Rien n’a été changé. Tapez plutôt /decision exécutée DEC-5 <preuve>.
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "supersede", rest: "by DEC-9",
      english: """
        DEC-1 is proposed: nothing was decided yet. Nothing was changed. Type /decision drop DEC-1 instead.
        DEC-2 is up for consent: nothing was decided yet. Nothing was changed. Type /decision drop DEC-2 instead.
        ok
        ok
        ok
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision supersede DEC-9 by DEC-… \
        instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        DEC-1 est proposée : rien n’a encore été décidé. Rien n’a été changé. Tapez plutôt /decision abandonner DEC-1.
        DEC-2 est soumise au consentement : rien n’a encore été décidé. Rien n’a été changé. Tapez plutôt /decision \
        abandonner DEC-2.
        ok
        ok
        ok
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision remplacer DEC-9 par \
        DEC-….
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "reverse", rest: "no",
      english: """
        DEC-1 is proposed: nothing was decided yet. Nothing was changed. Type /decision drop DEC-1 instead.
        DEC-2 is up for consent: nothing was decided yet. Nothing was changed. Type /decision drop DEC-2 instead.
        ok
        ok
        ok
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision reverse DEC-9 <why> \
        instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        DEC-1 est proposée : rien n’a encore été décidé. Rien n’a été changé. Tapez plutôt /decision abandonner DEC-1.
        DEC-2 est soumise au consentement : rien n’a encore été décidé. Rien n’a été changé. Tapez plutôt /decision \
        abandonner DEC-2.
        ok
        ok
        ok
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision annuler DEC-9 \
        <pourquoi>.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "drop", rest: "",
      english: """
        ok
        ok
        DEC-3 is decided: only proposals are dropped. Nothing was changed. Type /decision reverse DEC-3 <why> instead.
        DEC-4 is executed: only proposals are dropped. Nothing was changed. Type /decision reverse DEC-4 <why> \
        instead.
        DEC-5 is contested: only proposals are dropped. Nothing was changed. Type /decision reverse DEC-5 <why> \
        instead.
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        ok
        ok
        DEC-3 est décidée : seules les propositions s’abandonnent. Rien n’a été changé. Tapez plutôt /decision \
        annuler DEC-3 <pourquoi>.
        DEC-4 est exécutée : seules les propositions s’abandonnent. Rien n’a été changé. Tapez plutôt /decision \
        annuler DEC-4 <pourquoi>.
        DEC-5 est contestée : seules les propositions s’abandonnent. Rien n’a été changé. Tapez plutôt /decision \
        annuler DEC-5 <pourquoi>.
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
    Row(
      verb: "consent", rest: "until fri",
      english: """
        ok
        DEC-2 is up for consent: silence counts already. Nothing was changed. Type /decision contest DEC-2 <why> \
        instead.
        DEC-3 is decided: the go was said already. Nothing was changed. Type /decision show DEC-3 instead.
        DEC-4 is executed: the go was said already. Nothing was changed. Type /decision show DEC-4 instead.
        DEC-5 is contested: the go was said already. Nothing was changed. Type /decision show DEC-5 instead.
        DEC-6 is superseded: DEC-9 holds in its place. Nothing was changed. Type /decision show DEC-9 instead.
        DEC-7 is reversed: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        DEC-8 is dropped: it no longer holds. Nothing was changed. Type /decision propose <title> instead.
        """,
      french: """
        ok
        DEC-2 est soumise au consentement : le silence compte déjà. Rien n’a été changé. Tapez plutôt /decision \
        contester DEC-2 <pourquoi>.
        DEC-3 est décidée : l’accord est déjà donné. Rien n’a été changé. Tapez plutôt /decision voir DEC-3.
        DEC-4 est exécutée : l’accord est déjà donné. Rien n’a été changé. Tapez plutôt /decision voir DEC-4.
        DEC-5 est contestée : l’accord est déjà donné. Rien n’a été changé. Tapez plutôt /decision voir DEC-5.
        DEC-6 est remplacée : DEC-9 vaut à sa place. Rien n’a été changé. Tapez plutôt /decision voir DEC-9.
        DEC-7 est annulée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        DEC-8 est abandonnée : elle ne vaut plus. Rien n’a été changé. Tapez plutôt /decision proposer <titre>.
        """),
  ]
}
