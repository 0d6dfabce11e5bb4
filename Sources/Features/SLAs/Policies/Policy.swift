package import Kernel

/// A promise with its versions: the one in force when a clock starts, or gets another target, holds for it.
///
/// A change appends a version; it never rewrites what was promised before.
package struct Policy: Sendable, Hashable {
  package struct Version: Sendable, Hashable {
    /// The instant from which it is given.
    package var from: Timestamp
    package var terms: Terms

    package init(from: Timestamp, terms: Terms) { (self.from, self.terms) = (from, terms) }
  }

  package let match: Match
  /// Its names folded, for comparing.
  let key: Match
  /// In the order of their instants; never empty.
  package private(set) var versions: [Version]

  package init(_ match: Match, _ first: Version) { (self.match, key, versions) = (match, match.key, [first]) }

  package var name: String { match.name }

  /// Where in `versions` the one in force at an instant stands; nil before the first.
  func index(at instant: Timestamp) -> Int? { versions.lastIndex { $0.from <= instant } }

  /// The terms at an instant.
  package func terms(at instant: Timestamp) -> Terms? { index(at: instant).map { versions[$0].terms } }

  /// Appends a version, or takes the place of those that would begin no earlier.
  mutating func append(_ version: Version) {
    versions.removeAll { $0.from >= version.from }
    versions.append(version)
  }

  /// The versions that have not begun by an instant.
  func planned(at now: Timestamp) -> [Version] { versions.filter { $0.from > now } }

  /// True when neither a version in force nor one that is planned promises anything.
  func isOver(at now: Timestamp) -> Bool {
    (planned(at: now).map(\.terms) + [terms(at: now)].compactMap(\.self)).allSatisfy { $0 == Terms([:]) }
  }

  /// Takes back the versions that have not begun by an instant; the first one stays.
  mutating func dropPlanned(at now: Timestamp) {
    versions = [versions[0]] + versions.dropFirst().filter { $0.from <= now }
  }
}
