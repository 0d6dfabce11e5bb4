package import Kernel

/// Why a clock cannot be kept.
package enum ClockProblem: Error, Hashable, Sendable {
  case targetNotPositive
  /// The calendar does not open for long enough within the horizon.
  case unreachable
  case pauseEndsBeforeItStarts
  case pauseWithoutReason

  /// What is wrong and what to write instead.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .targetNotPositive:
      language.pick(
        en: "A target is longer than nothing: write one such as 15m, 4h or 2bd.",
        fr: "Un objectif dure plus que zéro : écrivez par exemple 15m, 4h ou 2 jours ouvrés.")
    case .unreachable:
      language.pick(
        en: "This calendar does not open for long enough to reach that target: choose a shorter one, or add windows.",
        fr: "Ce calendrier n’ouvre pas assez longtemps pour atteindre cet objectif : choisissez-en un plus court, ou "
          + "ajoutez des plages.")
    case .pauseEndsBeforeItStarts:
      language.pick(
        en: "A pause cannot end before it starts: give it a later end.",
        fr: "Une pause ne peut pas finir avant de commencer : donnez-lui une fin plus tardive.")
    case .pauseWithoutReason:
      language.pick(
        en: "A pause needs a reason: say what you are waiting for.",
        fr: "Une pause a besoin d’un motif : dites ce que vous attendez.")
    }
  }
}
