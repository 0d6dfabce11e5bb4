import Kernel

extension Words {
  /// Whether the words say that something does not work, as titles do: “is down”, “does nothing”, “ne marche pas”.
  ///
  /// A guess: good for asking once more, and for nothing else.
  package var complains: Bool {
    let text = " " + Folding.fold(source) + " "
    return Self.complaints.contains { text.contains($0) }
  }

  /// What people say of what does not work, folded; between blanks.
  private static let complaints = [
    " is down ", " are down ", " is broken ", " are broken ", " is wrong ", " are wrong ", " is missing ",
    " are missing ",
    " is stuck ", " are stuck ", " is empty ", " are empty ", " not working ", " not found ", " cannot ", " can't ",
    " does not ", " doesn't ", " do not ", " don't ", " did not ", " does nothing ", " still ", " wrong ", " missing ",
    " crashes ", " fails ", " stopped ", " unknown ", " reappear ", " down ", " en panne ", " ne marche ",
    " ne fonctionne ",
    " impossible ", " refuse ", " introuvable ", " illisible ", " inconnue ", " inconnu ", " bloquee ", " bloque ",
    " mais ",
    " recasse ", " en echec ", " bloquant ", " bloquante ", " vanish ", " vanishes ", " came back ", " are cut ",
    " is cut ", " lost ", " perdu ", " perdue ",
  ]
}
