import Commands
import Kernel

/// Corrects one of the seven clocks: `clock INC-12 detected 14:02`; without a clock it shows them.
struct CorrectClock: Command {
  static let handler = "clock"

  let id: ItemID?
  let correction: (clock: ClockName, at: Timestamp)?

  var isQuestion: Bool { correction == nil }

  init(_ words: inout Words) throws(SyntaxProblem) {
    let first = words.takeID(Incident.prefix)
    let source = words.source
    guard let clock = words.takeClock() else {
      id = first
      correction = nil
      try words.end()
      return
    }
    id = first ?? words.takeID(Incident.prefix)
    _ = words.takeNext("is", "was", "to", "est", "était")
    if let hours = words.hoursBeyondADay { throw Self.beyondADay(hours, words.language) }
    var attempt = words
    var typed = try attempt.takePast(after: "at", "à", "horodaté", isBare: true)
    if attempt.isEmpty { words = attempt } else { typed = nil }
    if typed == nil { typed = try words.takeTime(after: "at", "since", "à", "depuis", "horodaté", reading: .past) }
    if typed == nil { typed = try words.takeNextTime(reading: .past) }
    guard let typed else {
      throw SyntaxProblem(
        "time.missing",
        words.language.pick(
          en: "Say when it was, such as 14:05 or yesterday 23:10.",
          fr: "Dites quand c’était, par exemple 14h05 ou hier 23h10."), word: words.isEmpty ? nil : words.source)
    }
    // A day has no beginning that anybody meant: its midnight would be an hour that nobody typed.
    guard !typed.isDay else { throw Self.hourMissing(id, source, words) }
    correction = (clock, typed.instant)
    try words.end()
  }

  /// “3h” is three in the morning here, so that “25h” can be neither.
  private static func beyondADay(_ typed: String, _ language: Language) -> SyntaxProblem {
    let length: RichText = language.pick(en: "\(code: typed + " ago")", fr: "\(code: "il y a " + typed)")
    return SyntaxProblem(
      "time.unclear",
      language.pick(
        en: "A day has no such hour. For a length of time, type \(length). Nothing was changed.",
        fr: "Aucune journée n’a cette heure. Pour une durée, tapez \(length). Rien n’a été changé."))
  }

  private static func hourMissing(_ id: ItemID?, _ typed: String, _ words: Words) -> SyntaxProblem {
    let head = words.world.line("clock", id?.description ?? "")
    let line: RichText = "\(code: head) \(typed) \(code: words.language.pick(en: "14:05", fr: "14h05"))"
    return SyntaxProblem(
      "time.hour",
      words.language.pick(
        en: "A day is not enough here: say the hour too, as in \(line). Nothing was changed.",
        fr: "Un jour ne suffit pas ici : dites aussi l’heure, comme dans \(line). Rien n’a été changé."))
  }

  func arguments(in world: World) -> Arguments {
    ["id": id, "clock": correction?.clock.rawValue, "at": correction?.at]
  }

  func decide(_ state: Incidents, in world: World) throws(Refusal) -> Decision<IncidentEvent> {
    let line = TypedLine(command: "clock")
    let incident = try state.find(id, for: .any, line: line, in: world)
    guard let (clock, at) = correction else {
      let audience = world.person.audience
      let lines = [audience.headline(incident), audience.clocks(incident.facts)]
      return Decision(reply: Reply(lines.joined(separator: "\n")))
    }
    if at > world.now { throw .future(at, in: world) }
    if incident.facts.clocks[clock] == nil, !incident.canHaveRead(clock) {
      throw .notRead(clock, of: incident.id, at: at, in: world)
    }
    if let conflict = incident.facts.conflict(correcting: clock, to: at) {
      throw .order(conflict, of: incident.id, in: world)
    }
    if [.mitigated, .resolved, .closed].contains(clock), let reopened = incident.facts.reopenings.last, at < reopened {
      throw .beforeReopening(at, reopened, of: incident.id, in: world)
    }
    let before = incident.facts.clocks[clock]
    return incident.decision(.corrected(clock, at: at), in: world) { audience in
      let title = audience.quoted(incident.facts.title)
      let (name, now) = (audience.name(clock), RichText.plain(audience.full(at)))
      guard let before else {
        return audience.language.pick(en: "\(title), \(name): \(now).", fr: "\(title), \(name) : \(now).")
      }
      let old = RichText.plain(audience.full(before.at))
      let source = audience.name(before.source)
      return audience.language.pick(
        en: "\(title), \(name): \(now). It was \(old), \(source). Both stay in the timeline.",
        fr: "\(title), \(name) : \(now). C’était \(old), \(source). Les deux restent dans la chronologie.")
    }
  }
}

extension Incident {
  /// Whether it is far enough for a clock that nobody read at the time.
  fileprivate func canHaveRead(_ clock: ClockName) -> Bool {
    switch clock {
    case .impactStart, .detected, .declared: true
    case .acknowledged: facts.phase != .declared && facts.phase != .cancelled
    case .mitigated: facts.clocks[.resolved] != nil
    case .resolved, .closed: false
    }
  }
}

extension Words {
  /// `25h`, `48 h`: whole hours that no clock shows, and nothing else.
  fileprivate var hoursBeyondADay: String? {
    let typed = tokens.map(\.folded).joined()
    guard tokens.allSatisfy(\.isWord), typed.hasSuffix("h"), let hours = Int(typed.dropLast()), hours >= 24 else {
      return nil
    }
    return source
  }

  /// The name of one of the seven clocks, when it stands next.
  fileprivate mutating func takeClock() -> ClockName? {
    if takeNext("impact start", "impact", "start", "début de l’impact", "début") != nil { return .impactStart }
    if takeNext("detected", "detection", "détecté", "détection") != nil { return .detected }
    if takeNext("declared", "declaration", "déclaré", "déclaration") != nil { return .declared }
    if takeNext("acknowledged", "ack", "acknowledge", "pris en compte", "prise en compte", "vu") != nil {
      return .acknowledged
    }
    if takeNext("mitigated", "mitigate", "mitigation", "atténué", "atténuation") != nil { return .mitigated }
    if takeNext("resolved", "resolve", "resolution", "résolu", "résolution") != nil { return .resolved }
    return takeNext("closed", "close", "clos", "clôture") != nil ? .closed : nil
  }
}

extension Refusal {
  fileprivate static func notRead(
    _ clock: ClockName, of id: ItemID, at typed: Timestamp, in world: World
  ) -> Refusal {
    let name = world.person.audience.name(clock)
    let time = world.person.audience.clock(at: typed)
    let line =
      switch clock {
      case .acknowledged: world.line("ack", "\(id) \(world.language.pick(en: "at", fr: "à")) \(time)")
      case .mitigated: world.line("mitigate", "\(id) \(world.language.pick(en: "at", fr: "horodaté")) \(time)")
      case .closed: world.line("close", "\(id)")
      default:
        world.line("resolve", "\(id) \(world.language.pick(en: "<how> at", fr: "<comment> horodaté")) \(time)")
      }
    return Refusal(
      "clock.unread",
      world.language.pick(
        en:
          "\(id) is not \(name) yet, so there is nothing to correct. Nothing was changed; to record it: \(code: line).",
        fr:
          "\(id) n’est pas encore \(name) : rien à corriger. Rien n’a été changé ; pour l’enregistrer : \(code: line)."
      ))
  }
}
