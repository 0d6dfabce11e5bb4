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
    return parts.isEmpty ? (kind == .incident ? "incidents" : "requests") : parts.joined(separator: " · ")
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
  func fits(_ record: Tracked, level: Int, holder: String? = nil) -> Bool {
    kind == record.kind && (levels.isEmpty || levels.contains(level)) && same(area, record.area)
      && same(customer, record.customer) && same(from, record.from) && same(to, holder ?? record.to)
  }

  private func same(_ wanted: String?, _ found: String?) -> Bool {
    guard let wanted else { return true }
    return found.map { Folding.fold($0) == Folding.fold(wanted) } ?? false
  }
}
