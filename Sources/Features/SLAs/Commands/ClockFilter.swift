import Commands
import Kernel

/// Which clocks a question is about, as it was typed: what the names in it mean, only the records say.
struct ClockFilter: Sendable {
  private var scope = ClockScope()
  /// Names of teams, customers and policies, of one word or several, with the keywords between them.
  private var names: [String] = []

  /// Leaves only the records whose ids have a prefix: `INC`.
  mutating func narrow(to prefix: String) { scope.filter.kinds.insert(prefix) }

  /// Takes the next word, or the words that belong together there.
  mutating func take(from words: inout Words) {
    if let prefix = words.takeKind() {
      scope.filter.kinds.insert(prefix)
    } else if let (prefix, level) = words.takeLevel() {
      scope.filter.kinds.insert(prefix)
      scope.filter.levels.insert(level)
    } else if let area = words.takeNextArea() {
      scope.areas.insert(area)
    } else if let keyword = words.takeNext("client", "customer", "team", "équipe") {
      // Whatever follows is a name, also one that means something else elsewhere.
      names += [keyword] + Self.parts(words.takeWord() ?? "")
    } else if let metric = words.takeMetric() {
      scope.filter.metrics.insert(metric)
    } else if let word = words.takeWord() {
      names += Self.parts(word)
    }
  }

  /// The same in names that exist, as they are spelt there.
  ///
  /// - Parameter command: the handler of the command that is typed; what is offered instead is a line of it.
  /// - Throws: `team.unknown`, `client.unknown`, `area.unknown`, `filter.unknown`.
  func scope(_ state: SLAView, for command: String, in world: World) throws(Refusal) -> ClockScope {
    var scope = scope
    for area in scope.areas where !state.isKnown(area: area) { throw .unknownArea(area, in: world) }
    guard !names.isEmpty else { return scope }
    let known = KnownNames(state)
    var rest = names[...]
    while let word = rest.first {
      let isTeam = word.hasPrefix("@") || ["team", "equipe"].contains(word)
      if ["client", "customer"].contains(word) {
        rest = rest.dropFirst()
        guard let (name, count) = known.customers.name(at: rest) else {
          throw .unknownCustomer(rest.first ?? "", known, command, in: world)
        }
        scope.filter.clients.insert(name)
        rest = rest.dropFirst(count)
      } else if let (name, count) = known.policies.name(at: rest) {
        scope.filter.policies.insert(name)
        rest = rest.dropFirst(count)
      } else if let (name, count) = known.team(at: rest) {
        rest = rest.dropFirst(count)
        guard rest.first == "→", let (second, count) = known.team(at: rest.dropFirst()) else {
          scope.filter.to.insert(name)
          continue
        }
        scope.filter.from.insert(name)
        scope.filter.to.insert(second)
        rest = rest.dropFirst(count + 1)
      } else if isTeam {
        let typed = word.hasPrefix("@") ? String(word.dropFirst()) : rest.dropFirst().first ?? ""
        _ = try state.teams.named(typed, in: world)
      } else if let (name, count) = known.customers.name(at: rest) {
        scope.filter.clients.insert(name)
        rest = rest.dropFirst(count)
      } else if Self.links.contains(Folding.fold(word)) {
        rest = rest.dropFirst()
      } else {
        throw .unknownFilter(word, known, command, in: world)
      }
    }
    return scope
  }

  /// What was said of it; which names are whose is known only with the records, so a name alone is a team's here.
  var arguments: Arguments {
    let levels = scope.filter.levels.sorted()
    let isIncident = scope.filter.kinds.contains("INC")
    var said: Arguments = [
      (isIncident ? "severity" : "priority"): levels.count == 1 ? levels[0] : nil,
      (isIncident ? "severities" : "priorities"): levels.count > 1 ? levels : nil, "area": scope.areas.min(),
      "metric": scope.filter.metrics.min { $0.rawValue < $1.rawValue }?.rawValue,
    ]
    var rest = names[...]
    while let word = rest.popFirst() {
      let bare = word.hasPrefix("@") ? String(word.dropFirst()) : word
      if ["client", "customer"].contains(word) {
        said = said.adding(["client": rest.popFirst()])
      } else if rest.first == "→" {
        rest = rest.dropFirst()
        said = said.adding(["from": bare, "to": rest.popFirst()])
      } else if !Self.links.contains(Folding.fold(word)), !["team", "equipe"].contains(word) {
        said = said.adding(["team": bare])
      }
    }
    return said
  }

  /// The kind of the first thing that narrows it: `team`, `client`, `priority`; `all` without any.
  var scopeName: String {
    let said = arguments.values
    return ["team", "client", "priority", "severity", "area", "metric"].first { said[$0] != nil } ?? "all"
  }

  /// What may stand between names and is part of none: `for client Acme`, `client Acme · P1`.
  private static let links: Set<String> = ["·", "for", "of", "pour", "de", "du"]

  /// The words of a name: `support→finance` is three.
  private static func parts(_ word: String) -> [String] {
    word.replacing("->", with: "→").replacing("→", with: " → ").split(separator: " ").map(String.init)
  }
}

extension KnownNames {
  /// A team with `@` or its keyword in front, or without.
  fileprivate func team(at words: ArraySlice<String>) -> (name: String, count: Int)? {
    guard let first = words.first else { return nil }
    if ["team", "equipe"].contains(first) {
      return teams.name(at: words.dropFirst()).map { ($0.name, $0.count + 1) }
    }
    let bare = first.hasPrefix("@") ? String(first.dropFirst()) : first
    return teams.name(at: ([bare] + words.dropFirst())[...])
  }
}
