package import Chat
package import Kernel

/// What the chats know of people: language and time zone, asked once per person and kept in memory.
package final class Directory: Sendable {
  private struct Known {
    var profile = Profile(locale: nil, zone: nil, name: nil)
    var askAgain: Timestamp
  }

  /// Profiles are asked for again after a day; when the chat did not answer, after ten minutes.
  private static let lifetime: Int64 = 24 * 3600
  private static let retryAfter: Int64 = 600
  /// A person's first line waits at most this long for the chat's answer.
  private static let patience: Int64 = 800
  private static let capacity = 10_000

  private let sender: HTTPSender
  private let sleep: @Sendable (Int64) async -> Void
  private let people = Lock<[PersonID: Known]>([:])

  package init(sender: HTTPSender, sleep: @escaping @Sendable (Int64) async -> Void) {
    self.sender = sender
    self.sleep = sleep
  }

  /// The person's locale, zone and name, as far as their chat tells in time; nil where the chat cannot be asked.
  package func profile(of person: PersonID, on platform: any Platform, at now: Timestamp) async -> Profile? {
    guard let call = platform.profileCall(for: person) else { return nil }
    var known = people.withLock { $0[person] } ?? Known(askAgain: now)
    if known.askAgain > now { return known.profile }
    // Whoever types meanwhile is answered with what is known already.
    known.askAgain = now.adding(seconds: 60)
    remember(known, of: person)
    if let result = await answer(to: call), let profile = platform.profile(from: result) {
      known = Known(profile: profile, askAgain: now.adding(seconds: Directory.lifetime))
    } else {
      known.askAgain = now.adding(seconds: Directory.retryAfter)
    }
    remember(known, of: person)
    return known.profile
  }

  private func remember(_ known: Known, of person: PersonID) {
    people.withLock { people in
      if people.count >= Directory.capacity, people[person] == nil { people.removeAll() }
      people[person] = known
    }
  }

  /// Nil when the chat did not answer in time.
  private func answer(to call: HTTPCall) async -> HTTPResult? {
    await withTaskGroup(of: HTTPResult?.self) { group in
      group.addTask { [sender] in try? await sender.send(call).get() }
      group.addTask { [sleep] in
        // A limit, not a wait: whichever of the two comes first ends the other.
        await sleep(Directory.patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
