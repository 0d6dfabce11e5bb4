import Kernel

/// What is said about times that cannot be.
extension TimeResolver {
  func impossible(_ typed: String) -> SyntaxProblem {
    SyntaxProblem(
      "date.impossible", audience.language.pick(en: "there is no such day.", fr: "ce jour n’existe pas."), word: typed)
  }

  /// Shows both readings: the date with its real weekday, and the nearest day that has the weekday that was typed.
  func contradiction(_ weekday: Weekday, _ date: CivilDate, _ typed: String) -> SyntaxProblem {
    var distance = weekday.rawValue - date.weekday.rawValue
    if distance > 3 { distance -= 7 } else if distance < -3 { distance += 7 }
    let (byDate, byWeekday) = (audience.day(date), audience.day(date.adding(days: distance)))
    return SyntaxProblem(
      "time.contradiction",
      .plain(
        audience.language.pick(
          en: "the weekday and the date disagree: \(byDate) or \(byWeekday)?",
          fr: "le jour et la date se contredisent : \(byDate) ou \(byWeekday) ?")),
      word: typed)
  }

  static func unreadableDue(_ typed: String, _ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "time.unreadable",
      language.pick(
        en: "this is no date I can read; for example fri, 15/12, the 31st, tomorrow 9am. Text goes in quotes.",
        fr:
          "je ne sais pas lire cette date ; par exemple vendredi, 15/12, le 31, demain 9h. Un texte va entre guillemets."
      ),
      word: typed)
  }

  static func unreadable(_ typed: String, _ language: Language) -> SyntaxProblem {
    SyntaxProblem(
      "time.unreadable",
      language.pick(
        en: "this is no time I can read; for example 14:05, tomorrow 9am, fri, 15/12.",
        fr: "je ne sais pas lire ce moment ; par exemple 14h05, demain 9h, vendredi, 15/12."),
      word: typed)
  }
}
