import Kernel

/// What one person gives in a vote: dots by the number of the priority; never kept but sealed.
struct Ballot: Hashable {
  var dots: [Int: Int]

  /// Long enough for five priorities with nine digits each.
  private static let size = 128

  var total: Int { dots.values.reduce(0) { $0 &+ $1 } }

  /// `7:3,9:2`, filled up with blanks, so that the length of what is sealed tells nothing.
  var bytes: [UInt8] {
    let given = dots.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let text = given.map { "\($0.key):\($0.value)" }.joined(separator: ",")
    return Array(text.utf8) + [UInt8](repeating: 0x20, count: max(0, Ballot.size - text.utf8.count))
  }

  init(dots: [Int: Int]) { self.dots = dots.filter { $0.value > 0 } }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: [UInt8]) {
    var dots: [Int: Int] = [:]
    for pair in String(decoding: bytes, as: UTF8.self).trimmed.split(separator: ",") {
      let parts = pair.split(separator: ":")
      guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
      dots[number] = count
    }
    self.init(dots: dots)
  }

  /// What a ballot is sealed for: one person in one vote, so that nobody can pass a ballot off as another.
  ///
  /// Sealing is deterministic: the count keeps a ballot that is given again from looking as it did before.
  static func context(_ round: Int, _ person: PersonID, count: Int) -> [UInt8] {
    Array((count > 1 ? "\(round).\(count) \(person)" : "\(round) \(person)").utf8)
  }
}

extension BallotSeal {
  /// Nil where there is no key.
  func seal(_ ballot: Ballot, in round: Int, of person: PersonID, count: Int) -> String? {
    seal(ballot.bytes, Ballot.context(round, person, count: count))
  }

  /// Nil when the key is another one.
  func open(_ ballot: Poll.Ballot, in round: Int) -> Ballot? {
    // As it was sealed: a link made since names the same person otherwise.
    (ballot.person.recorded ?? ballot.person.id).flatMap {
      open(ballot.sealed, Ballot.context(round, $0, count: ballot.count))
    }
    .flatMap { Ballot($0) }
  }

  /// All votes of a poll; nil when one of them cannot be read.
  func open(_ poll: Poll) -> [Tally.Vote]? {
    var votes: [Tally.Vote] = []
    for ballot in poll.ballots {
      guard let opened = open(ballot, in: poll.round) else { return nil }
      votes.append(Tally.Vote(person: ballot.person, dots: opened.dots))
    }
    return votes
  }
}

extension Priorities {
  /// Whether every vote that is not closed yet can be read with a key; true where nobody has voted.
  package func canBeCounted(with seal: BallotSeal) -> Bool { meetings.poll.map { seal.open($0) != nil } ?? true }
}
