package import Kernel

/// The few sentences that are nobody's feature: what people read when the bot itself cannot go on.
package enum Answers {
  /// The disk is full, or the journal is broken: the command was not saved.
  package static func notSaved(isFull: Bool, for language: Language) -> Reply {
    if isFull {
      return Reply(
        language.pick(
          en: """
            Not saved: the disk of the bot is full. Nothing was changed; try again when there is room, and tell the \
            operator.
            """,
          fr: """
            Pas enregistré : le disque du bot est plein. Rien n’a changé ; réessayez quand il y aura de la place, et \
            prévenez l’exploitant.
            """))
    }
    return Reply(
      language.pick(
        en: """
          Not saved: the bot cannot write to its disk and is restarting. Nothing was confirmed; try again in a minute.
          """,
        fr: """
          Pas enregistré : le bot n’arrive plus à écrire sur son disque et redémarre. Rien n’est confirmé ; réessayez \
          dans une minute.
          """))
  }

  /// It takes longer than the chat waits for an answer.
  package static func stillWorking(for language: Language) -> Reply {
    Reply(
      language.pick(
        en: "Still working on it: the answer follows here. No need to type it again.",
        fr: "C’est en cours : la réponse arrive ici. Inutile de retaper la commande."))
  }

  /// So many answers are late that no further line is taken.
  package static func busy(for language: Language) -> Reply {
    Reply(
      language.pick(
        en: "Too much is waiting for the bot’s disk: this was not recorded. Try again in a minute.",
        fr: "Trop de commandes attendent le disque du bot : celle-ci n’est pas enregistrée. Réessayez dans une minute.")
    )
  }

  /// Something went wrong that only the operator can mend; `id` leads them to the log.
  package static func fault(id: String, for language: Language) -> Reply {
    Reply(
      language.pick(
        en: "Something went wrong on my side; nothing was changed. Tell the operator: \(code: id).",
        fr: "Quelque chose s’est mal passé de mon côté ; rien n’a changé. Prévenez l’exploitant : \(code: id)."))
  }

  /// A delivery that was carried out before, and whose answer is no longer kept.
  package static func alreadyDone(for language: Language) -> Reply {
    Reply(language.pick(en: "Already done.", fr: "Déjà fait."))
  }
}
