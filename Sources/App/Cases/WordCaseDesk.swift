import Bot
import BusinessTime
import Commands
import Kernel
import Operations
import SLAs

/// Reads lines as the bot does, at the instant and on the calendar that a file's header names.
struct WordCaseDesk: Sendable {
  private let book: Book<BotState, BotEvent>
  private let state = BotState(operations: Operations())
  private let now: Timestamp
  private let zone: Zone
  private let isDayFirst: Bool?
  private let calendar: CalendarHistory

  init(header: CaseFields, words: [Vocabulary]) throws {
    book = try Assembly.reader(of: words)
    now = try header.required("now").instant("now")
    let name = try header.required("tz").string("tz")
    guard let zone = Zone(name) else { throw MalformedCase("tz is no zone: \(name)") }
    self.zone = zone
    isDayFirst = header["day_first"].map(\.truth)
    // Behind the name, a header may explain the calendar to its reader.
    let working = try header.string("working_calendar") ?? CalendarBook.office
    let known = state.slas.calendars
    guard let calendar = working.split(separator: " ").first.flatMap({ known[String($0)] }) else {
      throw MalformedCase("there is no working calendar \(working)")
    }
    self.calendar = calendar
  }

  /// What a line was understood as, by the names that files of phrases use.
  func read(_ line: String, _ language: Language) throws(MalformedCase) -> [String: CaseValue] {
    let parts = line.split(maxSplits: 1) { $0 == " " || $0 == "\n" }
    guard let root = parts.first, let mark = root.first, mark == "/" || mark == "!" else {
      throw MalformedCase("text begins with no command: \(line)")
    }
    let text = parts.count > 1 ? String(parts[1]) : ""
    let world = world(language)
    let parse = book.parse(root: String(root.dropFirst()), text: text, in: world)
    var read = fields(of: parse)
    read["corrected"] = parse.correction.map { .object([$0.typed: .string($0.meant)]) }
    guard case .command(_, let arguments) = parse.outcome else { return read }
    read["next_run"] = nextRun(arguments).map { .string($0.text(in: zone)) }
    let answer = answer(root: String(root.dropFirst()), text: text, in: world)
    let echoes = arguments.echoes(for: world.person.audience)
    read["echo_required"] = .bool(!echoes.isEmpty && echoes.allSatisfy(answer.contains))
    return read
  }

  private func fields(of parse: Parse) -> [String: CaseValue] {
    let root = parse.root ?? ""
    let command = CaseValue.string(WordCaseVerbs.commands[root] ?? root)
    switch parse.outcome {
    case .command(let handler, let arguments):
      var values = arguments.caseValues(in: zone)
      let act: String? = if case .string(let act)? = values.removeValue(forKey: "act") { act } else { nil }
      return [
        "command": command, "verb": .string(WordCaseVerbs.verb(root, handler, act: act)), "args": .object(values),
      ]
    case .answer(let code, let suggested):
      var values = ["reason": CaseValue.string(WordCaseVerbs.reasons[code] ?? code)]
      if !suggested.isEmpty {
        values["suggest"] = .array(suggested.map { .string(WordCaseVerbs.verb(root, $0)) })
      }
      return ["command": command, "verb": "error", "args": .object(values)]
    }
  }

  /// What whoever typed reads, without formatting.
  private func answer(root: String, text: String, in world: World) -> String {
    switch book.interpret(root: root, text: text, in: world) {
    case .answer(let reply, _): reply.message.text.unsafePlainText
    case .command(let ready, _, _, _):
      switch ready(state, world) {
      case .success(let decision): decision.reply.message.text.unsafePlainText
      case .failure(let refusal): refusal.text.unsafePlainText
      }
    }
  }

  /// When a schedule that was read fires first.
  private func nextRun(_ arguments: Arguments) -> Timestamp? {
    guard case .text(let at)? = arguments.values["at"], let second = CivilTime.second(ofDay: at) else { return nil }
    let kind = arguments.values["kind"]
    let days: Set<Weekday> =
      if case .list(let items)? = arguments.values["on"] {
        Set(items.compactMap { if case .text(let key) = $0 { Weekday(key: key) } else { nil } })
      } else {
        []
      }
    let recurrence: Recurrence =
      switch (arguments.values["day"], kind) {
      case (.number(let day)?, _): .dayOfMonth(Int(day), .last)
      case (.text("last_business_day")?, .text("quarterly")?): .lastBusinessDay(of: .quarter)
      case (.text("last_business_day")?, _): .lastBusinessDay(of: .month)
      case (_, .text("quarterly")?): .firstBusinessDay(of: .quarter)
      case (_, .text("monthly")?): .firstBusinessDay(of: .month)
      case (_, .text("weekly")?): .weekdays(days.isEmpty ? [.monday] : days)
      default: days.isEmpty ? .businessDays : .weekdays(days)
      }
    let usual: HolidayRule = kind == .text("daily") ? .skip : .next
    let said: HolidayRule? =
      if case .text(let rule)? = arguments.values["on_holiday"] { HolidayRule(rawValue: rule) } else { nil }
    return Schedule(recurrence, at: second, onHoliday: said ?? usual, zone: zone, calendar: calendar).next(after: now)?
      .at
  }

  private func world(_ language: Language) -> World {
    let audience = Audience(language: language, zone: zone)
    let person = Person(id: PersonID("cases:words:reader"), name: "reader", role: .admin, audience: audience)
    return World(
      now: now, person: person, place: Place(platform: "cases", team: "words", channel: "room"), channel: audience,
      typing: TypingHabits(isDayFirst: isDayFirst), working: .following(calendar, for: zone))
  }
}

extension CaseValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}
