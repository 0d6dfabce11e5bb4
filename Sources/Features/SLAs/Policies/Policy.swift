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

  package var match: Match
  /// In the order of their instants; never empty.
  package private(set) var versions: [Version]

  package init(_ match: Match, _ first: Version) { (self.match, versions) = (match, [first]) }

  package var name: String { match.name }

  /// Where in `versions` the one in force at an instant stands; nil before the first.
  func index(at instant: Timestamp) -> Int? { versions.lastIndex { $0.from <= instant } }

  /// The terms at an instant.
  package func terms(at instant: Timestamp) -> Terms? { index(at: instant).map { versions[$0].terms } }

  /// Appends a version that takes effect after the last one, or takes the place of those that have not begun by then.
  mutating func append(_ version: Version) {
    versions.removeAll { $0.from >= version.from }
    versions.append(version)
  }
}
