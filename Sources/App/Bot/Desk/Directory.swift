package import Chat
package import Kernel
import Synchronization

/// What the chats know of people: language and time zone, asked once per person and kept in memory.
package final class Directory: Sendable {
  private struct Known {
    var language: Language?
    var zone: Zone?
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
  private let people = Mutex<[PersonID: Known]>([:])

  package init(sender: HTTPSender, sleep: @escaping @Sendable (Int64) async -> Void) {
    self.sender = sender
    self.sleep = sleep
  }

  /// The person's language and zone, as far as their chat tells in time.
  package func profile(
    of person: PersonID, on platform: any Platform, at now: Timestamp
  ) async -> (language: Language?, zone: Zone?) {
    let known = people.withLock { $0[person] }
    if let known, known.askAgain > now { return (known.language, known.zone) }
    guard let call = platform.profileCall(for: person) else { return (known?.language, known?.zone) }
    // Whoever types meanwhile is answered with what is known already.
    remember(Known(language: known?.language, zone: known?.zone, askAgain: now.adding(seconds: 60)), of: person)
    guard let result = await answer(to: call), let profile = platform.profile(from: result) else {
      remember(
        Known(language: known?.language, zone: known?.zone, askAgain: now.adding(seconds: Directory.retryAfter)),
        of: person)
      return (known?.language, known?.zone)
    }
    let fresh = Known(
      language: profile.locale.flatMap { Language(locale: $0) }, zone: profile.zone.flatMap { Zone($0) },
      askAgain: now.adding(seconds: Directory.lifetime))
    remember(fresh, of: person)
    return (fresh.language, fresh.zone)
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
        await sleep(Directory.patience)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}
