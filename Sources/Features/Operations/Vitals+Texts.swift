import Kernel

extension Vitals {
  /// What comes before everything else while nothing is saved; nil when all is saved.
  func warning(in language: Language) -> RichText? {
    guard !isSaving else { return nil }
    return language.pick(
      en: "Nothing is saved: every command is refused until the disk takes it. The log says why.",
      fr: """
        Plus rien n’est enregistré : chaque commande est refusée tant que le disque ne l’accepte pas. Les logs disent \
        pourquoi.
        """)
  }

  /// How many messages have not left yet.
  func waiting(in language: Language) -> String {
    language.counted(
      Int64(pendingPosts), en: ("message waiting", "messages waiting"),
      fr: ("message en attente", "messages en attente"))
  }
}
