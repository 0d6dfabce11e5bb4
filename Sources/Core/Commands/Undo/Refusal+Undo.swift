package import Kernel

extension Refusal {
  /// There is no command of the caller's that is recent enough.
  package static func nothingToUndo(in world: World) -> Refusal {
    Refusal(
      "undo.nothing",
      world.language.pick(
        en: "You did nothing in the last 5 minutes that I could take back. Nothing was changed.",
        fr: "Vous n’avez rien fait ces 5 dernières minutes que je puisse défaire. Rien n’a été changé."))
  }

  /// The caller's last command was an undo.
  package static func undoOfUndo(in world: World) -> Refusal {
    Refusal(
      "undo.undo",
      world.language.pick(
        en: "An undo cannot be taken back: type the command again instead. Nothing was changed.",
        fr: "Un retour en arrière ne se défait pas : tapez plutôt la commande à nouveau. Rien n’a été changé."))
  }

  /// Somebody else came in between.
  package static func changed(since command: String, _ id: ItemID, in world: World) -> Refusal {
    let line = RichText(spans: [.code(world.line(command))])
    return Refusal(
      "undo.changed",
      world.language.pick(
        en: "\(id) was changed after your \(line), so taking that back would undo more. Nothing was changed.",
        fr: "\(id) a changé depuis votre \(line) : revenir en arrière déferait davantage. Rien n’a été changé."))
  }
}
