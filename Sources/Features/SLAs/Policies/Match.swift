import Kernel

/// Which records a policy is about; what is not named may be anything.
///
/// It is the policy's identity: a change of the same match is a further version, another match another policy.
package struct Match: Sendable, Hashable {
  package var kind: Tracked.Kind
  /// Severities or priorities, 1 to 4; empty for all.
  package var levels: Set<Int>
  package var area: String?
  package var customer: String?
  package var from: String?
  package var to: String?

  package init(
    _ kind: Tracked.Kind, levels: Set<Int> = [], area: String? = nil, customer: String? = nil, from: String? = nil,
    to: String? = nil
  ) {
    (self.kind, self.levels, self.area) = (kind, levels, area)
    (self.customer, self.from, self.to) = (customer, from, to)
  }

  /// As people name it: `P1`, `support → finance`, `client Acme · P1`; the same in every language.
  ///
  /// Without a level it says what it is about, unless that is plain: clients and pairs of teams ask, areas have incidents.
  package var name: String {
    var parts: [String] = []
    if let customer { parts.append("client \(customer)") }
    if from != nil || to != nil {
      parts.append([from, "→", to].compactMap(\.self).joined(separator: " "))
    }
    if let area { parts.append("#\(area)") }
    if !levels.isEmpty {
      let prefix = kind == .incident ? "sev" : "P"
      parts.append(levels.sorted().map { "\(prefix)\($0)" }.joined(separator: ", "))
    }
    let isPlain = area == nil || customer != nil ? kind == .request : kind == .incident
    if levels.isEmpty, parts.isEmpty || !isPlain { parts.append(kind == .incident ? "incidents" : "requests") }
    return parts.joined(separator: " · ")
  }

  /// As it is typed behind `set` or `ola`.
  var typed: String {
    func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }
    var parts: [String] = []
    if let customer { parts.append("client \(quoted(customer))") }
    if let from, let to { parts.append("\(from) → \(to)") }
    if let area { parts.append("#\(area)") }
    parts += levels.sorted().map { kind == .incident ? "sev\($0)" : "P\($0)" }
    if levels.isEmpty, from == nil { parts.append(kind == .incident ? "incidents" : "requests") }
    return parts.joined(separator: " ")
  }

  /// The same policy, whatever the case and the accents it was typed with.
  var key: Match {
    Match(
      kind, levels: levels, area: area.map(Folding.fold), customer: customer.map(Folding.fold),
      from: from.map(Folding.fold), to: to.map(Folding.fold))
  }

  /// The more particular match is asked first: customer, then pair, then one team, then area, then level.
  var rank: Int {
    (customer == nil ? 0 : 16) + (from == nil ? 0 : 4) + (to == nil ? 0 : 4) + (area == nil ? 0 : 2)
      + (levels.isEmpty ? 0 : 1)
  }

  /// Whether it is about a record at a severity or priority; `holder` takes the place of the team that was asked.
  ///
  /// Only of a `key`, and of the record's own: names are folded once and not for every clock.
  func fits(_ record: Tracked, level: Int, holder: String? = nil) -> Bool {
    kind == record.kind && (levels.isEmpty || levels.contains(level)) && (area == nil || area == record.key.area)
      && (customer == nil || customer == record.key.customer) && (from == nil || from == record.key.from)
      && (to == nil || to == holder ?? record.key.to)
  }
}
