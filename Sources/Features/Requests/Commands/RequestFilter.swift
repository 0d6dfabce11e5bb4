import Commands
import HashTreeCollections
import Kernel

/// Which requests a list shows; without a word, those that are open.
struct RequestFilter: Sendable {
  /// Whose requests.
  enum Side: String, Sendable {
    /// Those that the reader's teams have to answer, those that they asked, those of the reader alone.
    case `in`, out, mine
  }

  private enum Extent: String {
    case open, waiting, done, cancelled, all
  }

  private var side: Side?
  private var extent: Extent?
  private var priority: Priority?
  /// Only those of which a promise is broken.
  private var isLate = false
  private(set) var team: Mention?
  /// When they were asked.
  private var period: CalendarPeriod?

  /// Takes the words of a filter, in any order; `other` takes what is not one of them.
  init(_ words: inout Words, other: (inout Words) -> Bool) throws(SyntaxProblem) {
    team = words.takeMention()
    priority = try words.takePriority().flatMap(Priority.init(rawValue:))
    while !words.isEmpty {
      if takeWord(&words) || other(&words) { continue }
      guard let dates = try words.takePeriod() else { return }
      period = dates
    }
  }

  private mutating func takeWord(_ words: inout Words) -> Bool {
    if words.takeNext("in", "reçues", "entrantes", "reçus") != nil {
      side = .in
    } else if words.takeNext("out", "envoyées", "sortantes", "envoyés") != nil {
      side = .out
    } else if words.takeNext("mine", "moi", "les miennes") != nil {
      side = .mine
    } else if words.takeNext("late", "overdue", "en retard", "retards") != nil {
      isLate = true
    } else if words.takeNext("open", "ouvertes", "ouvert", "en cours") != nil {
      extent = .open
    } else if words.takeNext("waiting", "en attente", "attente") != nil {
      extent = .waiting
    } else if words.takeNext("done", "faites", "fait", "terminées") != nil {
      extent = .done
    } else if words.takeNext("cancelled", "canceled", "annulées") != nil {
      extent = .cancelled
    } else if words.takeNext("all", "toutes", "tout") != nil {
      extent = .all
    } else {
      return false
    }
    return true
  }

  /// What was said of it.
  func arguments(in world: World) -> Arguments {
    let dates = period?.bounds(at: world.now, in: world.zone(of: period))
    return [
      "side": side?.rawValue, "team": team, "status": extent?.rawValue, "priority": priority?.rawValue,
      "late": isLate ? true : nil, "from": dates?.lowerBound, "to": dates?.upperBound,
    ]
  }

  private var stages: Set<Stage> {
    switch extent {
    case .open, nil: [.new, .acknowledged, .waiting]
    case .waiting: [.waiting]
    case .done: [.done]
    case .cancelled: [.cancelled]
    case .all: Set(Stage.allCases)
    }
  }

  /// True when what is open is all that is read: then what is most urgent stands first.
  var isOpenOnly: Bool { stages.allSatisfy(\.isOpen) }

  /// The words of this filter, as its reader types them.
  func words(in language: Language) -> [String] {
    let side = side.map { side in
      switch side {
      case .in: language.pick(en: "in", fr: "reçues")
      case .out: language.pick(en: "out", fr: "envoyées")
      case .mine: language.pick(en: "mine", fr: "moi")
      }
    }
    let extent = extent.map { extent in
      switch extent {
      case .open: language.pick(en: "open", fr: "ouvertes")
      case .waiting: language.pick(en: "waiting", fr: "en attente")
      case .done: language.pick(en: "done", fr: "faites")
      case .cancelled: language.pick(en: "cancelled", fr: "annulées")
      case .all: language.pick(en: "all", fr: "toutes")
      }
    }
    let late = isLate ? language.pick(en: "late", fr: "en retard") : nil
    return [side, team.map { "@" + $0.name }, late, extent, priority?.label, period?.words(in: language)]
      .compactMap(\.self)
  }

  /// The numbers of those that match, in order.
  ///
  /// Reads as many requests as may match, one after the other, as those that are over take much more room while
  /// somebody looks at them: a question, never part of a write.
  /// - Throws: `team.unknown`, or `team.none` for the sides of somebody who is in no team.
  func matches(in view: RequestsView, _ world: World) throws(Refusal) -> [Int] {
    let person = Participant(world.person)
    let named = try team.map { team throws(Refusal) in Folding.fold(try view.teams.named(team.name, in: world).name) }
    let own = named.map { [$0] } ?? view.teams.teams(of: person).map { Folding.fold($0.name) }
    if side == .in || side == .out, own.isEmpty { throw .noTeam(in: world) }
    let (stages, dates) = (stages, period?.bounds(at: world.now, in: world.zone(of: period)))
    var matches: [(priority: Priority, number: Int)] = []
    for number in isOpenOnly ? Array(view.requests.open) : view.requests.numbers {
      guard let facts = view.requests[number]?.facts, stages.contains(facts.stage),
        priority.map({ $0 == facts.priority }) ?? true,
        dates.map({ dates in facts.asked.map(dates.contains) ?? false }) ?? true,
        isOnSide(facts, of: person, own: own, named: named)
      else { continue }
      if isLate, !view.isLate(ItemID(Request.prefix, number), world.now) { continue }
      matches.append((facts.priority, number))
    }
    return matches.sorted { isOpenOnly ? $0 < $1 : $0.number > $1.number }.map(\.number)
  }

  /// `own` and `named` are folded names of teams.
  private func isOnSide(_ facts: Facts, of person: Participant, own: [String], named: String?) -> Bool {
    let (holder, asker) = (Folding.fold(facts.team), Folding.fold(facts.from))
    switch side {
    case .in: return own.contains(holder)
    case .out: return own.contains(asker)
    case .mine where facts.owner?.isSame(as: person) != true && !facts.asker.isSame(as: person): return false
    case .mine, nil: return named.map { $0 == holder || $0 == asker } ?? true
    }
  }
}

extension Refusal {
  fileprivate static func noTeam(in world: World) -> Refusal {
    Refusal(
      "team.none",
      world.language.pick(
        en: "You are in no team yet; name one: \(code: world.line("list", "@finance")).",
        fr: "Vous n’êtes encore dans aucune équipe ; nommez-en une : \(code: world.line("list", "@compta"))."))
  }
}
