package import BusinessTime
package import Kernel

/// Every policy, the most particular first; among equals the oldest.
package struct PolicyBook: Sendable, Hashable {
  package private(set) var policies: [Policy]

  /// The promises of a team that has configured nothing.
  package init() {
    policies = PolicyBook.defaults.map { Policy($0, Policy.Version(from: .distantPast, terms: $1)) }
  }

  /// A policy by what it is about.
  package subscript(_ match: Match) -> Policy? { policies.first { [key = match.key] in $0.key == key } }

  /// What a clock is promised at an instant: by the first policy that fits and says something of its metric, be it that
  /// nothing is promised.
  package func promise(
    for record: Tracked, _ metric: Metric, at instant: Timestamp, holder: String? = nil
  ) -> Promise? {
    let (level, holder) = (record.level(at: instant), holder.map(Folding.fold))
    for policy in policies where policy.key.fits(record, level: level, holder: holder) {
      guard let index = policy.index(at: instant) else { continue }
      if policy.versions[index].terms.unpromised.contains(metric) { return nil }
      guard let target = policy.versions[index].terms.targets[metric] else { continue }
      return Promise(policy: policy.name, version: index + 1, terms: policy.versions[index].terms, target: target)
    }
    return nil
  }

  /// The calendar that the first policy which fits and names one counts on.
  package func calendar(for record: Tracked, at instant: Timestamp) -> String? {
    let level = record.level(at: instant)
    return policies.lazy.filter { $0.key.fits(record, level: level) }.compactMap { $0.terms(at: instant)?.calendar }
      .first
  }

  /// Takes back what is planned of a policy.
  mutating func dropPlanned(of match: Match, at now: Timestamp) {
    guard let index = policies.firstIndex(where: { [key = match.key] in $0.key == key }) else { return }
    policies[index].dropPlanned(at: now)
  }

  /// Appends a version to the policy of a match, or makes the policy.
  mutating func append(_ version: Policy.Version, to match: Match) {
    if let index = policies.firstIndex(where: { [key = match.key] in $0.key == key }) {
      policies[index].append(version)
      return
    }
    let place = policies.firstIndex { $0.match.rank < match.rank } ?? policies.endIndex
    policies.insert(Policy(match, version), at: place)
  }

  /// Takes back what a snapshot has kept of a policy that was changed.
  mutating func put(_ policy: Policy) {
    policies.removeAll { $0.key == policy.key }
    let place = policies.firstIndex { $0.match.rank < policy.match.rank } ?? policies.endIndex
    policies.insert(policy, at: place)
  }

  /// The names that a policy can be asked for by, folded, in their order.
  package func named(_ name: String) -> Policy? { policies.first { Folding.fold($0.name) == Folding.fold(name) } }
}

/// A target and where it comes from.
package struct Promise: Sendable, Hashable {
  /// The policy's name.
  package var policy: String
  /// From 1.
  package var version: Int
  package var terms: Terms
  package var target: Target
}
