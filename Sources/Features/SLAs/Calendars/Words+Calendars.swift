import BusinessTime
import Commands
import Kernel

/// The parts that lines about calendars are made of.
extension Words {
  /// A day at the front (`24/12`, `sat 12/12`, `tomorrow`): the next such day, today among them.
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  mutating func takeDay() throws(SyntaxProblem) -> CivilDate? { try takeDay(after: nil) }

  /// Days at the front, from the first to the last: `24/12`, `24/12 - 2/1`, `du 24/12 au 2/1`.
  ///
  /// - Throws: `date.impossible`, `time.contradiction`.
  mutating func takeDays() throws(SyntaxProblem) -> ClosedRange<CivilDate>? {
    _ = takeNext("from", "du")
    splitRange()
    guard let first = try takeDay(after: nil) else { return nil }
    var ahead = self
    guard ahead.takeNext("-", "–", "—", "to", "through", "until", "au", "à", "jusqu’au") != nil,
      let last = try ahead.takeDay(after: first)
    else {
      // “24/12 - inventory” gives a reason.
      _ = takeNext("-", "–", "—", ":")
      return first...first
    }
    self = ahead
    guard first <= last else {
      throw SyntaxProblem(
        .closureEndsBeforeItStarts(
          CivilTime(date: first, secondOfDay: 0), CivilTime(date: last, secondOfDay: 0)), language)
    }
    guard last.daysSinceEpoch - first.daysSinceEpoch <= 1096 else {
      throw SyntaxProblem(
        "days.tooMany",
        language.pick(
          en: "three years at most at a time. Nothing was changed.",
          fr: "trois ans au plus à la fois. Rien n’a été changé."),
        word: world.person.audience.days(first...last))
    }
    return first...last
  }

  /// Hours at the front: `9-12`, `from 12:00`, `after 14h`, `until 9h`, `before noon`, `à partir de midi`.
  ///
  /// - Throws: `calendar.window`.
  mutating func takeHours() throws(SyntaxProblem) -> [Window]? {
    if let windows = try takeWindows() { return windows }
    let words = upcoming
    let starts = [["from"], ["after"], ["des"], ["apres"], ["a", "partir", "de"]]
    let ends = [["until"], ["till"], ["before"], ["jusqu'a"], ["avant"]]
    for (phrases, isStart) in [(starts, true), (ends, false)] {
      for phrase in phrases where words.starts(with: phrase) {
        guard words.count > phrase.count, let minute = WindowReader.minutes(TimeWords.bare(words[phrase.count])) else {
          continue
        }
        _ = takeNext(phrase.count + 1)
        do throws(CalendarProblem) {
          return [isStart ? try Window(from: minute, to: 1440) : try Window(from: 0, to: minute)]
        } catch {
          throw SyntaxProblem(error, language)
        }
      }
    }
    return nil
  }

  /// Windows at the front: `9-12:30 13:30-18`.
  ///
  /// - Throws: `calendar.window` for what is nothing else, and cannot be one.
  mutating func takeWindows() throws(SyntaxProblem) -> [Window]? {
    var windows: [Window] = []
    do throws(CalendarProblem) {
      // Only so many words are looked at at once: “de 9h à 12h30 et de 13h30 à 18h” takes two looks.
      while true {
        var ahead = self
        if !windows.isEmpty { _ = ahead.takeNext("and", "et", ",", ";", "/", "&") }
        guard let (more, count) = try WindowReader.read(ahead.upcoming[...]) else { break }
        _ = ahead.takeNext(count)
        self = ahead
        windows += more
      }
    } catch {
      throw SyntaxProblem(error, language)
    }
    return windows.isEmpty ? nil : windows
  }

  /// The name of a calendar at the front, behind a word that announces it: `in support`, `calendrier support`.
  mutating func takeNextCalendarName() -> String? {
    takeNext("in", "calendar", "dans", "calendrier", "du calendrier") == nil ? nil : takeWord()
  }

  private mutating func takeDay(after start: CivilDate?) throws(SyntaxProblem) -> CivilDate? {
    let audience = world.person.audience
    guard let (day, count) = DayReader.read(upcoming[...], dayFirst: world.isDayFirst) else { return nil }
    let typed = takeNext(count)
    let now = start.map { audience.zone.instant(of: CivilTime(date: $0, hour: 12)) } ?? world.now
    let resolver = TimeResolver(in: world, now: now, reading: .until)
    let moment = try resolver.resolve(.at(day, second: nil), typed: typed)
    return audience.zone.civil(at: moment.instant).date
  }

  /// True when a digit stands next.
  var startsWithDigit: Bool { upcoming.first?.utf8.first.map { (0x30...0x39).contains($0) } == true }

  /// Makes three words of `24/12-2/1`.
  private mutating func splitRange() {
    guard let first = upcoming.first.map(WindowReader.plainDashes) else { return }
    let ends = first.split(separator: "-")
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.contains(UInt8(ascii: "/")) }) else { return }
    _ = takeNext(1)
    push(["\(ends[0])", "-", "\(ends[1])"])
  }
}

extension SyntaxProblem {
  init(_ problem: CalendarProblem, _ language: Language) {
    self.init(problem.code, .user(problem.fullSentence(language)))
  }
}

extension Refusal {
  init(_ problem: CalendarProblem, in world: World) {
    let nothing = world.language.pick(en: " Nothing was changed.", fr: " Rien n’a été changé.")
    self.init(problem.code, .user(problem.fullSentence(world.language)) + .plain(nothing))
  }
}
