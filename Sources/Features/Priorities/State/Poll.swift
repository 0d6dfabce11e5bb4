package import Kernel

/// A vote that is going on: who has voted is there to be read, what they have voted is sealed.
package struct Poll: Sendable, Hashable {
  /// Which vote it is, from 1.
  package var round: Int
  package var opened: Mark
  /// One per person, in the order in which they first voted.
  package var ballots: [Ballot] = []

  /// What one person has given, as nobody reads it.
  package struct Ballot: Sendable, Hashable {
    package var person: Participant
    package var sealed: String
    /// Which of the person's ballots in this vote it was sealed as, from 1.
    package var count: Int
  }

  /// How many dots a person can give.
  package static let budget = 5

  /// The ballot of an account.
  func ballot(of person: PersonID) -> Ballot? { ballots.first { $0.person.id == person } }

  /// Takes a ballot in the place of the person's earlier one.
  mutating func put(_ ballot: Ballot) {
    if let index = ballots.firstIndex(where: { $0.person.id == ballot.person.id }) {
      ballots[index] = ballot
    } else {
      ballots.append(ballot)
    }
  }
}
