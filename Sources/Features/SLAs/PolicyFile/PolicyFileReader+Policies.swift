import BusinessTime
import Commands
import Kernel
import Yams

/// The policies of a file.
extension PolicyFileReader {
  private static let keys = [
    "match", "targets", "calendar", "paused-by", "reopening", "ladder", "warnings", "goal", "valid-from",
  ]

  mutating func readPolicies(_ node: Node) {
    guard case .sequence(let items) = node else { return note(node, "“policies” must be a list") }
    var seen: Set<Match> = []
    for item in items {
      guard let map = mapping(item, "a policy", keys: Self.keys) else { continue }
      guard let matchNode = map["match"] else {
        note(item, "“match” is missing")
        continue
      }
      var entry = PolicyFile.PolicyEntry(match: Match(.request), start: start(map))
      guard match(matchNode, into: &entry) else { continue }
      if !seen.insert(entry.match.key).inserted { note(matchNode, "the policy \(entry.match.name) stands twice") }
      if let node = map["targets"] { entry.targets = targets(node) }
      if let node = map["calendar"], let name = text(node, "calendar") {
        entry.calendar = PolicyFile.Placed(value: name, line: node.line)
      }
      if let node = map["paused-by"] {
        entry.pausedBy = choices(node, "paused-by", isNo: "pauses nothing: write client, vendor, internal, or none")
      }
      if let node = map["reopening"], let name = text(node, "reopening") {
        entry.reopening = Reopening(rawValue: name.replacing("-", with: "_"))
        if entry.reopening == nil { note(node, "“\(name)” is no reopening: write new-cycle, resume or first-only") }
      }
      if let node = map["ladder"] {
        entry.ladder = choices(node, "ladder", isNo: "is no step of a ladder: write owner, channel, lead; or none")
      }
      if let node = map["warnings"] { entry.warnings = warnings(node) }
      if let node = map["goal"], let text = text(node, "goal") { entry.goal = percent(text, node) }
      file.policies.append(PolicyFile.Placed(value: entry, line: item.line))
    }
  }

  /// False when it cannot be told which policy this is.
  private mutating func match(_ node: Node, into entry: inout PolicyFile.PolicyEntry) -> Bool {
    guard let map = mapping(node, "match", keys: ["kind", "levels", "area", "client", "from", "to"]) else {
      return false
    }
    guard let kindNode = map["kind"], let kind = text(kindNode, "kind").flatMap({ Tracked.Kind(rawValue: $0) }) else {
      note(map["kind"] ?? node, "“kind” is incident or request")
      return false
    }
    entry.match = Match(kind)
    for (text, node) in map["levels"].map({ texts($0, "levels") }) ?? [] {
      let prefix = kind == .incident ? "sev" : "p"
      let folded = Folding.fold(text)
      let number = Int(folded.hasPrefix(prefix) ? String(folded.dropFirst(prefix.count)) : folded)
      if let number, (1...4).contains(number) {
        entry.match.levels.insert(number)
      } else {
        note(
          node, "“\(text)” is no " + (kind == .incident ? "severity: write sev1 to sev4" : "priority: write P1 to P4"))
      }
    }
    entry.match.area = map["area"].flatMap { text($0, "area") }.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    entry.match.customer = map["client"].flatMap { text($0, "client") }
    entry.match.from = map["from"].flatMap { team($0, "from", &entry) }
    entry.match.to = map["to"].flatMap { team($0, "to", &entry) }
    return true
  }

  private mutating func team(_ node: Node, _ key: String, _ entry: inout PolicyFile.PolicyEntry) -> String? {
    guard let typed = text(node, key) else { return nil }
    let name = typed.hasPrefix("@") ? String(typed.dropFirst()) : typed
    entry.teams.append(PolicyFile.Placed(value: name, line: node.line))
    return name
  }

  private mutating func targets(_ node: Node) -> [Metric: PolicyFile.Placed<Target>]? {
    guard let map = mapping(node, "targets", keys: Metric.allCases.map(\.rawValue)) else { return nil }
    var targets: [Metric: PolicyFile.Placed<Target>] = [:]
    for (key, node) in map {
      guard let metric = key.scalar.flatMap({ Metric(rawValue: $0.string) }), let typed = text(node, metric.rawValue)
      else { continue }
      do throws(TargetProblem) {
        targets[metric] = PolicyFile.Placed(value: try Target.read(typed), line: node.line)
      } catch {
        note(node, "\(metric.rawValue) “\(typed)”: \(error.sentence(.english))")
      }
    }
    return targets
  }

  /// A list of names, or `none`; one that is no such name is noted with what may stand there.
  private mutating func choices<Choice: RawRepresentable<String> & Hashable>(
    _ node: Node, _ key: String, isNo: String
  ) -> Set<Choice> {
    var choices: Set<Choice> = []
    for (text, node) in texts(node, key) where text != "none" {
      if let choice = Choice(rawValue: text) {
        choices.insert(choice)
      } else {
        note(node, "“\(text)” \(isNo)")
      }
    }
    return choices
  }

  private mutating func warnings(_ node: Node) -> [Int] {
    var percents: Set<Int> = []
    for (text, node) in texts(node, "warnings") where text != "none" {
      if let percent = percent(text, node) { percents.insert(percent) }
    }
    return percents.sorted()
  }

  /// `95`, `95 %`.
  private mutating func percent(_ text: String, _ node: Node) -> Int? {
    let percent = Int(text.hasSuffix("%") ? String(text.dropLast()).trimmed : text)
    if let percent, (1...100).contains(percent) { return percent }
    note(node, "“\(text)” is no share: write 1 to 100")
    return nil
  }
}
