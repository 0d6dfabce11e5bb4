package import Kernel

/// Why a calendar file is not taken in.
package enum ICSProblem: Error, Hashable, Sendable {
  case notACalendar
  /// A line that cannot be understood, counted from 1 in the file.
  case line(Int, String)
  /// A rule that is more than "every year"; taking half of it would close the wrong days.
  case rule(Int, String)

  /// What is wrong and what to do instead.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .notACalendar:
      language.pick(
        en: "This is no calendar file: it does not begin with BEGIN:VCALENDAR. Export it again as .ics.",
        fr: "Ce n’est pas un fichier de calendrier : il ne commence pas par BEGIN:VCALENDAR. Réexportez-le en .ics.")
    case .line(let number, let text):
      language.pick(
        en: "Line \(number) of the calendar file has no date I can read: \(text). Mend the line or remove its event.",
        fr: "La ligne \(number) du fichier de calendrier n’a pas de date lisible : \(text). Corrigez-la ou retirez "
          + "son événement.")
    case .rule(let number, let text):
      language.pick(
        en: "Line \(number) of the calendar file repeats in a way I do not know: \(text). Write its dates out instead.",
        fr: "La ligne \(number) du fichier de calendrier se répète d’une façon que je ne connais pas : \(text). "
          + "Écrivez plutôt ses dates une à une.")
    }
  }
}
