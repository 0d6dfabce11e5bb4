package import Kernel

/// Why a text is no target.
package enum TargetProblem: Error, Hashable, Sendable {
  /// Days that may be business days or times 24 hours: they are asked back, never guessed.
  case days(business: Int, hours: Int64)
  case notPositive
  /// More than a year.
  case tooLong
  /// Half a business day: how long that is depends on the day.
  case partOfADay
  /// A number alone.
  case noUnit
  case unreadable

  /// Stable, for tests and metrics: `target.days`.
  package var code: String {
    switch self {
    case .days: "target.days"
    case .notPositive: "target.notPositive"
    case .tooLong: "target.tooLong"
    case .partOfADay: "target.partOfADay"
    case .noUnit: "target.noUnit"
    case .unreadable: "target.unreadable"
    }
  }

  /// What is wrong and what to write instead, to stand behind the text that it is about.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .days(let days, let hours):
      language.counted(
        Int64(days), en: ("business day", "business days"), fr: ("jour ouvré", "jours ouvrés"))
        + language.pick(en: " (\(days)bd) or \(hours) h?", fr: " (\(days)jo) ou \(hours) h ?")
    case .notPositive:
      language.pick(
        en: "a promise takes more than no time; for example 15m, 4h, 2bd.",
        fr: "un engagement demande plus de zéro ; par exemple 15min, 4h, 2jo.")
    case .tooLong:
      language.pick(
        en: "this is more than a year; for example 15m, 4h, 2bd.",
        fr: "c’est plus d’un an ; par exemple 15min, 4h, 2jo.")
    case .partOfADay:
      language.pick(
        en: "business days are whole; write hours instead, for example 4h.",
        fr: "les jours ouvrés sont entiers ; écrivez plutôt des heures, par exemple 4h.")
    case .noUnit:
      language.pick(
        en: "minutes, hours or business days? For example 15m, 4h, 2bd.",
        fr: "minutes, heures ou jours ouvrés ? Par exemple 15min, 4h, 2jo.")
    case .unreadable:
      language.pick(
        en: "I cannot read this promise; for example 15m, 2h30, 2bd.",
        fr: "je ne sais pas lire cet engagement ; par exemple 15min, 2h30, 2jo.")
    }
  }
}
