package import Kernel

/// Why a calendar, or a version of one, is refused.
package enum CalendarProblem: Error, Hashable, Sendable {
  case unknownZone(String)
  /// A window whose ends are this same wall time.
  case emptyWindow(String)
  case windowOutOfRange(String)
  case closureEndsBeforeItStarts(CivilTime, CivilTime)
  case neverOpens
  /// Nothing is open within the horizon after this instant, when the calendar takes effect.
  case neverOpensAfter(CivilTime)
  /// A version that takes effect at or before the one that is last.
  case overlapsVersion(from: CivilTime, last: CivilTime)
  /// A version that takes effect before it is written.
  case versionInThePast(from: CivilTime)
  /// A date outside the years of calendars.
  case dateOutOfReach(CivilDate)
  /// What is written of the calendar would not be read as the same one.
  case cannotBeKept

  /// What is wrong and what to write instead.
  package func sentence(_ language: Language) -> String {
    let audience = Audience(language: language, zone: .utc)
    let moment = { (time: CivilTime) in "\(audience.day(time.date)) \(audience.clock(time))" }
    return switch self {
    case .unknownZone(let name):
      language.pick(
        en: "I do not know the time zone \(name): write an IANA name such as Europe/Paris.",
        fr: "Je ne connais pas le fuseau horaire \(name) : écrivez un nom IANA comme Europe/Paris.")
    case .emptyWindow(let time):
      language.pick(
        en: "The window \(time)-\(time) is empty: write 00:00-24:00 for the whole day, or leave the day out.",
        fr: "La plage \(time)-\(time) est vide : écrivez 00:00-24:00 pour la journée entière, ou ne citez pas ce jour.")
    case .windowOutOfRange(let text):
      language.pick(
        en: "\(text) is no window: write two times from 00:00 to 24:00, such as 09:00-12:30 or 22:00-06:00.",
        fr: "\(text) n’est pas une plage : écrivez deux heures de 00:00 à 24:00, comme 09:00-12:30 ou 22:00-06:00.")
    case .closureEndsBeforeItStarts(let from, let to):
      language.pick(
        en: "A closure cannot end (\(moment(to))) before it starts (\(moment(from))): swap the two.",
        fr: "Une fermeture ne peut pas finir (\(moment(to))) avant de commencer (\(moment(from))) : inversez les deux.")
    case .neverOpens:
      language.pick(
        en: "This calendar never opens: give it at least one window, such as mon 09:00-17:00.",
        fr: "Ce calendrier n’ouvre jamais : donnez-lui au moins une plage, comme lun 09:00-17:00.")
    case .neverOpensAfter(let start):
      language.pick(
        en: "This calendar never opens after \(moment(start)): add a window, or shorten its closures.",
        fr:
          "Ce calendrier n’ouvre jamais après le \(moment(start)) : ajoutez une plage, ou raccourcissez ses fermetures."
      )
    case .overlapsVersion(let from, let last):
      language.pick(
        en: "There is already a version from \(moment(last)), not before \(moment(from)): choose a later date.",
        fr:
          "Il existe déjà une version à partir du \(moment(last)), pas avant le \(moment(from)) : choisissez une date "
          + "ultérieure.")
    case .versionInThePast(let from):
      language.pick(
        en: "\(moment(from)) is past, and a change never rewrites the past: choose a date from now on.",
        fr: "Le \(moment(from)) est passé, et un changement ne réécrit jamais le passé : choisissez une date à venir.")
    case .dateOutOfReach(let date):
      language.pick(
        en: "\(audience.day(date)) is out of reach: the dates of a calendar lie "
          + "between 1970 and 2199.",
        fr: "Le \(audience.day(date)) est hors de portée : les dates d’un calendrier "
          + "vont de 1970 à 2199.")
    case .cannotBeKept:
      language.pick(
        en: "This calendar would not be read back as it is written, so it is not kept: check its dates and its names.",
        fr: "Ce calendrier ne serait pas relu tel qu’il est écrit, il n’est donc pas gardé : vérifiez ses dates et "
          + "ses noms.")
    }
  }
}
