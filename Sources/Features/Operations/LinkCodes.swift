import Kernel

/// The one-time codes that people were given to link their accounts with, and the wrong ones that they typed.
///
/// In memory only: no code is ever written down, and a restart forgets them all. Which of them have been used is in the
/// state, so that deciding changes nothing here but the count of wrong ones.
package final class LinkCodes: Sendable {
  /// A code that is still good.
  struct Offer: Hashable, Sendable {
    /// Whoever asked for it, by the account that they asked with.
    let person: Participant
    /// When; later than every other of theirs.
    let asked: Timestamp
  }

  enum Finding: Hashable, Sendable {
    case offer(Offer)
    case unknown
    /// They have typed so many wrong ones that nothing is looked up.
    case tooMany
  }

  private struct Content {
    var offers: [String: Offer] = [:]
    /// When each person typed wrong ones.
    var misses: [PersonID: [Timestamp]] = [:]
    /// When the newest of all was given.
    var latest = Timestamp(milliseconds: 0)

    /// Drops what is too old to count.
    mutating func forget(at now: Timestamp) {
      func isOld(_ instant: Timestamp) -> Bool { now.milliseconds(since: instant) >= LinkCodes.lifetime * 1000 }
      offers = offers.filter { !isOld($0.value.asked) }
      misses = misses.mapValues { $0.filter { !isOld($0) } }.filter { !$0.value.isEmpty }
    }
  }

  /// For how many seconds a code is good, and a wrong one is remembered.
  static let lifetime: Int64 = 600
  /// How many wrong ones a person may type in that time.
  static let attempts = 5
  /// Letters that nobody takes for another letter or for a digit: eight of them are 38 thousand million codes.
  static let alphabet = Array("ABCDEFGHJKMNPQRTUVWXY")
  static let length = 8

  private let dice: @Sendable () -> Double
  private let content = Lock(Content())

  /// - Parameter dice: A random number in 0..<1 that nobody can foresee.
  package init(dice: @escaping @Sendable () -> Double) { self.dice = dice }

  /// A new code for somebody, in the place of their earlier one.
  func issue(to person: Participant, at now: Timestamp) -> String {
    let letters = (0..<LinkCodes.length).map { _ in
      LinkCodes.alphabet[min(Int(dice() * Double(LinkCodes.alphabet.count)), LinkCodes.alphabet.count - 1)]
    }
    let code = String(letters)
    content.withLock { content in
      content.forget(at: now)
      content.offers = content.offers.filter { $0.value.person != person }
      content.latest = max(now, content.latest.adding(milliseconds: 1))
      content.offers[code] = Offer(person: person, asked: content.latest)
    }
    return code
  }

  /// What a typed code leads to; a wrong one is counted.
  ///
  /// - Parameter used: Whether it has linked somebody already: then it is as wrong as any other.
  func find(_ typed: String, by person: PersonID, at now: Timestamp, used: (Offer) -> Bool) -> Finding {
    content.withLock { content in
      content.forget(at: now)
      if (content.misses[person]?.count ?? 0) >= LinkCodes.attempts { return .tooMany }
      if let offer = content.offers[typed.uppercased()], !used(offer) { return .offer(offer) }
      content.misses[person, default: []].append(now)
      return .unknown
    }
  }
}
