import BusinessTime
import Commands
import Kernel

extension CalendarSettings {
  /// Reads `from 1/1/2027 Europe/Paris mon-fri 9-12:30 13:30-18 sat 9-12 holidays fr`, in any order, up to the end of the
  /// line: what is set, and from when on.
  ///
  /// - Throws: `calendar.window`, `calendar.zone`, `calendar.hours` for days without hours, `calendar.days` for hours
  ///   without days, `calendar.country`, `words.extra`.
  static func read(_ words: inout Words) throws(SyntaxProblem) -> (CalendarSettings, from: Start?) {
    var settings = CalendarSettings()
    var from: Start?
    while !words.isEmpty {
      if from == nil, let start = try words.takeStart() {
        from = start
      } else if words.takeNext("holidays", "fériés", "jours fériés") != nil {
        settings.country = try words.takeCountry()
      } else if let name = words.takeZoneName() {
        settings.zone = try words.zone(name)
      } else if let (weekdays, windows) = try words.takeWeekdays() {
        for day in weekdays { settings.days[day] = windows }
      } else if try words.takeWindows() != nil {
        throw SyntaxProblem(
          "calendar.days",
          words.language.pick(
            en: "say the days in front of their hours, as in mon-fri 9-12:30. Nothing was changed.",
            fr: "dites les jours devant leurs heures, comme lun-ven 9-12:30. Rien n’a été changé."))
      } else {
        throw words.notPartOfACalendar()
      }
    }
    guard !settings.isEmpty else {
      throw SyntaxProblem(
        "calendar.nothing",
        words.language.pick(
          en: "say what changes then: days with their hours, the zone, or the holidays. Nothing was changed.",
          fr: "dites ce qui change alors : des jours avec leurs heures, le fuseau, ou les fériés. Rien n’a été changé.")
      )
    }
    return (settings, from)
  }
}

extension Words {
  /// `mon-fri 9-12:30 13:30-18`, `sun closed`, `24x7`.
  fileprivate mutating func takeWeekdays() throws(SyntaxProblem) -> (days: [Weekday], windows: [Window])? {
    guard let (days, count) = WeekdayReader.read(upcoming[...]) else { return nil }
    let typed = takeNext(count)
    _ = takeNext(":", ",")
    if takeNext("closed", "fermé", "off") != nil { return (days, []) }
    if let windows = try takeWindows() { return (days, windows) }
    if ["24x7", "24/7"].contains(Folding.fold(typed)), let whole = try? Window(from: 0, to: 1440) {
      return (days, [whole])
    }
    throw SyntaxProblem(
      "calendar.hours",
      language.pick(
        en: "say the hours of these days, as in mon-fri 9-12:30, or sun closed. Nothing was changed.",
        fr: "dites les heures de ces jours, comme lun-ven 9-12:30, ou dim fermé. Rien n’a été changé."),
      word: typed)
  }

  fileprivate func zone(_ name: String) throws(SyntaxProblem) -> Zone {
    do throws(CalendarProblem) { return try Zone.named(name) } catch { throw SyntaxProblem(error, language) }
  }

  /// `from 1/1/2027`, `dès ven. 27/11 à 23h`, `à partir du 1/1/2027`; `from mon to fri` names days of the week.
  fileprivate mutating func takeStart() throws(SyntaxProblem) -> CalendarSettings.Start? {
    var ahead = self
    guard
      ahead.takeNext("from", "as of", "starting", "à partir du", "à partir de", "à compter du", "dès le", "dès") != nil,
      WeekdayReader.read(ahead.upcoming[...]).map({ $0.days.count > 1 }) != true,
      let day = try ahead.takeDay()
    else { return nil }
    self = ahead
    return CalendarSettings.Start(date: day, minute: takeStartingMinute())
  }

  /// `23:00`, `à 23h`, `at 9`, behind a date; hours up to others are windows.
  private mutating func takeStartingMinute() -> Int? {
    let words = upcoming
    if let windows = try? WindowReader.read(words[...]), windows.count > 0 { return nil }
    let lead = words.first.map { ["at", "a"].contains($0) } == true ? 1 : 0
    guard lead < words.count, let minute = WindowReader.minutes(TimeWords.bare(words[lead])), minute < 1440,
      lead > 0 || !words[lead].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    _ = takeNext(lead + 1)
    return minute
  }

  fileprivate mutating func takeCountry() throws(SyntaxProblem) -> CalendarSettings.Country {
    if let country = upcoming.first.flatMap(CalendarSettings.Country.init) {
      _ = takeNext(1)
      return country
    }
    throw SyntaxProblem(
      "calendar.country",
      language.pick(
        en: "the holidays that I know are fr, alsace-moselle and none; others come from a file, with railhead apply. "
          + "Nothing was changed.",
        fr: "les jours fériés que je connais sont fr, alsace-moselle et aucun ; d’autres viennent d’un fichier, avec "
          + "railhead apply. Rien n’a été changé."),
      word: takeWord())
  }

  /// A word that can be nothing but a time zone, known or not: `Europe/Paris`, `UTC`.
  fileprivate mutating func takeZoneName() -> String? {
    guard let word = upcoming.first, let first = word.utf8.first, (0x61...0x7A).contains(first),
      word.utf8.contains(UInt8(ascii: "/")) || word == "utc"
    else { return nil }
    return takeNext(1)
  }

  /// A city may be meant as a zone; anything else is not understood.
  fileprivate mutating func notPartOfACalendar() -> SyntaxProblem {
    let word = upcoming.first ?? ""
    if word.utf8.count > 2, Zone.nearest(to: word) != nil { return SyntaxProblem(.unknownZone(takeNext(1)), language) }
    return SyntaxProblem("words.extra", "", word: rest())
  }
}
